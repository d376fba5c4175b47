package belay.matching.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables at which people are locked whom others may join, taken off a seating until it is known who does. Whoever waits there, because they cannot
 * stay as they are, gets company before anybody else gets a place, for an organizer said that they go on together.
 */
final class Held {

    private final Seating rest;
    private final List<@Nullable Table> tables;
    private final long places;
    private final long objective;
    private final boolean once;

    private Held(Seating locked, Predicate<Table> joined) {
        rest = new Seating(locked);
        tables = new ArrayList<>();
        for (int index = rest.tables().size() - 1; index >= 0; index--) {
            if (!rest.table(index).closed() && joined.test(rest.table(index))) {
                tables.addFirst(rest.remove(index));
            }
        }
        long waiting = IntStream.range(0, rest.roster.size()).filter(person -> !rest.isPlaced(person) && waits(person)).mapToLong(rest.roster::dearness).sum();
        int[] people = tables.stream().flatMap(Stream::ofNullable).flatMapToInt(table -> IntStream.of(table.people())).toArray();
        once = IntStream.of(people).distinct().count() == people.length;
        places = rest.dearness() + waiting;
        objective = rest.objective() + waiting;
    }

    /** Where one person is locked alone. */
    static Held single(Seating locked) {
        return new Held(locked, table -> table.size() == 1);
    }

    /** Also where several up to so many are who are at no other table. */
    static Held upTo(int most, Seating locked) {
        return new Held(locked, table -> table.size() == 1 || table.size() <= most && areOnlyHere(locked, table));
    }

    private static boolean areOnlyHere(Seating seating, Table table) {
        return IntStream.of(table.people()).allMatch(person -> seating.groupsOf(person) == 1 && seating.roster.limit(person) > 0 && seating.roster.asks(person, 0));
    }

    /** What is locked besides, where whoever finds a place is seated. */
    Seating rest() {
        return rest;
    }

    /** The number of the table at which somebody is held; -1 if they are not. */
    int where(int person) {
        return IntStream.of(tablesOf(person)).findFirst().orElse(-1);
    }

    /** The number of a table at which somebody is held in this role; -1 if there is none. */
    int where(int person, int role) {
        return IntStream.of(tablesOf(person)).filter(number -> role(number, person) == role).findFirst().orElse(-1);
    }

    /** The numbers of all tables at which somebody is held. */
    int[] tablesOf(int person) {
        return IntStream.range(0, tables.size()).filter(number -> tables.get(number) != null && at(number).seats(person)).toArray();
    }

    /** The role somebody is held in at one of the tables. */
    int role(int number, int person) {
        return at(number).roles()[at(number).seatOf(person)];
    }

    private Table at(int number) {
        var table = tables.get(number);
        if (table == null) {
            throw new IllegalStateException("Two groups at one locked table");
        }
        return table;
    }

    /** How many others somebody is held together with. */
    int mates(int person) {
        int number = where(person);
        return number < 0 ? 0 : at(number).size() - 1;
    }

    /** Whether somebody is held where they cannot stay as it is. */
    boolean waits(int person) {
        int number = where(person);
        return number >= 0 && rest.waits(at(number));
    }

    /** Whether two who are held alone, in different roles, could be a pair: at the table of one of them, or beside both. */
    boolean couldPair() {
        int[] mentors = alone(0);
        int[] mentees = alone(1);
        return IntStream.of(mentors).anyMatch(mentor -> IntStream.of(mentees).anyMatch(mentee -> rest.judge.score(Sitting.pair(rest.roster, mentor, 0, mentee, 1)) >= 0));
    }

    private int[] alone(int role) {
        return tables.stream().flatMap(Stream::ofNullable).filter(table -> table.size() == 1 && table.roles()[0] == role).mapToInt(table -> table.people()[0]).toArray();
    }

    /** What it counts that somebody gets a place: for whoever waits, that they get company. */
    long dearness(int person) {
        return waits(person) ? rest.roster.company(person) : rest.isPlaced(person) ? 0 : rest.roster.dearness(person);
    }

    /** What it counts that these get company who wait; asked before tables are taken. */
    long company(IntStream placed) {
        return placed.filter(this::waits).mapToLong(rest.roster::company).sum();
    }

    /** Takes a table for those who join it. */
    Table take(int number) {
        var table = at(number);
        tables.set(number, null);
        return table;
    }

    /** Puts back the tables that nobody joined. */
    Seating putBack() {
        for (var table : tables) {
            if (table != null) {
                rest.add(table);
            }
        }
        return rest;
    }

    /**
     * What is proved of all who are seated, among plans that give as much company, by what is proved of those who were given something; nothing where
     * somebody waits in two places, which counts as one.
     *
     * @param company what was found for whoever waited
     * @param mostPlaced what all {@link #dearness} that is given cannot exceed
     * @param bound the same, with the worth of the groups
     */
    Solver.@Nullable Proof proof(long company, long mostPlaced, long bound) {
        return !once ? null : new Solver.Proof(places + mostPlaced - company, objective + bound - company);
    }
}
