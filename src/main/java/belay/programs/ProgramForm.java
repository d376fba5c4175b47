package belay.programs;

import belay.people.BadValue;
import belay.people.Typed;
import belay.people.Zones;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What an organizer types about a program. The shape is asked only when it starts: it belongs to the first round. */
public record ProgramForm(String name, String description, String zone, String preset) {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_DESCRIPTION = 20_000;

    public ProgramForm(@Nullable String name, @Nullable String description, @Nullable String zone, @Nullable String preset) {
        this.name = Typed.line(name);
        this.description = Typed.words(description);
        this.zone = Typed.line(zone);
        this.preset = Typed.line(preset);
    }

    static ProgramForm empty(String zone) {
        return new ProgramForm("", "", zone, "");
    }

    static ProgramForm of(Program program) {
        return new ProgramForm(program.name(), program.description(), program.zone(), "");
    }

    public Optional<Preset> shape() {
        return Preset.of(preset);
    }

    void check(Errors errors) {
        if (name.isEmpty()) {
            errors.rejectValue("name", "programs.bad.name");
        } else if (name.length() > LONGEST_NAME) {
            errors.rejectValue("name", "programs.bad.name.long", new Object[] {name.length(), LONGEST_NAME}, null);
        }
        if (description.length() > LONGEST_DESCRIPTION) {
            errors.rejectValue("description", "programs.bad.description.long",
                new Object[] {description.length(), LONGEST_DESCRIPTION}, null);
        }
        if (zone.isEmpty()) {
            errors.rejectValue("zone", "programs.bad.zone");
            return;
        }
        try {
            Zones.parse(zone);
        } catch (BadValue bad) {
            errors.rejectValue("zone", bad.key(), bad.getArguments(), null);
        }
    }

    /** The zone under the name java.time knows it by; to be asked only when the form had no errors. */
    String zoneId() {
        return Zones.parse(zone).getId();
    }
}
