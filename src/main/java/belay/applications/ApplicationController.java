package belay.applications;

import belay.outbox.Dispatches;
import belay.people.BadValue;
import belay.people.Email;
import belay.people.Items;
import belay.people.NotFound;
import belay.people.People;
import belay.people.Person;
import belay.people.Typed;
import belay.programs.Programs;
import belay.programs.Round;
import belay.programs.Rounds;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who signed up for a round: all of them, one of them, and all of them as a sheet. */
@Controller
class ApplicationController {

    private static final int LONGEST_SEARCH = 100;

    /** The column of the sheet for the groups somebody would like to be in. */
    private static final String GROUPS = "groups asked for";

    private final Programs programs;
    private final Rounds rounds;
    private final Applications applications;
    private final ApplicationList list;
    private final Register register;
    private final People people;
    private final Introductions introductions;
    private final FormShapes shapes;
    private final FormQuestions questions;
    private final FormAnswers answers;
    private final GroupChoices choices;
    private final Withdrawals withdrawals;
    private final Screenings screenings;
    private final Queue queue;
    private final Inquiries inquiries;
    private final Dossiers dossiers;
    private final Dispatches dispatches;

    ApplicationController(Programs programs, Rounds rounds, Applications applications, ApplicationList list, Register register,
                          People people,
                          Introductions introductions, FormShapes shapes, FormQuestions questions, FormAnswers answers, GroupChoices choices, Withdrawals withdrawals,
                          Screenings screenings, Queue queue, Inquiries inquiries, Dossiers dossiers, Dispatches dispatches) {
        this.programs = programs;
        this.rounds = rounds;
        this.applications = applications;
        this.list = list;
        this.register = register;
        this.people = people;
        this.introductions = introductions;
        this.shapes = shapes;
        this.questions = questions;
        this.answers = answers;
        this.choices = choices;
        this.withdrawals = withdrawals;
        this.screenings = screenings;
        this.queue = queue;
        this.inquiries = inquiries;
        this.dossiers = dossiers;
        this.dispatches = dispatches;
    }

    @GetMapping("/rounds/{id}/applications")
    ModelAndView index(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page) {
        var round = rounds.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("round", id));
        String words = Typed.line(q);
        words = words.substring(0, Math.min(words.length(), LONGEST_SEARCH));
        return page("applications/index", round, me, HttpStatus.OK).addObject("found", list.find(round, words, page)).addObject("q", words)
            .addObject("screened", screenings.find(id).isPresent()).addObject("zoned", shape(round).asks(FormPart.ZONE));
    }

    @GetMapping("/rounds/{id}/applications.csv")
    ResponseEntity<byte[]> export(Person me, @PathVariable long id) {
        var round = rounds.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("round", id));
        var name = ContentDisposition.attachment().filename(round.name() + ".csv", StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
            .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
            .body(exported(round));
    }

    private FormShape shape(Round round) {
        return shapes.of(round);
    }

    /** What is answered to sensitive questions stays on the pages of the applications. What is not asked has a column only where somebody told it before. */
    private byte[] exported(Round round) {
        var withdrawn = withdrawals.findInRound(round.id());
        var standing = register.inRound(round).stream().filter(known -> known.application() != null && !withdrawn.contains(known.application().id())).toList();
        var asked = questions.in(round.id()).stream().filter(question -> !question.sensitive()).toList();
        var said = answers.plain(round.id());
        var chosen = choices.in(round.id());
        var headers = Stream.concat(chosen.isEmpty() ? Stream.empty() : Stream.of(GROUPS), asked.stream().map(FormQuestion::wording)).toList();
        var signUps = standing.stream().map(Known::signUp).toList();
        return SheetWriter.write(shape(round).columns(signUps), signUps, headers, standing.stream().map(known -> {
            var application = known.application();
            long id = application == null ? 0 : application.id();
            var theirs = said.getOrDefault(id, Map.of());
            var groups = Items.text(chosen.getOrDefault(id, List.of()).stream().map(Running.Named::name).toList());
            return Stream.concat(chosen.isEmpty() ? Stream.empty() : Stream.of(groups), asked.stream().map(question -> question.line(theirs.getOrDefault(question.id(), "")))).toList();
        }).toList());
    }

    @GetMapping("/applications/{id}")
    ModelAndView show(Person me, @PathVariable long id) {
        return one("applications/show", find(id, me), me, "", null, HttpStatus.OK);
    }

    /** Gives an address to somebody who came without one. */
    @PostMapping("/applications/{id}")
    ModelAndView update(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String email, RedirectAttributes next) {
        var application = find(id, me);
        var person = people.findById(application.personId()).orElseThrow(NotFound.of("sign-up", id));
        var errors = new MapBindingResult(new HashMap<>(Map.of("email", email)), "application");
        try {
            var address = Email.parse(Typed.line(email));
            people.giveAddress(person.id(), address);
            next.addFlashAttribute("flash", new DefaultMessageSourceResolvable(new String[] {"applications.address.done"},
                new Object[] {person.name(), address.address()}));
            return new ModelAndView("redirect:/applications/" + id);
        } catch (BadValue bad) {
            errors.rejectValue("email", bad.key(), bad.getArguments(), null);
        }
        return one("applications/show", application, me, email, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/applications/{id}/removal")
    ModelAndView askRemoval(Person me, @PathVariable long id) {
        return one("applications/removal", find(id, me), me, "", null, HttpStatus.OK);
    }

    /** Forgets what somebody asked of this round; who they are, and groups they are in, stay. */
    @PostMapping("/applications/{id}/removal")
    String remove(Person me, @PathVariable long id, RedirectAttributes next) {
        var application = find(id, me);
        var person = people.findById(application.personId()).orElseThrow(NotFound.of("sign-up", id));
        applications.delete(application);
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable(new String[] {"applications.removal.done"}, new Object[] {person.name()}));
        return "redirect:/rounds/" + application.roundId() + "/applications";
    }

    private Application find(long id, Person me) {
        return applications.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("sign-up", id));
    }

    private ModelAndView one(String view, Application application, Person me, String email, @Nullable Errors errors, HttpStatus status) {
        var round = rounds.findForOrganizer(application.roundId(), me.id()).orElseThrow(NotFound.of("sign-up", application.id()));
        var queued = queue.one(application.id()).orElse(null);
        return page(view, round, me, status).addObject("known", register.one(application.id(), round).orElseThrow(NotFound.of("sign-up", application.id())))
            .addObject("email", email).addObject("errors", errors).addObject("introduction", introductions.find(application.id()).orElse(Introduction.NONE))
            .addObject("withdrawn", withdrawals.find(application.id()).orElse(null))
            .addObject("queued", queued).addObject("dossier", queued == null ? null : dossiers.of(queued, me))
            .addObject("inquiries", inquiries.of(application.id())).addObject("questions", questions.in(round.id())).addObject("answers", answers.of(application.id()))
            .addObject("chosen", choices.of(application))
            .addObject("letters", dispatches.to(application.personId(), round.programId()));
    }

    private ModelAndView page(String view, Round round, Person me, HttpStatus status) {
        var program = programs.findForOrganizer(round.programId(), me.id()).orElseThrow(NotFound.of("round", round.id()));
        return new ModelAndView(view, status).addObject("program", program).addObject("round", round);
    }
}
