package belay.applications;

import belay.people.Person;
import belay.people.Profile;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account, in the words a sheet would use. Only whom the program knows already is shown to its organizers;
 * of others they learn nothing by writing an address into a sheet.
 *
 * @param ours whether the program knows them
 * @param theirs whether another program knew them first, whose organizers may keep their profile by sheets as long as they do not do so themselves
 */
public record Known(Person person, Profile profile, @Nullable Application application, String externalId, boolean ours, boolean theirs) {

    public Map<Field, String> values() {
        var values = new EnumMap<Field, String>(Field.class);
        values.put(Field.NAME, person.name());
        values.put(Field.EMAIL, person.email() == null ? "" : person.email());
        values.put(Field.EXTERNAL_ID, externalId);
        values.put(Field.PRONOUNS, profile.pronouns());
        values.put(Field.ZONE, profile.zone());
        values.put(Field.PLACE, profile.place());
        values.put(Field.FREE, profile.free());
        values.put(Field.HOURS, profile.hours());
        values.put(Field.LANGUAGES, profile.languages());
        values.put(Field.OFFERS, profile.offers());
        values.put(Field.WANTS, profile.wants());
        if (application != null) {
            values.put(Field.ROLES, application.roles());
            values.put(Field.STAGE, application.stage());
            values.put(Field.GOALS, application.goals());
            values.put(Field.CAPACITY, String.valueOf(application.capacity()));
            values.put(Field.MENTEES, application.mentees() == null ? "" : String.valueOf(application.mentees()));
            values.put(Field.PREFERS, application.prefers());
            values.put(Field.AVOIDS, application.avoids());
        }
        return values;
    }

    /** What they said, to whoever reads it: who they are stands above it, and whom they should not be with below. */
    public Map<Field, String> told() {
        var told = values();
        told.keySet().removeAll(Set.of(Field.NAME, Field.AVOIDS));
        return told;
    }

    SignUp signUp() {
        return new SignUp(0, values());
    }

    /** Whether only the person themselves may change this; a sheet may still fill it where it is empty. */
    boolean isOwnWord(Field field) {
        return switch (field) {
            case NAME, PRONOUNS, ZONE, PLACE, FREE, HOURS, LANGUAGES, OFFERS, WANTS -> !ours || theirs || profile.editedAt() != null;
            case GOALS, CAPACITY, MENTEES, PREFERS, AVOIDS -> profile.editedAt() != null;
            default -> false;
        };
    }

    static Profile profile(long person, Map<Field, String> says, @Nullable Instant editedAt) {
        return new Profile(person, says.getOrDefault(Field.PRONOUNS, ""), says.getOrDefault(Field.ZONE, ""),
            says.getOrDefault(Field.PLACE, ""), says.getOrDefault(Field.FREE, ""), says.getOrDefault(Field.HOURS, ""), says.getOrDefault(Field.LANGUAGES, ""),
            says.getOrDefault(Field.OFFERS, ""), says.getOrDefault(Field.WANTS, ""), editedAt);
    }

    static Application application(long id, long round, long person, Map<Field, String> says, Instant submittedAt) {
        return new Application(id, round, person, says.getOrDefault(Field.ROLES, ""), says.getOrDefault(Field.STAGE, ""),
            says.getOrDefault(Field.GOALS, ""), Integer.parseInt(says.getOrDefault(Field.CAPACITY, "1")),
            says.getOrDefault(Field.PREFERS, ""), says.getOrDefault(Field.AVOIDS, ""), submittedAt,
            says.getOrDefault(Field.MENTEES, "").isEmpty() ? null : Integer.valueOf(says.getOrDefault(Field.MENTEES, "")));
    }
}
