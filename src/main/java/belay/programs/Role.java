package belay.programs;

import java.util.Locale;
import java.util.Optional;

/** What somebody is in a group or asks to be. */
public enum Role {
    PEER, MENTOR, MENTEE, STUDENT, ALUM, PROFESSIONAL;

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
}
