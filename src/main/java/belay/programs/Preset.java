package belay.programs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The four ways of mentoring Belay starts from. */
public enum Preset {
    PEER, POSSE, COHORT, PARTNERSHIP;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The figure it is drawn with. */
    public String icon() {
        return switch (this) {
            case PEER -> "peers";
            case PARTNERSHIP -> "pair";
            case POSSE, COHORT -> word();
        };
    }

    /** Whether people are mostly two in it, and could find each other by themselves. */
    public boolean isOfPairs() {
        return this == PEER || this == PARTNERSHIP;
    }

    /** Roles a format can add to those it starts with. */
    public List<Role> extras() {
        return this == POSSE ? List.of(Role.LEADER, Role.ADVISOR) : List.of();
    }

    /** How many of a role a group has room for at least. */
    public int fewest(Role role) {
        return extras().contains(role) ? 0 : 1;
    }

    /** Whether some preset can add this role. */
    public static boolean isExtra(Role role) {
        return Arrays.stream(values()).anyMatch(preset -> preset.extras().contains(role));
    }

    static Optional<Preset> of(String word) {
        return Arrays.stream(values()).filter(preset -> preset.word().equals(word)).findFirst();
    }
}
