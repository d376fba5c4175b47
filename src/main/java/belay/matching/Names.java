package belay.matching;

import belay.people.Person;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whom people mean when they write that they would like, or not like, to be with somebody. */
final class Names {

    private final Map<String, Set<Long>> sure = new HashMap<>();
    private final Map<String, Set<Long>> likely = new HashMap<>();

    /**
     * @param externalIds the ids under which the organizers' own sheet knows these people
     * @param formerAddresses of some of them, where they could be reached before: a list somebody wrote then still means them
     */
    Names(List<Person> people, Map<String, Long> externalIds, Map<Long, List<String>> formerAddresses) {
        for (var person : people) {
            add(sure, person.name(), person.id());
            add(likely, person.shortName(), person.id());
            if (person.email() != null) {
                add(sure, person.email(), person.id());
            }
        }
        externalIds.forEach((id, person) -> add(sure, id, person));
        formerAddresses.forEach((person, addresses) -> addresses.forEach(address -> add(sure, address, person)));
    }

    /** Everybody it could mean: one if it is clear, none if nobody here is called so. First names count where whole names do not. */
    Set<Long> meant(String written) {
        var plain = plain(written);
        return sure.containsKey(plain) ? sure.get(plain) : likely.getOrDefault(plain, Set.of());
    }

    private static void add(Map<String, Set<Long>> names, String name, long person) {
        names.computeIfAbsent(plain(name), n -> new LinkedHashSet<>()).add(person);
    }

    private static String plain(String written) {
        var letters = Normalizer.normalize(written.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return letters.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
