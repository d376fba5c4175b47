package belay.matching;

import belay.people.Person;
import belay.programs.Formats;
import belay.programs.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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
    private final Offering offering;
    private final Formats formats;

    PublicationController(Desks desks, Renewal renewal, Drafts drafts, Publications publications, Offering offering, Formats formats, Clock clock) {
        this.clock = clock;
        this.desks = desks;
        this.renewal = renewal;
        this.drafts = drafts;
        this.publications = publications;
        this.offering = offering;
        this.formats = formats;
    }

    @GetMapping("/drafts/{id}/publication")
    ModelAndView show(Person me, @PathVariable long id) {
        var setting = renewal.renew(desks.find(id, me));
        return page(setting, StartForm.usual(formats.findById(setting.round().formatId())), false, HttpStatus.OK);
    }

    @PostMapping("/drafts/{id}/publication")
    ModelAndView create(Person me, @PathVariable long id, @RequestParam int version, @RequestParam(defaultValue = "false") boolean anyway,
                        @ModelAttribute StartForm start, RedirectAttributes flash) {
        var setting = desks.find(id, me);
        if (!start.isGood()) {
            return page(renewal.renew(setting), start, false, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var outcome = publications.publish(setting, version, anyway, start.start(), me);
        if (outcome == Publications.Outcome.RULES_ARE_BROKEN) {
            return page(renewal.renew(setting), start, true, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (outcome == Publications.Outcome.PLACES_ARE_TAKEN) {
            return page(renewal.renew(setting), start, false, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (outcome == Publications.Outcome.PUBLISHED) {
            flash.addFlashAttribute("flash", new DefaultMessageSourceResolvable(start.start().isByInvitation() ? "matching.invited.flash" : "matching.published.flash"));
        }
        return new ModelAndView("redirect:/drafts/" + id + "/publication");
    }

    private ModelAndView page(Setting setting, StartForm start, boolean broken, HttpStatus status) {
        var page = new ModelAndView("matching/publication", status);
        page.addObject("program", setting.program());
        page.addObject("round", setting.round());
        page.addObject("draft", setting.draft());
        page.addObject("open", drafts.isOpen(setting.draft().id()));
        page.addObject("published", desks.published(setting.draft()));
        page.addObject("publication", publications.of(setting));
        page.addObject("applying", new Timeline(setting.round(), setting.program().zoneId(), clock.instant(), false).stage() == Timeline.Stage.APPLYING);
        page.addObject("ahead", ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), setting.program().zoneId()), setting.round().starts()));
        page.addObject("start", start);
        page.addObject("inviting", offering.isInviting(setting.round().id()));
        page.addObject("wrong", broken);
        return page;
    }
}
