package belay.groups;

import belay.groups.Departure.Ending;
import belay.people.Person;
import belay.programs.Preset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A group as one line of a list.
 *
 * @param people who is in it; of a group that is over, who was in it to the end
 * @param ending what became of a group that is over before its round is, and null of one that goes on
 * @param next the round whose groups were formed as it ended; null if it did not end by that
 */
public record Line(long id, String name, String goal, String slot, String program, String round, Preset preset, List<Person> people,
                   @Nullable Ending ending, @Nullable Instant endedAt, @Nullable String next) {

    public String figure() {
        return Setting.figure(preset, people.size());
    }

    public Optional<WeeklyTime> weekly() {
        return WeeklyTime.parse(slot);
    }

    public List<Person> without(Person me) {
        return people.stream().filter(person -> person.id() != me.id()).toList();
    }
}
