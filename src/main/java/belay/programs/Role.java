package belay.programs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody is in a group or asks to be. */
public enum Role {
    PEER, MENTOR, MENTEE, STUDENT, ALUM, PROFESSIONAL, LEADER, ADVISOR;

    /** As it stands in sheets, message keys and the database: {@code mentor}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String word) {
        for (var role : values()) {
            if (role.word().equalsIgnoreCase(word.strip())) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** {@code mentor; mentee} as an application keeps them; what is no role is left out. */
    public static List<Role> list(String words) {
        return Arrays.stream(words.split(";")).flatMap(word -> of(word).stream()).toList();
    }
}
