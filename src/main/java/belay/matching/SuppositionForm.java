package belay.matching;

import belay.people.BadValue;
import belay.people.Items;
import belay.people.Languages;
import belay.people.Names;
import belay.people.Person;
import belay.people.Typed;
import belay.people.Week;
import belay.programs.FormatForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A what-if as an organizer types it. */
public record SuppositionForm(Map<String, String> typed) {

    public String value(String box) {
        return Typed.words(typed.get(box));
    }

    /** What is asked; where something was wrong, errors say so. */
    Supposition read(SignUps signUps, Errors errors) {
        var names = names(signUps);
        var person = person(signUps, names, errors);
        var ring = value("ring").matches("[23]") ? Integer.valueOf(value("ring")) : null;
        var asked = new Supposition(person, number("takes", 0, FormatForm.MOST_GROUPS, errors),
            number("leads", 1, FormatForm.MOST_OF_A_ROLE, errors),
            read("free", Week.NONE, () -> Week.parse(value("free")), errors), read("speaks", List.of(), () -> Languages.parse(value("speaks")).list(), errors),
            Items.sentences(value("goals")), read("offers", List.of(), () -> SignUp.skills(value("offers")), errors),
            read("wants", List.of(), () -> SignUp.skills(value("wants")), errors), with(person, signUps, names, errors),
            signUps.pool().shape().roles().size() == 1 ? ring : null, number("mostGroups", 1, FormatForm.MOST_GROUPS, errors), number("minutes", FormatForm.SHORTEST, FormatForm.LONGEST, errors));
        if (asked.mostGroups() != null && asked.mostGroups() > 1 && signUps.pool().shape().hour() != null) {
            errors.rejectValue("mostGroups", "programs.bad.hour.groups");
        }
        if (!errors.hasErrors() && asked.isOfPerson() && asked.person() == null) {
            errors.rejectValue("who", "matching.if.bad.who.missing");
        } else if (!errors.hasErrors() && asked.person() != null && !asked.isOfPerson()) {
            errors.rejectValue("takes", "matching.if.bad.what", new Object[] {asked.person().shortName()}, null);
        } else if (!errors.hasErrors() && asked.isNothing()) {
            errors.reject("matching.if.bad.nothing");
        }
        return asked;
    }

    private static Names<Long> names(SignUps signUps) {
        var names = new Names<Long>();
        signUps.people().values().forEach(person -> names.add(person.id(), person.name(), List.of(Objects.requireNonNullElse(person.email(), ""))));
        return names;
    }

    private @Nullable Person person(SignUps signUps, Names<Long> names, Errors errors) {
        var who = Typed.line(typed.get("who"));
        return who.isEmpty() ? null : meant("who", who, signUps, names, errors);
    }

    private static @Nullable Person meant(String box, String written, SignUps signUps, Names<Long> names, Errors errors) {
        var meant = names.meant(written);
        if (meant.size() != 1) {
            errors.rejectValue(box, "matching.if.bad.who", new Object[] {BadValue.shortened(written), meant.size()}, null);
            return null;
        }
        return signUps.people().get(meant.iterator().next());
    }

    /** Whom somebody would be with after all; one of the two has to avoid the other. */
    private List<Person> with(@Nullable Person person, SignUps signUps, Names<Long> names, Errors errors) {
        var others = new ArrayList<Person>();
        for (var written : Items.sentences(value("with"))) {
            var other = meant("with", written, signUps, names, errors);
            if (other == null) {
                continue;
            }
            others.add(other);
            if (person != null && !avoids(signUps, person, other) && !avoids(signUps, other, person)) {
                errors.rejectValue("with", "matching.if.bad.with", new Object[] {person.shortName(), other.shortName()}, null);
            }
        }
        return others;
    }

    private static boolean avoids(SignUps signUps, Person one, Person other) {
        return signUps.pool().people().stream().anyMatch(applicant -> applicant.id().equals(Long.toString(one.id()))
            && applicant.avoids().contains(Long.toString(other.id())));
    }

    private @Nullable Integer number(String box, int low, int high, Errors errors) {
        var text = Typed.line(typed.get(box));
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[+-]?[0-9]{1,9}")) {
            errors.rejectValue(box, "programs.bad.number", new Object[] {BadValue.shortened(text), low, high}, null);
            return null;
        }
        if (Integer.parseInt(text) < low || Integer.parseInt(text) > high) {
            errors.rejectValue(box, "programs.bad.number.range", new Object[] {Integer.parseInt(text), low, high}, null);
        }
        return Integer.valueOf(text);
    }

    private <T> T read(String box, T nothing, Supplier<T> reader, Errors errors) {
        try {
            return value(box).isEmpty() ? nothing : reader.get();
        } catch (BadValue bad) {
            errors.rejectValue(box, bad.key(), bad.getArguments(), null);
            return nothing;
        }
    }
}
