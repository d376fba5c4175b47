package belay.groups;

import belay.people.Person;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        var longest = ever.stream().map(Person::name).distinct().sorted(Comparator.comparing(String::length).reversed()).toList();
        var named = told.stream().collect(Collectors.toMap(line -> line, line -> named(line, longest), (one, same) -> one));
        var lines = told.stream().collect(Collectors.partitioningBy(line -> gone.stream().anyMatch(person -> named.getOrDefault(line, Set.of()).contains(person.name()))));
        var was = lines.getOrDefault(true, List.of());
        return new Why(lines.getOrDefault(false, List.of()), was,
            gone.stream().filter(person -> was.stream().anyMatch(line -> named.getOrDefault(line, Set.of()).contains(person.name()))).toList());
    }

    /** Ann is not in what is said of Anna, nor of Ann Lee. */
    private static Set<String> named(String line, List<String> longestFirst) {
        var found = new HashSet<String>();
        var rest = line;
        for (var name : longestFirst) {
            var without = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])").matcher(rest).replaceAll("");
            if (!without.equals(rest)) {
                found.add(name);
            }
            rest = without;
        }
        return found;
    }

    public boolean isEmpty() {
        return holds.isEmpty() && was.isEmpty();
    }
}
