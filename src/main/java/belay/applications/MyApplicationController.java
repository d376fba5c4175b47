package belay.applications;

import belay.people.NotFound;
import belay.people.Person;
import belay.people.Profiles;
import belay.programs.Formats;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What I asked for in each round, shown to me and changed by me. */
@Controller
class MyApplicationController {

    private final Applications applications;
    private final MyApplications mine;
    private final ApplicationDrafts drafts;
    private final Inquiries inquiries;
    private final Chats chats;
    private final FormQuestions questions;
    private final FormAnswers answers;
    private final GroupChoices choices;
    private final Introductions introductions;
    private final Formats formats;
    private final FormShapes shapes;
    private final Profiles profiles;
    private final Clock clock;

    MyApplicationController(Applications applications, MyApplications mine, ApplicationDrafts drafts, Inquiries inquiries, Chats chats, FormQuestions questions, FormAnswers answers,
                            GroupChoices choices, Introductions introductions, Formats formats, FormShapes shapes, Profiles profiles, Clock clock) {
        this.applications = applications;
        this.mine = mine;
        this.drafts = drafts;
        this.inquiries = inquiries;
        this.chats = chats;
        this.questions = questions;
        this.answers = answers;
        this.choices = choices;
        this.introductions = introductions;
        this.formats = formats;
        this.shapes = shapes;
        this.profiles = profiles;
        this.clock = clock;
    }

    @GetMapping("/profile/applications")
    String index(Person me, Model model) {
        model.addAttribute("standings", mine.of(me));
        model.addAttribute("unsent", drafts.of(me));
        return "applications/mine";
    }

    @GetMapping("/profile/applications/{id}")
    String edit(@PathVariable long id, Person me, Model model) {
        var application = application(id, me);
        shown(standing(id, me), application, me, model);
        model.addAttribute("form", MyApplicationForm.of(application));
        return "applications/my-application";
    }

    @PostMapping("/profile/applications/{id}")
    @Transactional
    ModelAndView update(@PathVariable long id, @ModelAttribute("form") MyApplicationForm typed, BindingResult errors, Person me,
                        Model model, RedirectAttributes flash) {
        var application = application(id, me);
        var standing = standing(id, me);
        var shape = shown(standing, application, me, model);
        var form = typed.over(MyApplicationForm.of(application), shape);
        if (standing.isSettled()) {
            errors.reject(settled(standing));
            model.addAttribute("form", MyApplicationForm.of(application));
        } else {
            form.check(shape, errors);
            shape.gone(typed.boxes(), MyApplicationForm.of(application).boxes(), errors);
        }
        if (errors.hasErrors()) {
            model.addAttribute("errors", errors);
            return new ModelAndView("applications/my-application", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        applications.save(form.into(application));
        profiles.edited(me.id(), clock.instant());
        flash.addFlashAttribute("flash", new DefaultMessageSourceResolvable("my-application.saved"));
        return new ModelAndView("redirect:/profile/applications/" + id);
    }

    private Application application(long id, Person me) {
        return applications.findForApplicant(id, me.id()).orElseThrow(NotFound.of("application", id));
    }

    private Standing standing(long id, Person me) {
        return mine.of(me, id).orElseThrow(NotFound.of("application", id));
    }

    /** All that organizers read, and whom somebody should not be with; of what can be changed on this page only what is kept elsewhere. */
    private Map<Field, String> told(Standing standing, Application application, Person me) {
        var told = new Known(me, profiles.of(me), application, "", true, false).values();
        told.keySet().removeAll(Set.of(Field.NAME, Field.EMAIL));
        if (standing.isChangedHere()) {
            told.keySet().removeAll(Set.of(Field.ROLES, Field.STAGE, Field.GOALS, Field.CAPACITY, Field.MENTEES, Field.PREFERS, Field.AVOIDS));
        }
        told.values().removeIf(String::isEmpty);
        return told;
    }

    private FormShape shown(Standing standing, Application application, Person me, Model model) {
        var shape = shapes.of(standing.application().roundId(), formats.findById(standing.application().formatId()));
        model.addAttribute("standing", standing);
        model.addAttribute("shape", shape);
        model.addAttribute("inquiries", inquiries.of(standing.application().id()));
        model.addAttribute("chat", standing.isDeclined() || standing.isWithdrawn() ? null : chats.of(standing.application().id()).orElse(null));
        model.addAttribute("questions", questions.in(standing.application().roundId()));
        model.addAttribute("answers", answers.of(standing.application().id()));
        model.addAttribute("chosen", choices.of(application));
        model.addAttribute("told", told(standing, application, me));
        model.addAttribute("introduction", introductions.find(application.id()).orElse(Introduction.NONE));
        model.addAttribute("settled", standing.isSettled() ? settled(standing) : null);
        return shape;
    }

    private static String settled(Standing standing) {
        return standing.isFormed() ? "my-application.formed" : "my-application.started";
    }
}
