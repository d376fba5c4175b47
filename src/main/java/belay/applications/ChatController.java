package belay.applications;

import belay.people.NotFound;
import belay.people.Person;
import belay.people.Profiles;
import belay.people.Typed;
import belay.programs.Program;
import belay.programs.Programs;
import belay.programs.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A short chat about an application, seen by organizers: offering times, calling it off, and what they heard. */
@Controller
class ChatController {

    private static final int LONGEST_LINE = 2_000;

    private final Programs programs;
    private final Rounds rounds;
    private final Applications applications;
    private final Queue queue;
    private final Chats chats;
    private final ChatNotes notes;
    private final Chatting chatting;
    private final Profiles profiles;
    private final Clock clock;

    ChatController(Programs programs, Rounds rounds, Applications applications, Queue queue, Chats chats, ChatNotes notes, Chatting chatting, Profiles profiles, Clock clock) {
        this.programs = programs;
        this.rounds = rounds;
        this.applications = applications;
        this.queue = queue;
        this.chats = chats;
        this.notes = notes;
        this.chatting = chatting;
        this.profiles = profiles;
        this.clock = clock;
    }

    @GetMapping("/applications/{id}/chat")
    ModelAndView show(Person me, @PathVariable long id) {
        return page(find(id, me), me, null, null, null, HttpStatus.OK);
    }

    @PostMapping("/applications/{id}/chat")
    ModelAndView create(Person me, @PathVariable long id, @RequestParam(defaultValue = "") List<String> time, @RequestParam(defaultValue = "") String minutes,
                        @RequestParam(defaultValue = "") String place, RedirectAttributes next) {
        var application = find(id, me);
        var form = new ChatForm(time, minutes, place);
        var errors = new MapBindingResult(new HashMap<>(), "chat");
        var times = form.check(zone(me, program(application, me)), clock.instant(), errors);
        if (!errors.hasErrors()) {
            checkDiary(times, form, application, me, errors);
        }
        if (errors.hasErrors()) {
            return page(application, me, form, null, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return done(id, chatting.offer(id, times, form.length(), form.place(), me) ? "screening.chat.offered" : "screening.chat.offered.already", next);
    }

    /** Calls it off; with a sentence, which they read. */
    @PostMapping("/applications/{id}/chat/end")
    ModelAndView end(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String line, RedirectAttributes next) {
        find(id, me);
        var own = Typed.words(line);
        return done(id, own.length() > LONGEST_LINE ? "screening.bad.chat.line" : chatting.end(id, own, me) ? "screening.chat.ended" : "screening.chat.ended.already", next);
    }

    @PostMapping("/applications/{id}/chat/place")
    ModelAndView move(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String place, RedirectAttributes next) {
        find(id, me);
        var where = Typed.line(place);
        return done(id, where.isEmpty() || where.length() > ChatForm.LONGEST_PLACE ? "screening.bad.place" : chatting.move(id, where, me) ? "screening.chat.moved" : "screening.chat.moved.already",
            next);
    }

    @PostMapping("/applications/{id}/chat/notes")
    ModelAndView note(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String wants, @RequestParam(defaultValue = "") String offers,
                      @RequestParam(defaultValue = "") String notes, RedirectAttributes next) {
        var application = find(id, me);
        var note = new ChatNote(wants, offers, notes, null, null);
        var errors = new MapBindingResult(new HashMap<>(), "notes");
        note.check(errors);
        if (errors.hasErrors()) {
            return page(application, me, null, note, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        chatting.note(id, note, me);
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable("screening.chat.noted"));
        return new ModelAndView("redirect:/applications/" + id);
    }

    /** Nobody offers a time of theirs that somebody else took, or talks with themselves. */
    private void checkDiary(List<Instant> times, ChatForm form, Application application, Person me, Errors errors) {
        if (application.personId() == me.id()) {
            errors.reject("screening.bad.chat.self");
        }
        for (var time : times) {
            chats.whomWith(me, time, time.plus(Duration.ofMinutes(form.length()))).ifPresent(name -> errors.rejectValue("time-0", "screening.bad.time.taken",
                new Object[] {ChatWords.there(time, zone(me, program(application, me))), name}, null));
        }
    }

    /** Only where applications are read, and this one was not taken back. */
    private Application find(long id, Person me) {
        return applications.findForOrganizer(id, me.id()).filter(found -> queue.one(id).isPresent()).orElseThrow(NotFound.of("application", id));
    }

    private Program program(Application application, Person me) {
        var round = rounds.findForOrganizer(application.roundId(), me.id()).orElseThrow(NotFound.of("application", application.id()));
        return programs.findForOrganizer(round.programId(), me.id()).orElseThrow(NotFound.of("application", application.id()));
    }

    private ZoneId zone(Person person, Program program) {
        return profiles.of(person).zoneId().orElse(program.zoneId());
    }

    private static ModelAndView done(long id, String says, RedirectAttributes next) {
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable(says));
        return new ModelAndView("redirect:/applications/" + id + "/chat");
    }

    private ModelAndView page(Application application, Person me, @Nullable ChatForm form, @Nullable ChatNote note, @Nullable Errors errors, HttpStatus status) {
        var id = application.id();
        var program = program(application, me);
        var line = queue.one(id).orElseThrow(NotFound.of("application", id));
        var chat = chats.of(id).orElse(null);
        var before = notes.find(id).orElse(null);
        return new ModelAndView("applications/chat", status).addObject("program", program)
            .addObject("round", rounds.findForOrganizer(application.roundId(), me.id()).orElseThrow(NotFound.of("application", id)))
            .addObject("line", line).addObject("chat", chat).addObject("noted", before).addObject("note", note != null ? note : before != null ? before : ChatNote.NONE)
            .addObject("form", form != null ? form : ChatForm.beginning(chats.lastPlaceOf(me))).addObject("mine", zone(me, program))
            .addObject("now", clock.instant()).addObject("errors", errors);
    }
}
