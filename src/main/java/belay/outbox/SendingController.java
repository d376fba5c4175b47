package belay.outbox;

import belay.people.NotFound;
import belay.people.Person;
import belay.programs.Programs;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sending all that waits: first a page that says what goes to how many, then the nod. */
@Controller
class SendingController {

    private final Letters letters;
    private final Dispatches dispatches;
    private final Programs programs;
    private final MailServer server;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SendingController(Letters letters, Dispatches dispatches, Programs programs, MailServer server,
                      ApplicationEventPublisher events, Clock clock) {
        this.letters = letters;
        this.dispatches = dispatches;
        this.programs = programs;
        this.server = server;
        this.events = events;
        this.clock = clock;
    }

    /** One look at one moment: no letter may count as read that came after the list was made. */
    @GetMapping("/programs/{program}/letters/sending")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    String show(@PathVariable long program, Person me, Model model) {
        model.addAttribute("program", programs.findForOrganizer(program, me.id()).orElseThrow(NotFound.of("program", program)));
        model.addAttribute("upTo", dispatches.latest(program));
        model.addAttribute("bundles", dispatches.sendable(program));
        model.addAttribute("held", dispatches.held(program));
        model.addAttribute("mailServer", server.configured());
        return "outbox/sending";
    }

    /**
     * Only what was there when the page was read leaves; a letter drafted since waits for its own nod, and where one was taken back meanwhile
     * none leaves.
     */
    @PostMapping("/programs/{program}/letters/sending")
    @Transactional
    String create(@PathVariable long program, @RequestParam long upTo, @RequestParam(defaultValue = "0") int read, Person me, RedirectAttributes flash) {
        programs.findForOrganizer(program, me.id()).orElseThrow(NotFound.of("program", program));
        int sent = letters.approveAll(program, me.id(), upTo, clock.instant());
        if (sent > read) {
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
            flash.addFlashAttribute("flash", new DefaultMessageSourceResolvable("outbox.sending.more"));
            return "redirect:/programs/" + program + "/letters/sending";
        }
        if (sent > 0) {
            events.publishEvent(new Letter.Approved());
        }
        flash.addFlashAttribute("flash", new DefaultMessageSourceResolvable(
            new String[] {server.configured() ? "outbox.all-leave" : "outbox.all-leave.later"}, new Object[] {sent}));
        return "redirect:/programs/" + program + "/letters" + (sent == 0 ? "" : "?tray=leaving");
    }
}
