package belay.groups;

import belay.people.Person;
import belay.programs.Preset;
import java.util.List;
import java.util.Optional;

/** A group as one line of a list. */
public record Line(long id, String name, String goal, String slot, String program, String round, Preset preset, List<Person> people) {

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
