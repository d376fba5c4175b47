package belay.outbox;

import belay.people.BadValue;
import belay.people.Email;
import belay.people.NotFound;
import belay.people.People;
import belay.people.Person;
import belay.programs.Programs;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives somebody who has none the address a letter waits for. One that is there already is theirs, and not changed here. */
@Controller
class AddressController {

    private final Letters letters;
    private final People people;
    private final Programs programs;

    AddressController(Letters letters, People people, Programs programs) {
        this.letters = letters;
        this.people = people;
        this.programs = programs;
    }

    @GetMapping("/letters/{id}/address")
    String edit(@PathVariable long id, Person me, Model model) {
        shown(letter(id, me), me, model);
        model.addAttribute("form", new AddressForm(""));
        return "outbox/address";
    }

    @PostMapping("/letters/{id}/address")
    ModelAndView update(@PathVariable long id, @ModelAttribute("form") AddressForm form, BindingResult errors, Person me,
                        Model model, RedirectAttributes flash) {
        var letter = letter(id, me);
        var person = addressless(letter);
        try {
            people.giveAddress(person.id(), Email.parse(form.address()));
        } catch (BadValue bad) {
            errors.rejectValue("address", bad.key(), bad.getArguments(), null);
            shown(letter, me, model);
            model.addAttribute("errors", errors);
            return new ModelAndView("outbox/address", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("flash", new DefaultMessageSourceResolvable("outbox.address.added"));
        return new ModelAndView("redirect:/letters/" + id);
    }

    private Letter letter(long id, Person me) {
        return letters.findForOrganizer(id, me.id()).orElseThrow(NotFound.of("letter", id));
    }

    private Person addressless(Letter letter) {
        return Optional.ofNullable(letter.personId()).flatMap(people::findById).filter(person -> person.email() == null)
            .orElseThrow(NotFound.of("missing address of letter", letter.id()));
    }

    private void shown(Letter letter, Person me, Model model) {
        model.addAttribute("letter", letter);
        model.addAttribute("recipient", addressless(letter));
        model.addAttribute("program", programs.findForOrganizer(Objects.requireNonNull(letter.programId()), me.id())
            .orElseThrow(NotFound.of("letter", letter.id())));
    }
}
