package belay.matching.engine;

import belay.matching.engine.optimum.Beside;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns groups into a plan: every group judged among all the others, everybody without a place listed. */
final class Desk {

    private final Roster roster;
    private final Judge judge;

    Desk(Roster roster) {
        this.roster = roster;
        judge = roster.judge;
    }

    /** The tables of a solver as groups: with the keys of those they go on from, or such that depend only on who is in them, and a slot where they share one. */
    List<Proposed> propose(Seating seating) {
        var groups = new ArrayList<Proposed>();
        var keys = new HashSet<String>();
        seating.tables().stream().filter(table -> table.key() != null).forEach(table -> {
            keys.add(table.key());
            groups.add(group(table.key(), table));
        });
        var fresh = seating.tables().stream().filter(table -> table.key() == null).map(table -> group("", table))
                .sorted(Comparator.comparing(group -> group.seats().toString())).toList();
        for (var group : fresh) {
            int home = roster.homes.of(Sitting.of(roster, group, null));
            if (home >= 0 && keys.add(roster.homes.key(home))) {
                groups.add(new Proposed(roster.homes.key(home), group.seats(), group.goal(), group.slot()));
                continue;
            }
            var key = Fingerprint.hash(group.seats() + " " + group.goal());
            for (int again = 2; !keys.add(key); again++) {
                key = Fingerprint.hash(group.seats() + " " + group.goal() + " " + again);
            }
            groups.add(new Proposed(key, group.seats(), group.goal(), group.slot()));
        }
        var diary = new Diary(roster, groups);
        return groups.stream().map(group -> new Proposed(group.key(), group.seats(), group.goal(), slot(group, diary))).toList();
    }

    private Proposed group(String key, Table table) {
        var seats = new ArrayList<Proposed.Seat>();
        for (int role = 0; role < roster.shape.roles().size(); role++) {
            var people = new TreeSet<Integer>();
            for (int seat = 0; seat < table.size(); seat++) {
                if (table.roles()[seat] == role) {
                    people.add(table.people()[seat]);
                }
            }
            var name = roster.shape.roles().get(role).name();
            people.forEach(person -> seats.add(new Proposed.Seat(roster.person(person).id(), name)));
        }
        return new Proposed(key, seats, table.goal() < 0 ? null : roster.goals.get(table.goal()), table.slot());
    }

    private @Nullable Slot slot(Proposed group, Diary diary) {
        var chosen = diary.slot(group.key());
        int[] people = Sitting.of(roster, group, null).whoComes();
        if (chosen != null || !roster.shape.sharedSlot() || group.slot() != null && roster.times.fits(group.slot(), people)) {
            return chosen == null ? group.slot() : chosen;
        }
        var common = roster.times.common(people);
        return common == null || !common.fits() ? group.slot() : roster.times.slots.slot(common, people);
    }

    Plan plan(List<Proposed> groups, String how, Solver.@Nullable Proof proof) {
        return plan(sketch(groups, how, proof));
    }

    Plan plan(Sketch sketch) {
        var now = new Present(roster, sketch.proposed());
        return new Plan(sketch.groups(), unplaced(now), new Shortages(now).all(), sketch.quality());
    }

    Sketch sketch(List<Proposed> groups, String how, Solver.@Nullable Proof proof) {
        var loads = new Loads(roster, groups);
        var diary = new Diary(roster, groups);
        var judged = groups.stream().map(group -> new Plan.Judged(group, judge.verdict(group, roster, loads, diary))).toList();
        return new Sketch(judged, quality(judged, how, proof));
    }

    private List<Unplaced> unplaced(Present now) {
        Set<Proposed.Seat> taken = new HashSet<>();
        now.groups.forEach(group -> taken.addAll(group.seats()));
        var wanted = new ArrayList<Proposed.Seat>();
        for (var person : roster.people) {
            person.roles().stream().map(role -> new Proposed.Seat(person.id(), role)).filter(seat -> !taken.contains(seat)).forEach(wanted::add);
            if (person.roles().isEmpty() && asks(person)) {
                wanted.add(new Proposed.Seat(person.id(), ""));
            }
        }
        return shared(Beside.each(wanted.size(), explaining(wanted, now), () -> explaining(wanted, new Present(roster.again(), now.groups))));
    }

    /** Whoever would be placed by what places somebody else is told so, where nothing was found for them or only what is dearer. */
    private static List<Unplaced> shared(List<Unplaced> all) {
        var cheapest = new HashMap<Proposed.Seat, Unplaced.Change>();
        all.stream().flatMap(one -> one.changes().stream().limit(1)).sorted(Comparator.comparingInt(Unplaced.Change::cost).thenComparing(change -> change.instead().id()))
            .forEach(change -> change.group().seats().forEach(seat -> cheapest.putIfAbsent(seat, change)));
        return all.stream().map(one -> {
            var change = cheapest.get(new Proposed.Seat(one.person(), one.role()));
            boolean dearer = change != null && (one.changes().isEmpty() || one.changes().getFirst().cost() > change.cost());
            return dearer ? new Unplaced(one.person(), one.role(), one.reasons(), Stream.concat(Stream.of(change), one.changes().stream()).limit(Changes.OFFERED).toList()) : one;
        }).toList();
    }

    private static IntFunction<Unplaced> explaining(List<Proposed.Seat> wanted, Present now) {
        var why = new WhyNot(now);
        return i -> why.explain(wanted.get(i));
    }

    private Quality quality(List<Plan.Judged> judged, String how, Solver.@Nullable Proof proof) {
        Set<String> placed = new HashSet<>();
        long objective = 0;
        int sum = 0;
        int worst = 100;
        for (var group : judged) {
            int score = group.verdict().score();
            sum += score;
            worst = Math.min(worst, score);
            objective += roster.worth(group);
            group.group().seats().forEach(seat -> placed.add(seat.person()));
        }
        placed.retainAll(roster.pool.people().stream().map(Applicant::id).collect(Collectors.toSet()));
        long dear = placed.stream().mapToLong(id -> roster.dearness(roster.number(id))).sum();
        objective += dear;
        return new Quality(how, roster.pool.settings().seed(), Fingerprint.of(roster.pool), roster.pool.people().size(), placed.size(),
                proof == null ? null : mostPlaced(placed.size(), proof.mostPlaced()),
                judged.isEmpty() ? 0 : sum / judged.size(), judged.isEmpty() ? 0 : worst, objective,
                proof == null || proof.bound() < objective ? null : proof.bound(), null);
    }

    /** In people: where those left over before count more, a plan of as much dearness may have more people of whom each counts less. */
    private int mostPlaced(int placed, long most) {
        long left = most;
        int people = 0;
        for (long dear : roster.pool.people().stream().mapToLong(person -> roster.dearness(roster.number(person.id()))).sorted().toArray()) {
            left -= dear;
            people += left >= 0 ? 1 : 0;
        }
        return Math.max(placed, people);
    }

    /** Somebody who only appears in a group made by hand did not ask. */
    private boolean asks(Applicant person) {
        return roster.pool.people().stream().anyMatch(one -> one.id().equals(person.id()));
    }
}
