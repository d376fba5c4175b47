package belay.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.Errors;

/** What somebody types about themselves; boxes left empty are simply not said. */
public record ProfileForm(String name, String pronouns, String zone, String place, String hours, String languages, List<Line> offers, List<Line> wants) {

    private static final int LONGEST_PLACE = 100;
    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_HOURS = 60;
    private static final int SPARE_LINES = 2;

    /** One skill with how well, both as they stand in the form. */
    public record Line(String skill, String level) { }

    public static ProfileForm of(Person person, Profile profile) {
        return new ProfileForm(person.name(), profile.pronouns(), profile.zone(), profile.place(), profile.hours(), profile.languages(),
            withSpare(lines(profile.offers())), withSpare(lines(profile.wants())));
    }

    public static ProfileForm typed(MultiValueMap<String, String> boxes) {
        return new ProfileForm(line(boxes, "name"), line(boxes, "pronouns"), line(boxes, "zone"), line(boxes, "place"), line(boxes, "hours"),
            line(boxes, "languages"), lines(boxes, "offer"), lines(boxes, "want"));
    }

    /** The same without the lines that say nothing, but for some to write on. */
    public ProfileForm tidy() {
        return new ProfileForm(name, pronouns, zone, place, hours, languages, withSpare(offers.stream().filter(line -> !line.skill.isEmpty()).toList()),
            withSpare(wants.stream().filter(line -> !line.skill.isEmpty()).toList()));
    }

    /** The same with room for more. */
    public ProfileForm roomier() {
        return new ProfileForm(name, pronouns, zone, place, hours, languages, withSpare(offers), withSpare(wants));
    }

    public void check(Errors errors) {
        if (name.isEmpty()) {
            errors.rejectValue("name", "people.bad.name");
        }
        Typed.checkLength("name", name, Person.LONGEST_NAME, errors);
        Typed.checkLength("pronouns", pronouns, LONGEST_WORD, errors);
        Typed.checkLength("place", place, LONGEST_PLACE, errors);
        Typed.checkLength("hours", hours, LONGEST_HOURS, errors);
        check("zone", errors, () -> {
            if (!zone.isEmpty()) {
                Zones.parse(zone);
            }
        });
        check("languages", errors, () -> Languages.parse(languages));
        check("offers", errors, () -> skills(offers));
        check("wants", errors, () -> skills(wants));
    }

    /** In the words the value types keep; to be asked only when the form had no errors. */
    public Profile profile(Profile before, Instant now) {
        return new Profile(before.personId(), pronouns, zone.isEmpty() ? "" : Zones.parse(zone).getId(), place, before.free(), hours,
            Languages.parse(languages).toString(), skills(offers).toString(), skills(wants).toString(), now);
    }

    private static void check(String field, Errors errors, Runnable reading) {
        try {
            reading.run();
        } catch (BadValue bad) {
            errors.rejectValue(field, bad.key(), bad.getArguments(), null);
        }
    }

    private static Skills skills(List<Line> lines) {
        return Skills.parse(lines.stream().filter(line -> !line.skill.isEmpty())
            .map(line -> line.skill + (line.level.isEmpty() ? "" : ":" + line.level)).collect(Collectors.joining(";\n")));
    }

    private static List<Line> lines(String skills) {
        return Skills.parse(skills).list().stream()
            .map(skill -> new Line(skill.name(), skill.level() == null ? "" : skill.level().toString())).toList();
    }

    private static List<Line> lines(MultiValueMap<String, String> boxes, String kind) {
        var skills = boxes.getOrDefault(kind, List.of());
        var levels = boxes.getOrDefault(kind + "-level", List.of());
        return IntStream.range(0, skills.size())
            .mapToObj(i -> new Line(Typed.line(skills.get(i)), i < levels.size() ? Typed.line(levels.get(i)) : "")).toList();
    }

    private static List<Line> withSpare(List<Line> lines) {
        var roomy = new ArrayList<>(lines);
        for (int i = 0; i < SPARE_LINES; i++) {
            roomy.add(new Line("", ""));
        }
        return List.copyOf(roomy);
    }

    private static String line(MultiValueMap<String, String> boxes, String name) {
        return Typed.line(boxes.getFirst(name));
    }
}
