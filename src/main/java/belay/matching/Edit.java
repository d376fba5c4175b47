package belay.matching;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to change by hand.
 *
 * @param says the sentence that tells of it afterwards
 * @param after each proposal it touches as it shall be; null for one that shall be gone
 */
record Edit(Remark says, Map<String, @Nullable Proposal> after) {

    /** What was asked for is so already. */
    static final Edit NOTHING = new Edit(Remark.of(""), Map.of());

    static Edit of(Remark says, Proposal... after) {
        var all = new LinkedHashMap<String, @Nullable Proposal>();
        for (var proposal : after) {
            all.put(proposal.key(), proposal);
        }
        return new Edit(says, all);
    }

    static Edit dissolving(Remark says, Proposal gone) {
        var all = new LinkedHashMap<String, @Nullable Proposal>();
        all.put(gone.key(), null);
        return new Edit(says, all);
    }

    /** Everybody who is somewhere else afterwards. */
    Set<Long> moved(Map<String, Proposal> before) {
        return after.keySet().stream().flatMap(key -> {
            var was = people(before.get(key));
            var is = people(after.get(key));
            return Stream.concat(was.stream().filter(one -> !is.contains(one)), is.stream().filter(one -> !was.contains(one)));
        }).collect(Collectors.toSet());
    }

    /** Everybody who is, before or after, in a proposal that changes: what is said of their other groups may change with it. */
    Set<Long> near(Map<String, Proposal> before) {
        return after.keySet().stream().flatMap(key -> Stream.concat(people(before.get(key)).stream(), people(after.get(key)).stream()))
            .collect(Collectors.toSet());
    }

    /** What nobody else may have changed meanwhile: these proposals, and where these people are. */
    Set<String> touched(Map<String, Proposal> before) {
        var touched = new HashSet<>(after.keySet());
        moved(before).forEach(person -> touched.add("person " + person));
        return touched;
    }

    private static Set<Long> people(@Nullable Proposal proposal) {
        return proposal == null ? Set.of() : proposal.people().collect(Collectors.toSet());
    }
}
