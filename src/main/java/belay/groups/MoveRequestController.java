package belay.groups;

import belay.people.NotFound;
import belay.people.Person;
import belay.people.Typed;
import belay.programs.Programs;
import belay.programs.Rounds;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking to move to another group, and an organizer's answer to it. */
@Controller
class MoveRequestController {

    private static final int LONGEST = 2_000;

    private final Groups groups;
    private final Moves moves;
    private final Moving moving;
    private final Lines lines;
    private final Programs programs;
    private final Rounds rounds;

    MoveRequestController(Groups groups, Moves moves, Moving moving, Lines lines, Programs programs, Rounds rounds) {
        this.groups = groups;
        this.moves = moves;
        this.moving = moving;
        this.lines = lines;
        this.programs = programs;
        this.rounds = rounds;
    }

    @GetMapping("/groups/{id}/move")
    String make(Person me, @PathVariable long id, Model model) {
        var group = mine(me, id);
        model.addAttribute("group", group);
        model.addAttribute("setting", lines.setting(group));
        model.addAttribute("asked", moves.findForMember(id, me.id()).orElse(null));
        return "groups/move";
    }

    @PostMapping("/groups/{id}/move")
    String create(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String wish, RedirectAttributes next) {
        var group = mine(me, id);
        var words = Typed.words(wish).replace("\r\n", "\n");
        if (words.length() > LONGEST) {
            return said("/groups/" + id + "/move", next, "moving.bad.wish", words.length(), LONGEST);
        }
        return said("/groups/" + id + "/move", next, moving.ask(group, words, me) ? "moving.asked" : "moving.asked.again");
    }

    @PostMapping("/groups/{id}/move/undo")
    String undo(Person me, @PathVariable long id, RedirectAttributes next) {
        return said("/groups/" + id + "/move", next, moving.withdraw(mine(me, id), me) ? "moving.undone" : "moving.undone.late");
    }

    @GetMapping("/moves/{id}")
    String show(Person me, @PathVariable long id, Model model, RedirectAttributes next) {
        var found = moves.findForOrganizer(id, me.id());
        if (found.isEmpty()) {
            return answered(me, id, next);
        }
        var round = rounds.findForOrganizer(found.get().roundId(), me.id()).orElseThrow(NotFound.of("move", id));
        model.addAttribute("program", programs.findForOrganizer(round.programId(), me.id()).orElseThrow(NotFound.of("move", id)));
        model.addAttribute("round", round);
        model.addAttribute("move", found.get());
        model.addAttribute("targets", moves.targets(found.get()));
        return "groups/moving";
    }

    @PostMapping("/moves/{id}")
    String update(Person me, @PathVariable long id, @RequestParam(defaultValue = "0") long to, RedirectAttributes next) {
        var found = moves.findForOrganizer(id, me.id());
        if (found.isEmpty()) {
            return answered(me, id, next);
        }
        var target = groups.findForOrganizer(to, me.id());
        if (target.isEmpty()) {
            return said("/moves/" + id, next, "moving.bad.target");
        }
        return switch (moving.move(found.get(), target.get(), me)) {
            case MOVED -> said("/rounds/" + found.get().roundId() + "/departures", next, "moving.moved", found.get().name(), target.get().name());
            case NO_ROOM -> said("/moves/" + id, next, "moving.no-room", target.get().name(), found.get().name());
            case ANSWERED -> answered(me, id, next);
        };
    }

    @PostMapping("/moves/{id}/refusal")
    String refuse(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String line, RedirectAttributes next) {
        var found = moves.findForOrganizer(id, me.id());
        if (found.isEmpty()) {
            return answered(me, id, next);
        }
        var words = Typed.words(line).replace("\r\n", "\n");
        if (words.isEmpty() || words.length() > LONGEST) {
            return said("/moves/" + id, next, words.isEmpty() ? "moving.bad.line" : "moving.bad.wish", words.length(), LONGEST);
        }
        return moving.refuse(found.get(), words, me) ? said("/rounds/" + found.get().roundId() + "/departures", next, "moving.refused", found.get().name()) : answered(me, id, next);
    }

    private Group mine(Person me, long id) {
        return groups.findForMember(id, me.id()).orElseThrow(NotFound.of("group", id));
    }

    /** Somebody was quicker, or they took it back or left: told only to whoever may know of it. */
    private String answered(Person me, long id, RedirectAttributes next) {
        return said("/rounds/" + moves.roundForOrganizer(id, me.id()).orElseThrow(NotFound.of("move", id)) + "/departures", next, "moving.answered");
    }

    private static String said(String to, RedirectAttributes next, String says, Object... words) {
        next.addFlashAttribute("flash", new DefaultMessageSourceResolvable(new String[] {says}, words));
        return "redirect:" + to;
    }
}
