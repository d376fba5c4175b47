package belay.matching;

import belay.matching.Inviting.Reply;
import belay.people.NotFound;
import belay.people.Person;
import belay.programs.FormatSentences;
import belay.programs.Formats;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The groups I am asked to join: what each would be, and my yes or no. */
@Controller
class InvitationController {

    private final Invitations invitations;
    private final Prospects prospects;
    private final Inviting inviting;
    private final SecondThoughts secondThoughts;
    private final Published published;
    private final Formats formats;
    private final Clock clock;

    InvitationController(Invitations invitations, Prospects prospects, Inviting inviting, SecondThoughts secondThoughts, Published published, Formats formats, Clock clock) {
        this.invitations = invitations;
        this.prospects = prospects;
        this.inviting = inviting;
        this.secondThoughts = secondThoughts;
        this.published = published;
        this.formats = formats;
        this.clock = clock;
    }

    @GetMapping("/invitations")
    String index(Person me, Model model) {
        model.addAttribute("invitations", invitations.of(me));
        model.addAttribute("revocable", secondThoughts.of(me).stream().map(Invitation::id).toList());
        model.addAttribute("now", clock.instant());
        return "matching/invitations";
    }

    @GetMapping("/invitations/{id}")
    String show(@PathVariable long id, Person me, Model model) {
        model.addAttribute("form", RefusalForm.EMPTY);
        return page(mine(id, me), null, null, me, model);
    }

    @PostMapping("/invitations/{id}/acceptance")
    String accept(@PathVariable long id, Person me, RedirectAttributes flash) {
        return told(id, inviting.accept(mine(id, me), me), flash);
    }

    @PostMapping("/invitations/{id}/refusal")
    String decline(@PathVariable long id, @ModelAttribute("form") RefusalForm form, BindingResult errors, Person me, Model model, RedirectAttributes flash,
                   HttpServletResponse response) {
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(mine(id, me), errors, null, me, model);
        }
        return told(id, inviting.decline(mine(id, me), form.reason(), form.elsewhere(), me), flash);
    }

    @PostMapping("/invitations/{id}/refusal/undo")
    String reopen(@PathVariable long id, Person me, RedirectAttributes flash) {
        return told(id, inviting.reopen(mine(id, me), me), flash);
    }

    /** A yes to some of the groups of a round, and a no to the others at once. */
    @PostMapping("/invitations/{id}/fewer")
    String takeFewer(@PathVariable long id, @RequestParam(defaultValue = "") List<Long> kept, Person me, RedirectAttributes flash) {
        return told(id, inviting.takeFewer(mine(id, me).roundId(), kept, me), flash);
    }

    /** A yes with fewer mentees than had been thought; said again while the group has not begun, another number. */
    @PostMapping("/invitations/{id}/fewer-mentees")
    String takeFewerMentees(@PathVariable long id, @ModelAttribute("few") MenteesForm few, BindingResult errors, Person me, Model model, RedirectAttributes flash,
                            HttpServletResponse response) {
        var invitation = mine(id, me);
        few.check(invitations.mentees(invitation, me).orElseThrow(NotFound.of("invitation", id)), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("form", RefusalForm.EMPTY);
            return page(invitation, errors, few, me, model);
        }
        return told(id, inviting.takeFewerMentees(invitation, few.most(), me), flash);
    }

    private String page(Invitation invitation, @Nullable Errors errors, @Nullable MenteesForm few, Person me, Model model) {
        var setting = published.of(invitation.roundId());
        var open = invitations.open(me, clock.instant()).stream().filter(one -> one.roundId() == invitation.roundId()).toList();
        var format = formats.findById(setting.round().formatId());
        model.addAttribute("errors", errors);
        model.addAttribute("invitation", invitation);
        model.addAttribute("now", clock.instant());
        model.addAttribute("hopeful", invitations.isHopeful(invitation) && !LocalDate.ofInstant(clock.instant(), setting.program().zoneId()).isAfter(invitation.ends()));
        model.addAttribute("revocable", secondThoughts.of(me).stream().anyMatch(one -> one.id() == invitation.id()));
        model.addAttribute("zone", setting.program().zoneId());
        model.addAttribute("prospect", prospects.of(invitation, me));
        model.addAttribute("sentences", FormatSentences.of(format));
        var mentees = invitations.mentees(invitation, me).orElse(null);
        model.addAttribute("mentees", mentees);
        model.addAttribute("few", few != null || mentees == null ? few : MenteesForm.of(mentees));
        model.addAttribute("crowded", prospects.isCrowded(invitation));
        model.addAttribute("others", open.size() > 1 ? open : List.of());
        return "matching/invitation";
    }

    private Invitation mine(long id, Person me) {
        return invitations.findForInvited(id, me).orElseThrow(NotFound.of("invitation", id));
    }

    private static String told(long id, Reply reply, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", new DefaultMessageSourceResolvable("invitation.reply." + reply.word()));
        return "redirect:/invitations/" + id;
    }
}
