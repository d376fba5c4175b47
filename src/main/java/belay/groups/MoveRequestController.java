package belay.groups;

import belay.people.NotFound;
import belay.people.Person;
import belay.programs.Programs;
import belay.programs.Rounds;
import java.util.Comparator;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking to move to another group, and an organizer's answer to it. */
@Controller
class MoveRequestController {

    private final Groups groups;
    private final Moves moves;
    private final Moving moving;
    private final Lines lines;
    private final Fits fits;
    private final Programs programs;
    private final Rounds rounds;

    MoveRequestController(Groups groups, Moves moves, Moving moving, Lines lines, Fits fits, Programs programs, Rounds rounds) {
        this.groups = groups;
        this.moves = moves;
        this.moving = moving;
        this.lines = lines;
        this.fits = fits;
        this.programs = programs;
        this.rounds = rounds;
    }

    @GetMapping("/groups/{id}/move")
    String make(Person me, @PathVariable long id, Model model) {
        model.addAttribute("form", new MoveForm(moves.findForMember(id, me.id()).map(Move::wish).orElse(""), ""));
        return asking(mine(me, id), me, model);
    }

    @PostMapping("/groups/{id}/move")
    ModelAndView create(Person me, @PathVariable long id, @ModelAttribute("form") MoveForm form, BindingResult errors, Model model, RedirectAttributes next) {
        var group = mine(me, id);
        form.checkWish(errors);
        if (errors.hasErrors()) {
            return unfinished(asking(group, me, model), errors, model);
        }
        return new ModelAndView(said("/groups/" + id + "/move", next, moving.ask(group, form.wish(), me) ? "moving.asked" : "moving.asked.again"));
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
        model.addAttribute("form", new MoveForm("", ""));
        return answering(found.get(), me, model);
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
    ModelAndView refuse(Person me, @PathVariable long id, @ModelAttribute("form") MoveForm form, BindingResult errors, Model model, RedirectAttributes next) {
        var found = moves.findForOrganizer(id, me.id());
        if (found.isEmpty()) {
            return new ModelAndView(answered(me, id, next));
        }
        form.checkLine(errors);
        if (errors.hasErrors()) {
            return unfinished(answering(found.get(), me, model), errors, model);
        }
        return new ModelAndView(moving.refuse(found.get(), form.line(), me)
            ? said("/rounds/" + found.get().roundId() + "/departures", next, "moving.refused", found.get().name()) : answered(me, id, next));
    }

    private Group mine(Person me, long id) {
        return groups.findForMember(id, me.id()).orElseThrow(NotFound.of("group", id));
    }

    private String asking(Group group, Person me, Model model) {
        model.addAttribute("group", group);
        model.addAttribute("setting", lines.setting(group));
        model.addAttribute("asked", moves.findForMember(group.id(), me.id()).isPresent());
        return "groups/move";
    }

    private String answering(Move move, Person me, Model model) {
        var round = rounds.findForOrganizer(move.roundId(), me.id()).orElseThrow(NotFound.of("move", move.id()));
        model.addAttribute("program", programs.findForOrganizer(round.programId(), me.id()).orElseThrow(NotFound.of("move", move.id())));
        model.addAttribute("round", round);
        model.addAttribute("move", move);
        var targets = moves.targets(move);
        var fit = fits.moved(move, targets);
        model.addAttribute("targets", targets.stream().sorted(Comparator.comparingInt(target -> rank(fit.get(target.id())))).toList());
        model.addAttribute("fits", fit);
        return "groups/moving";
    }

    /** The best first; what is not known stands before what breaks a rule. */
    private static int rank(Fits.@Nullable Fit fit) {
        return fit == null ? 1 : fit.isGood() ? -fit.score() : 2;
    }

    private static ModelAndView unfinished(String page, Errors errors, Model model) {
        model.addAttribute("errors", errors);
        return new ModelAndView(page, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
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
