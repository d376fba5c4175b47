package belay.matching;

import belay.people.Person;
import belay.programs.Timeline;
import java.time.Clock;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Publishing a draft: first what exactly will happen, then that. */
@Controller
class PublicationController {

    private final Clock clock;
    private final Desks desks;
    private final Renewal renewal;
    private final Drafts drafts;
    private final Publications publications;

    PublicationController(Desks desks, Renewal renewal, Drafts drafts, Publications publications, Clock clock) {
        this.clock = clock;
        this.desks = desks;
        this.renewal = renewal;
        this.drafts = drafts;
        this.publications = publications;
    }

    @GetMapping("/drafts/{id}/publication")
    ModelAndView show(Person me, @PathVariable long id) {
        return page(renewal.renew(desks.find(id, me)), HttpStatus.OK);
    }

    @PostMapping("/drafts/{id}/publication")
    ModelAndView create(Person me, @PathVariable long id, @RequestParam int version, @RequestParam(defaultValue = "false") boolean anyway,
                        RedirectAttributes flash) {
        var setting = desks.find(id, me);
        var outcome = publications.publish(setting, version, anyway, me);
        if (outcome == Publications.Outcome.RULES_ARE_BROKEN) {
            return page(renewal.renew(setting), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (outcome == Publications.Outcome.PUBLISHED) {
            flash.addFlashAttribute("flash", new DefaultMessageSourceResolvable("matching.published.flash"));
        }
        return new ModelAndView("redirect:/drafts/" + id + "/publication");
    }

    private ModelAndView page(Setting setting, HttpStatus status) {
        var page = new ModelAndView("matching/publication", status);
        page.addObject("program", setting.program());
        page.addObject("round", setting.round());
        page.addObject("draft", setting.draft());
        page.addObject("open", drafts.isOpen(setting.draft().id()));
        page.addObject("published", desks.published(setting.draft()));
        page.addObject("publication", publications.of(setting));
        page.addObject("applying", new Timeline(setting.round(), setting.program().zoneId(), clock.instant(), false).stage() == Timeline.Stage.APPLYING);
        page.addObject("wrong", status.isError());
        return page;
    }
}
