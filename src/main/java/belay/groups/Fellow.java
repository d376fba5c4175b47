package belay.groups;

import belay.people.Languages;
import belay.people.Person;
import belay.people.Profile;
import belay.people.Skills;
import belay.programs.Role;
import java.time.ZoneId;
import java.util.Optional;

/** Somebody in a group, as the others in it see them. */
public record Fellow(Person person, Role role, String stage, Profile profile) {

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
