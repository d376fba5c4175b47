package belay.cli.match;

import belay.matching.engine.Alternative;
import belay.matching.engine.Engine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** For each member of each group the best other place, and why they are not there. */
final class Elsewhere {

    /** Of more people it is not told: everybody is tried in every group, which for this many takes almost as long as the match. */
    private static final int MOST = 1_000;

    static final Elsewhere NOT_TOLD = new Elsewhere(Map.of());

    private final Map<String, Map<String, Alternative>> byGroup;

    private Elsewhere(Map<String, Map<String, Alternative>> byGroup) {
        this.byGroup = byGroup;
    }

    static Elsewhere of(Outcome outcome) {
        if (outcome.people().size() > MOST) {
            return NOT_TOLD;
        }
        var groups = outcome.groups().stream().map(Outcome.Group::proposed).toList();
        var present = new Engine().present(outcome.question().pool(), groups);
        return new Elsewhere(groups.stream().collect(Collectors.toMap(group -> group.key(), group -> byPerson(present.alternatives(group.key())))));
    }

    private static Map<String, Alternative> byPerson(List<Alternative> all) {
        return all.stream().collect(Collectors.toMap(Alternative::person, Function.identity(), (one, twice) -> one));
    }

    /** Nothing where it is not told. */
    Optional<Alternative> of(Outcome.Group group, String person) {
        return Optional.ofNullable(byGroup.getOrDefault(group.proposed().key(), Map.of()).get(person));
    }

    /** In the order of the seats. */
    List<Alternative> of(Outcome.Group group) {
        return group.proposed().seats().stream().flatMap(seat -> of(group, seat.person()).stream()).toList();
    }
}
