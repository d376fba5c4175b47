package belay.matching.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of everybody else when a member takes another place and nobody moves without need. Whoever is left behind stays together if
 * the rules allow it, or gets a partner or one person more: from those left behind too, or with time for it. Else their group ends.
 */
final class Aftermath {

    final List<Proposed> are = new ArrayList<>();
    /** The groups as they would be, the member’s first. */
    final List<Proposed> would = new ArrayList<>();
    final List<Place.Effect> effects = new ArrayList<>();
    final List<String> losers = new ArrayList<>();
    final boolean possible;
    /** What the objective would gain. */
    final long gain;

    private final Present now;
    private final Spares spares;
    private final Roster roster;
    private final Set<Integer> used = new HashSet<>();

    Aftermath(Present now, Spares spares, Proposed from, int member, Elsewhere.Option option) {
        this.now = now;
        this.spares = spares;
        roster = now.roster;
        are.add(from);
        would.add(option.with().get());
        used.add(member);
        if (option.joined() != null) {
            are.add(option.joined());
        }
        var remnants = new ArrayList<Proposed>();
        remnants.add(exchanged(from.without(id(member)), from, member, option));
        if (option.left() != null) {
            are.add(option.left());
            remnants.add(option.left().without(id(option.partner())));
        }
        used.add(option.partner());
        remnants.removeIf(remnant -> remnant.seats().isEmpty());
        pairUp(remnants);
        remnants.forEach(this::mend);
        lose();
        possible = count();
        gain = worth();
    }

    private String id(int person) {
        return roster.person(person).id();
    }

    /** Whose seat is taken gets the one that became free, if every rule allows it. */
    private Proposed exchanged(Proposed remnant, Proposed from, int member, Elsewhere.Option option) {
        if (option.joined() == null || option.partner() < 0) {
            return remnant;
        }
        var seat = from.seats().stream().filter(one -> one.person().equals(id(member))).findFirst().orElseThrow();
        boolean may = roster.person(option.partner()).roles().contains(seat.role()) && !remnant.seats(id(option.partner()));
        var with = remnant.with(new Proposed.Seat(id(option.partner()), seat.role()));
        return may && now.works(with) ? with : remnant;
    }

    /** Two who are left alone by it become a pair, where there are pairs. */
    private void pairUp(List<Proposed> remnants) {
        if (remnants.size() == 2 && remnants.stream().allMatch(one -> one.seats().size() == 1) && !now.works(remnants.getFirst())) {
            var seats = new ArrayList<>(remnants.getFirst().seats());
            seats.addAll(remnants.getLast().seats());
            seats.sort(Proposed.Seat.ORDER);
            var pair = new Proposed(remnants.getFirst().key(), seats, remnants.getFirst().goal(), null);
            if (now.works(pair)) {
                would.add(pair);
                remnants.clear();
            }
        }
    }

    private void mend(Proposed remnant) {
        if (now.works(remnant)) {
            would.add(remnant);
            return;
        }
        spares.of(remnant).stream().filter(one -> !used.contains(one.person())).findFirst().ifPresent(spare -> {
            used.add(spare.person());
            would.add(remnant.with(now.seat(spare.person(), spare.role())));
        });
    }

    /** Who was in these groups and nowhere else, and is in none of them any more. */
    private void lose() {
        var people = new LinkedHashSet<String>();
        are.forEach(group -> group.seats().forEach(seat -> people.add(seat.person())));
        people.stream().filter(one -> are.containsAll(now.groupsOf(roster.number(one))) && would.stream().noneMatch(group -> group.seats(one))).forEach(losers::add);
    }

    private boolean count() {
        var loads = now.loads.changed(now.tables(are), now.tables(would));
        boolean all = true;
        for (var group : would) {
            int score = now.judge.score(Sitting.of(roster, group, loads));
            all &= score >= 0;
            var before = find(are, group.key());
            effects.add(new Place.Effect(group.key(), before == null ? 0 : now.scoreNow(before), Math.max(0, score)));
        }
        are.stream().filter(group -> find(would, group.key()) == null)
                .forEach(group -> effects.add(new Place.Effect(group.key(), now.scoreNow(group), 0)));
        return all;
    }

    private static @Nullable Proposed find(List<Proposed> some, String key) {
        return some.stream().filter(group -> group.key().equals(key)).findFirst().orElse(null);
    }

    private long worth() {
        long worth = -now.worthNow(are);
        for (int i = 0; i < would.size(); i++) {
            worth += roster.worth(effects.get(i).after(), would.get(i).seats().size());
        }
        var fresh = new HashSet<String>();
        would.forEach(group -> group.seats().forEach(seat -> fresh.add(seat.person())));
        fresh.removeIf(one -> !now.groupsOf(roster.number(one)).isEmpty());
        return worth + dearness(fresh) - dearness(losers);
    }

    private long dearness(Iterable<String> some) {
        long sum = 0;
        for (var one : some) {
            sum += roster.dearness(roster.number(one));
        }
        return sum;
    }

    /** What the groups would gain in points for each of their people, whatever a pair counts beside a ring. */
    int points() {
        int points = -are.stream().mapToInt(group -> group.seats().size() * now.scoreNow(group)).sum();
        for (int i = 0; i < would.size(); i++) {
            points += would.get(i).seats().size() * effects.get(i).after();
        }
        return points;
    }

    int worstBefore() {
        return are.stream().mapToInt(now::scoreNow).min().orElse(0);
    }

    int worstAfter() {
        return effects.stream().limit(would.size()).mapToInt(Place.Effect::after).min().orElse(0);
    }
}
