package belay.matching;

import belay.people.Typed;
import belay.programs.Format;
import belay.programs.Preset;
import org.jspecify.annotations.Nullable;

/**
 * How the groups are to begin, as it was chosen.
 *
 * @param by “invitation” where people are asked first; anything else is at once
 * @param days as it was typed
 */
public record StartForm(String by, String days, Boolean offering) {

    public StartForm(@Nullable String by, @Nullable String days, @Nullable Boolean offering) {
        this.by = Typed.line(by);
        this.days = Typed.line(days);
        this.offering = offering != null && offering;
    }

    /** Posses are formed and told; everybody else is asked. */
    static StartForm usual(Format format) {
        return new StartForm(format.preset() == Preset.POSSE ? "direct" : "invitation", String.valueOf(Start.USUAL.days()), Start.USUAL.offering());
    }

    public boolean isByInvitation() {
        return by.equals("invitation");
    }

    /** Whether the days are a number of days that people can be given. */
    public boolean isGood() {
        return !isByInvitation() || days.matches("\\d{1,3}") && Integer.parseInt(days) >= 1 && Integer.parseInt(days) <= Start.MOST_DAYS;
    }

    Start start() {
        return isByInvitation() ? new Start(Integer.parseInt(days), offering) : Start.DIRECT;
    }
}
