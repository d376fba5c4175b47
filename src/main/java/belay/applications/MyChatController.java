package belay.applications;

import belay.people.NotFound;
import belay.people.Person;
import belay.people.Typed;
import java.util.Locale;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A short chat about my application: choosing one of the times, asking for others, calling it off. */
@Controller
class MyChatController {

    private static final int LONGEST_LINE = 2_000;

    private final Applications applications;
    private final Chatting chatting;

    MyChatController(Applications applications, Chatting chatting) {
        this.applications = applications;
        this.chatting = chatting;
    }

    @PostMapping("/profile/applications/{id}/chat")
    String pick(Person me, @PathVariable long id, @RequestParam(defaultValue = "0") long time, RedirectAttributes next) {
        find(id, me);
        return said(id, "my-application.chat." + chatting.pick(id, time, me).name().toLowerCase(Locale.ROOT), next);
    }

    @PostMapping("/profile/applications/{id}/chat/end")
    String end(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String line, RedirectAttributes next) {
        find(id, me);
        var own = Typed.words(line);
        if (own.isEmpty() || own.length() > LONGEST_LINE) {
            return said(id, own.isEmpty() ? "my-application.bad.chat.line" : "screening.bad.chat.line", next);
        }
        return said(id, chatting.end(id, own, me) ? "my-application.chat.ended" : "my-application.chat.ended.already", next);
    }

    private void find(long id, Person me) {
        applications.findForApplicant(id, me.id()).orElseThrow(NotFound.of("application", id));
    }

    private static String said(long id, String says, RedirectAttributes next) {
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable(says));
        return "redirect:/profile/applications/" + id;
    }
}
