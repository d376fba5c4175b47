package belay.groups;

import belay.people.Person;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Why a group was put together, as it was said then.
 *
 * @param holds what can still be so
 * @param was what was said of somebody who is not in it any more
 * @param gone whom that names
 */
public record Why(List<String> holds, List<String> was, List<Person> gone) {

    /**
     * @param told a sentence each
     * @param people who is in it for whoever reads
     * @param ever who is or was in it
     */
    public static Why of(List<String> told, List<Person> people, List<Person> ever) {
        var here = people.stream().map(Person::name).collect(Collectors.toSet());
        var gone = ever.stream().filter(person -> !here.contains(person.name())).toList();
        var lines = told.stream().collect(Collectors.partitioningBy(line -> gone.stream().anyMatch(person -> names(line, person))));
        var was = lines.getOrDefault(true, List.of());
        return new Why(lines.getOrDefault(false, List.of()), was, gone.stream().filter(person -> was.stream().anyMatch(line -> names(line, person))).toList());
    }

    /** Ann is not in what is said of Anna. */
    private static boolean names(String line, Person person) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(person.name()) + "(?![\\p{L}\\p{N}])").matcher(line).find();
    }

    public boolean isEmpty() {
        return holds.isEmpty() && was.isEmpty();
    }
}
