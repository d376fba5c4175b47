package belay.applications;

import belay.people.NotFound;
import belay.people.Person;
import belay.programs.Programs;
import belay.programs.Round;
import belay.programs.Rounds;
import java.io.IOException;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** First step of bringing in a sheet: choosing the file. */
@Controller
class SheetController {

    private static final int LONGEST_NAME = 120;

    private final Programs programs;
    private final Rounds rounds;
    private final Intake intake;
    private final Places places;

    SheetController(Programs programs, Rounds rounds, Intake intake, Places places) {
        this.programs = programs;
        this.rounds = rounds;
        this.intake = intake;
        this.places = places;
    }

    @GetMapping("/rounds/{id}/sheets/new")
    ModelAndView choose(Person me, @PathVariable long id) {
        return page(find(id, me), me, null, HttpStatus.OK);
    }

    @PostMapping("/rounds/{id}/sheets")
    @Transactional
    ModelAndView create(Person me, @PathVariable long id, @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        var round = find(id, me);
        var errors = new MapBindingResult(new HashMap<>(), "sheet");
        if (file == null || String.valueOf(file.getOriginalFilename()).isBlank()) {
            errors.rejectValue("file", "applications.sheet.none");
            return page(round, me, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            var sheet = intake.take(round, name(file), file.getBytes(), me);
            return new ModelAndView("redirect:/sheets/" + sheet.id() + "/mapping");
        } catch (BadSheet bad) {
            errors.rejectValue("file", bad.getCodes()[0], bad.getArguments(), null);
            return page(round, me, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Round find(long id, Person me) {
        return rounds.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("round", id));
    }

    /** Some browsers send the whole path, and nothing that could be in one may reach the page or the database. */
    private static String name(MultipartFile file) {
        String name = String.valueOf(file.getOriginalFilename()).replaceFirst(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }

    private ModelAndView page(Round round, Person me, @Nullable Errors errors, HttpStatus status) {
        var program = programs.findForOrganizer(round.programId(), me.id()).orElseThrow(NotFound.of("round", round.id()));
        return new ModelAndView("applications/sheet-new", status).addObject("program", program).addObject("round", round)
            .addObject("rows", SheetReader.MOST_ROWS).addObject("megabytes", SheetText.MOST_BYTES / 1024 / 1024)
            .addObject("formed", places.isFormed(round.id())).addObject("errors", errors);
    }
}
