package belay.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tries one person in every other group. */
final class Moves {

    private final Roster roster;
    private final Judge judge;
    private final List<Proposed> groups;
    private final String person;
    private final @Nullable Proposed left;
    private final Loads before;
    private final Map<String, Proposed> byKey;
    private final Map<String, Integer> scores = new HashMap<>();

    Moves(Pool pool, List<Proposed> groups, String person, @Nullable String from) {
        roster = new Roster(pool, groups);
        judge = new Judge(pool.settings());
        this.groups = groups;
        this.person = person;
        left = groups.stream().filter(group -> group.key().equals(from)).findFirst().orElse(null);
        before = new Loads(roster, groups);
        byKey = groups.stream().collect(Collectors.toMap(Proposed::key, Function.identity()));
    }

    List<Place> places() {
        var places = new ArrayList<Place>();
        int number = roster.number(person);
        for (var group : groups) {
            if (number >= 0 && !group.seats(person)) {
                for (int role : roster.rolesOf(number)) {
                    places.add(place(group, roster.shape.roles().get(role).name()));
                }
            }
        }
        places.sort(Comparator.comparing((Place place) -> place.broken().size()).thenComparing(place -> -gain(place))
                .thenComparing(place -> String.valueOf(place.group())).thenComparing(place -> String.valueOf(place.role())));
        if (left != null) {
            places.add(place(null, null));
        }
        return places;
    }

    private static int gain(Place place) {
        return place.effects().stream().mapToInt(effect -> effect.after() - effect.before()).sum();
    }

    private Place place(@Nullable Proposed joined, @Nullable String role) {
        var are = new ArrayList<Proposed>();
        var changed = new ArrayList<Proposed>();
        if (left != null) {
            are.add(left);
            changed.add(left.without(person));
        }
        if (joined != null && role != null) {
            are.add(joined);
            changed.add(joined.with(new Proposed.Seat(person, role)));
        }
        changed.removeIf(group -> group.seats().isEmpty());
        var loads = before.changed(are, changed);
        var effects = new ArrayList<Place.Effect>();
        var broken = new ArrayList<Verdict.Broken>();
        for (var group : changed) {
            var verdict = judge.verdict(Sitting.of(roster, group, loads));
            effects.add(new Place.Effect(group.key(), scoreBefore(group.key()), verdict.score()));
            broken.addAll(verdict.broken());
        }
        return new Place(joined == null ? null : joined.key(), role, effects, broken);
    }

    private int scoreBefore(String key) {
        return scores.computeIfAbsent(key, one -> judge.verdict(Sitting.of(roster, Objects.requireNonNull(byKey.get(one)), before)).score());
    }
}
