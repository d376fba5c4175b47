package belay.matching;

import belay.matching.engine.Sought;
import belay.matching.engine.Sought.Part;
import belay.people.BadValue;
import belay.people.Languages;
import belay.people.Skill;
import belay.people.Skills;
import belay.people.Typed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What somebody looks for on the board, as it was typed.
 *
 * @param hours how many hours a week both are free, at least
 */
public record SoughtForm(String teaches, String wants, String language, String hours) {

    private static final int LONGEST = 200;
    private static final int MOST_HOURS = 168;

    public SoughtForm(@Nullable String teaches, @Nullable String wants, @Nullable String language, @Nullable String hours) {
        this.teaches = Typed.line(teaches);
        this.wants = Typed.line(wants);
        this.language = Typed.line(language);
        this.hours = Typed.line(hours);
    }

    public boolean isEmpty() {
        return teaches.isEmpty() && wants.isEmpty() && language.isEmpty() && hours.isEmpty();
    }

    public String typed(Part part) {
        return switch (part) {
            case TEACHES -> teaches;
            case WANTS -> wants;
            case LANGUAGE -> language;
            case HOURS -> hours;
        };
    }

    public SoughtForm without(Part part) {
        return new SoughtForm(part == Part.TEACHES ? "" : teaches, part == Part.WANTS ? "" : wants, part == Part.LANGUAGE ? "" : language, part == Part.HOURS ? "" : hours);
    }

    /** What follows the question mark of the page that shows the same. */
    public String query() {
        return "teaches=" + encoded(teaches) + "&wants=" + encoded(wants) + "&language=" + encoded(language) + "&hours=" + encoded(hours);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** In the engine’s words; what cannot be read asks for nothing, and the errors say so. */
    Sought read(Errors errors) {
        return new Sought(read("teaches", () -> skills(teaches), List.of(), errors), read("wants", () -> skills(wants), List.of(), errors),
            read("language", () -> Languages.parse(language).list(), List.of(), errors), read("hours", this::minutes, 0, errors));
    }

    private <T> T read(String field, Supplier<T> reading, T otherwise, Errors errors) {
        try {
            return reading.get();
        } catch (BadValue bad) {
            errors.rejectValue(field, bad.key(), bad.getArguments(), null);
            return otherwise;
        }
    }

    private static List<String> skills(String typed) {
        if (typed.length() > LONGEST) {
            throw new BadValue("skill", typed, "long", LONGEST);
        }
        return Skills.parse(typed).list().stream().map(Skill::name).toList();
    }

    private int minutes() {
        if (hours.isEmpty()) {
            return 0;
        }
        var plain = hours.replace(',', '.');
        if (!plain.matches("\\d{1,3}(\\.\\d{1,2})?") || Double.parseDouble(plain) > MOST_HOURS) {
            throw BadValue.keyed("board.bad.hours", hours);
        }
        return (int) Math.round(60 * Double.parseDouble(plain));
    }
}
