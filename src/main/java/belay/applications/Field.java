package belay.applications;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column of a sheet can tell of a person. */
public enum Field {
    NAME, FIRST_NAME, LAST_NAME, EMAIL, EXTERNAL_ID, ROLES, BOTH_ROLES, STAGE, PRONOUNS, ZONE, PLACE, FREE, HOURS, LANGUAGES,
    OFFERS, WANTS, GOALS, CAPACITY, MENTEES, PREFERS, AVOIDS, IGNORE;

    /** As it stands in exported sheets and kept mappings: {@code external id}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The end of the message keys that speak of it. */
    public String key() {
        return word().replace(' ', '-');
    }

    public static Optional<Field> of(String word) {
        return Arrays.stream(values()).filter(field -> field.word().equals(word.strip())).findFirst();
    }

    /** Whether several columns may tell it together, one after the other. */
    public boolean joins() {
        return switch (this) {
            case ROLES, FREE, LANGUAGES, OFFERS, WANTS, GOALS, PREFERS, AVOIDS, IGNORE -> true;
            default -> false;
        };
    }

    /** Whether it is kept as it stands; the names of people and the two roles are put together from several columns. */
    boolean isKept() {
        return switch (this) {
            case FIRST_NAME, LAST_NAME, BOTH_ROLES, IGNORE -> false;
            default -> true;
        };
    }
}
