package belay.groups;

import belay.people.Languages;
import belay.people.Person;
import belay.people.Profile;
import belay.people.Skills;
import belay.programs.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a group, as the others in it see them.
 *
 * @param awayFrom the first day they are away, by their own clock; null unless that is still ahead
 * @param backOn the first day they are back; null unless they are away, or will be
 */
public record Fellow(Person person, Role role, String stage, Profile profile, @Nullable LocalDate awayFrom, @Nullable LocalDate backOn) {

    /** Somebody who is there. */
    public Fellow(Person person, Role role, String stage, Profile profile) {
        this(person, role, stage, profile, null, null);
    }

    public boolean isAway() {
        return backOn != null && awayFrom == null;
    }

    public boolean is(Person other) {
        return person.id() == other.id();
    }

    public Optional<ZoneId> zone() {
        return profile.zoneId();
    }

    public Skills offers() {
        return Skills.parse(profile.offers());
    }

    public Skills wants() {
        return Skills.parse(profile.wants());
    }

    public Languages languages() {
        return Languages.parse(profile.languages());
    }
}
