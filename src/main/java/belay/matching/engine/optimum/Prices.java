package belay.matching.engine.optimum;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * What each person of a packing is worth at the margin, nearly: prices at which as little as can be is paid for everybody while no column is worth
 * more than its people cost (the dual of the {@link Relaxation}). Found by setting one price after another so that the columns worth as much as their
 * people cost, give or take a little, hold each person once; that little grows smaller from round to round. Far less work than to solve the
 * relaxation, and nearly as good. For packings in which everybody is in one column at most.
 */
final class Prices {

    private static final int ROUNDS = 400;
    /** To tell columns that are far from likely from the others so many rounds are enough, and as many columns are kept as there are people, so many times. */
    private static final int FEW_ROUNDS = 80;
    private static final int KEPT_EACH = 10;
    /** How much a column may be worth more or less than its people cost in the first round and in the last, as shares of what columns are worth at the mean. */
    private static final double FIRST = 0.1;
    private static final double LAST = 0.001;

    private final double[] weights;
    private final int[][] people;
    private final int[][] by;
    private final double[] least;
    private final double[] prices;
    /** What the people of each column cost together. */
    private final double[] costs;
    private final double[] gains;

    /** @param least what each person costs at least */
    Prices(Packing packing, long factor, double[] least, BooleanSupplier stop) {
        this(packing, factor, least, ROUNDS, stop);
    }

    private Prices(Packing packing, long factor, double[] least, int rounds, BooleanSupplier stop) {
        this.least = least;
        weights = Arrays.stream(packing.weights(factor)).asDoubleStream().toArray();
        people = packing.columns().stream().map(Column::people).toArray(int[][]::new);
        by = packing.byPerson().stream().map(some -> some.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
        prices = new double[by.length];
        costs = new double[weights.length];
        gains = new double[Arrays.stream(by).mapToInt(some -> some.length).max().orElse(0)];
        double give = FIRST * Arrays.stream(weights).average().orElse(0);
        double less = StrictMath.pow(LAST / FIRST, 1.0 / (rounds - 1));
        for (int round = 0; round < rounds && (round == 0 || !stop.getAsBoolean()); round++, give *= less) {
            for (int person = 0; person < by.length; person++) {
                set(person, price(person, give));
            }
        }
    }

    private void set(int person, double price) {
        double more = price - prices[person];
        prices[person] = price;
        for (int column : by[person]) {
            costs[column] += more;
        }
    }

    /** At which this person is held once: a column holds them by how far between both ends of what it may be worth more or less it is. */
    private double price(int person, double give) {
        int[] columns = by[person];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < columns.length; i++) {
            gains[i] = weights[columns[i]] - costs[columns[i]] + prices[person];
            most = Math.max(most, gains[i]);
        }
        int close = 0;
        for (int i = 0; i < columns.length; i++) {
            if (gains[i] > most - 2 * give) {
                gains[close++] = gains[i];
            }
        }
        Arrays.sort(gains, 0, close);
        double sum = 0;
        double price = 0;
        for (int held = 1; held <= close; held++) {
            sum += gains[close - held];
            price = (sum + (held - 2) * give) / held;
            if (held == close || gains[close - held - 1] <= price - give) {
                break;
            }
        }
        return Math.max(least[person], price);
    }

    /** The columns of a packing that cost least beyond their worth: as many as there are people, so many times, and all that cost no more than the last of them. */
    static int[] likely(Packing packing, long factor, int each, BooleanSupplier stop) {
        int[] some = new Prices(packing, factor, new double[packing.people()], FEW_ROUNDS, stop).likely(KEPT_EACH * packing.people());
        int[] few = new Prices(packing.only(some), factor, new double[packing.people()], stop).likely(each * packing.people());
        return Arrays.stream(few).map(column -> some[column]).toArray();
    }

    private int[] likely(int count) {
        double[] losses = IntStream.range(0, weights.length).mapToDouble(column -> costs[column] - weights[column]).toArray();
        double most = Arrays.stream(losses).sorted().limit(count).max().orElse(0);
        return IntStream.range(0, losses.length).filter(column -> losses[column] <= most).toArray();
    }

    /**
     * What no choice of these columns and of any others that are worth no more than their people cost at least exceeds: whoever costs too little for a column
     * is made dearer, and all people together are then worth what they cost.
     */
    long most() {
        for (int column = 0; column < weights.length; column++) {
            double cost = Arrays.stream(people[column]).mapToDouble(person -> prices[person]).sum();
            if (cost < weights[column]) {
                prices[people[column][0]] += weights[column] - cost;
            }
        }
        return (long) Math.ceil(Arrays.stream(prices).sum());
    }
}
