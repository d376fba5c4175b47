package belay.matching.engine.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * Which of many possible groups can stand side by side: a weighted set packing in which people have time for one group or several.
 *
 * <p>Chosen are columns so that nobody’s loads exceed their time and each row has one column at most, such that the dearness of all who
 * have a place, and the worth of the chosen columns, are greatest: {@code sum dearness + sum worth}, or with {@code placesFirst} first
 * the one and then the other.
 *
 * @param dearness what it counts that a person has a place
 * @param time how much load each person can take
 * @param placesFirst whether placing people goes before any worth
 */
public record Packing(long[] dearness, int[] time, List<Column> columns, boolean placesFirst) {

    public Packing {
        columns = List.copyOf(columns);
        for (var column : columns) {
            if (column.worth() < 0) {
                throw new IllegalArgumentException("A column of " + Arrays.toString(column.people()) + " is worth " + column.worth());
            }
        }
    }

    /** Whether everybody is in one chosen column at most, so that their places can be counted with the columns. */
    boolean single() {
        return Arrays.stream(time).allMatch(one -> one <= 1);
    }

    int people() {
        return time.length;
    }

    Column column(int number) {
        return columns.get(number);
    }

    /** Without the other columns. */
    Packing only(int[] kept) {
        return new Packing(dearness, time, Arrays.stream(kept).mapToObj(columns::get).toList(), placesFirst);
    }

    /** Whether everybody has one place or none, so that to place as many is to give as many places. */
    private boolean isOnePlaceEach() {
        return single() && IntStream.range(0, people()).allMatch(person -> time[person] == 0 || dearness[person] > 0);
    }

    /** Whether to place as many says all that counting these says. */
    boolean placesSay(int[] counts) {
        return Arrays.stream(counts).allMatch(one -> one == 0)
            || isOnePlaceEach() && IntStream.range(0, counts.length).allMatch(number -> counts[number] == column(number).people().length);
    }

    /** The same, where one more of what is counted goes before all other worth. */
    Packing counting(int[] counts) {
        long each = mostWorth() + 1;
        return worth(number -> column(number).worth() + each * counts[number]);
    }

    /** The same, where each column is worth so much and no more. */
    Packing worthOnly(int[] counts) {
        return worth(number -> counts[number]);
    }

    private Packing worth(IntToLongFunction worth) {
        var other = IntStream.range(0, columns.size())
            .mapToObj(number -> new Column(column(number).people(), column(number).loads(), worth.applyAsLong(number), column(number).row())).toList();
        return new Packing(dearness, time, other, placesFirst);
    }

    int rows() {
        return columns.stream().mapToInt(column -> column.row() + 1).max().orElse(0);
    }

    /** What a place counts beside worth: so much that no worth outweighs it, where places come first. */
    long placeFactor() {
        return placesFirst ? mostWorth() / unit() + 1 : 1;
    }

    /** What the dearness of some people together is always a multiple of. */
    private long unit() {
        return Math.max(1, Arrays.stream(dearness).reduce(0, Allotment::commonDivisor));
    }

    /** What all worth together cannot exceed, roughly: each person at their best share of a column for a unit of their time. */
    long mostWorth() {
        var best = new double[people()];
        double sum = 0;
        for (var column : columns) {
            long taking = Arrays.stream(column.loads()).filter(load -> load > 0).count();
            sum += taking == 0 ? column.worth() : 0;
            for (int j = 0; j < column.people().length; j++) {
                if (column.loads()[j] > 0) {
                    int person = column.people()[j];
                    best[person] = Math.max(best[person], (double) column.worth() / taking / column.loads()[j]);
                }
            }
        }
        for (int person = 0; person < best.length; person++) {
            sum += best[person] * time[person];
        }
        return (long) Math.ceil(sum);
    }

    /** What it counts for the solvers to choose each column, where places are counted with columns. */
    long[] weights(long factor) {
        boolean single = single();
        return columns.stream().mapToLong(column -> column.worth() + (single ? factor * Arrays.stream(column.people()).mapToLong(person -> dearness[person]).sum() : 0))
            .toArray();
    }

    /** Columns by each person who is in them. */
    List<List<Integer>> byPerson() {
        var by = new ArrayList<List<Integer>>();
        for (int person = 0; person < people(); person++) {
            by.add(new ArrayList<>());
        }
        for (int column = 0; column < columns.size(); column++) {
            for (int person : columns.get(column).people()) {
                by.get(person).add(column);
            }
        }
        return by;
    }

    /** Adds a choice up, given what was proved that {@code factor * placed + worth} cannot exceed. */
    Packed packed(int[] chosen, long factor, long most) {
        var has = new boolean[people()];
        long worth = 0;
        for (int number : chosen) {
            worth += column(number).worth();
            for (int person : column(number).people()) {
                has[person] = true;
            }
        }
        long placed = 0;
        for (int person = 0; person < has.length; person++) {
            placed += has[person] ? dearness[person] : 0;
        }
        if (!placesFirst) {
            return new Packed(chosen, placed, Math.min(mostPlaced(), most), worth, Math.max(placed + worth, most));
        }
        long mostPlaced = Math.max(placed, Math.min(mostPlaced(), most / factor / unit() * unit()));
        long bound = mostPlaced == placed ? placed + Math.min(most - factor * placed, mostWorth()) : mostPlaced + mostWorth();
        return new Packed(chosen, placed, mostPlaced, worth, Math.max(placed + worth, bound));
    }

    /** Everybody who is in any column at all. */
    long mostPlaced() {
        var some = new boolean[people()];
        columns.forEach(column -> Arrays.stream(column.people()).forEach(person -> some[person] = true));
        long sum = 0;
        for (int person = 0; person < some.length; person++) {
            sum += some[person] && time[person] > 0 ? dearness[person] : 0;
        }
        return sum;
    }
}
