package belay.people;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Stretches of a week many people mean, to be filled in at one stroke: the hours that the same words mean on a sheet. */
public enum Filling {
    LUNCH("weekday lunchtime"),
    EVENINGS("weekday evenings"),
    WEEKEND("weekends"),
    NONE("");

    private final Week week;

    Filling(String week) {
        this.week = Week.parse(week);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Filling> of(String word) {
        return Arrays.stream(values()).filter(filling -> filling.word().equals(word)).findFirst();
    }

    /** What was free before stays so; only clearing takes it away. */
    public Week into(Week before) {
        if (this == NONE) {
            return Week.NONE;
        }
        Set<String> keys = new LinkedHashSet<>(before.keys());
        keys.addAll(week.keys());
        return Week.ofKeys(keys);
    }
}
