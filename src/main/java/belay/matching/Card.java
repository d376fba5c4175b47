package belay.matching;

import belay.people.Person;
import belay.programs.Format;
import belay.programs.Role;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A proposal as it lies on the desk: who is in it, what it is worth, and why. */
public record Card(long id, String key, String name, String goal, String slot, boolean locked, Opinion opinion, List<Sitter> seats) {

    /**
     * Somebody in it.
     *
     * @param load in how many groups of this draft they are, in a partnership how many partners they have there, of at most so many
     * @param leads how many mentees they take on in one cohort; null for any number
     * @param from where they were in the draft before: empty if they had no place, null if they were here
     */
    public record Sitter(Person person, Role role, String stage, String place, int load, int most, @Nullable Integer leads, boolean locked, @Nullable String from) { }

    Card with(List<Sitter> sitters) {
        return new Card(id, key, name, goal, slot, locked, opinion, sitters);
    }

    public List<Sitter> in(Role role) {
        return seats.stream().filter(seat -> seat.role == role).toList();
    }

    /** Whether no two in a role told the same stage. */
    public boolean stagesDiffer(Role role) {
        var told = in(role).stream().map(seat -> seat.stage.strip().toLowerCase(Locale.ROOT)).filter(stage -> !stage.isEmpty()).toList();
        return told.stream().distinct().count() == told.size();
    }

    /** How many more could join in a role without those here having more partners than they take; asked of partnerships alone. */
    public int partnersLeft(Role role) {
        return seats.stream().filter(seat -> seat.role != role).mapToInt(seat -> Math.max(0, seat.most - seat.load)).min().orElse(Integer.MAX_VALUE);
    }

    /** How many more mentees its mentors take on together; asked of cohorts alone. */
    public int menteesLeft() {
        var mentors = in(Role.MENTOR);
        return mentors.isEmpty() ? Integer.MAX_VALUE : (int) Math.min(Integer.MAX_VALUE,
            mentors.stream().mapToLong(seat -> seat.leads == null ? Integer.MAX_VALUE : seat.leads).sum() - in(Role.MENTEE).size());
    }

    /** Roles somebody sits here in that the format does not have. */
    public List<Role> otherRoles(Format format) {
        return seats.stream().map(Sitter::role).distinct()
            .filter(role -> format.roles().stream().noneMatch(range -> range.role() == role)).toList();
    }

    public String nameOf(long person) {
        return seats.stream().filter(seat -> seat.person.id() == person).map(seat -> seat.person.shortName()).findFirst().orElse("");
    }
}
