package belay.matching;

import belay.people.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tells somebody whose change was not made what others did meanwhile, and shows the way to how things are now. */
@Controller
@ControllerAdvice(basePackageClasses = ClashController.class)
class ClashController {

    private final Drafts drafts;
    private final Desks desks;
    private final Changes changes;

    ClashController(Drafts drafts, Desks desks, Changes changes) {
        this.drafts = drafts;
        this.desks = desks;
        this.changes = changes;
    }

    @ExceptionHandler(Clash.class)
    String redirect(Clash clash) {
        return "redirect:" + clash.page();
    }

    @GetMapping("/drafts/{id}/clash")
    ModelAndView show(Person me, @PathVariable long id, @RequestParam int version) {
        var setting = desks.find(id, me);
        var page = new ModelAndView("matching/clash", HttpStatus.CONFLICT);
        page.addObject("program", setting.program());
        page.addObject("round", setting.round());
        page.addObject("draft", setting.draft());
        page.addObject("newest", drafts.findNewest(setting.round().id()).orElse(setting.draft()));
        page.addObject("meanwhile", changes.since(setting.draft(), version));
        page.addObject("published", desks.published(setting.draft()));
        return page;
    }
}
