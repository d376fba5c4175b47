package belay.matching.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The best way round a pair or ring of peers, in which each teaches the next and the last the first: the one worth most in all; of those
 * the one that leaves nobody with little; of those always the same, however the people are listed.
 *
 * @param seats the seats in that order
 * @param worths what each is worth to the next, 0 to 100; 0 where nothing can be taught
 * @param numbers the people in these seats
 */
record Ring(int[] seats, int[] worths, int[] numbers) {

    /** Beyond this many people only the order given is looked at: nobody proposes such rings, one may still be made by hand. */
    private static final int TRIED = 6;

    private static final Comparator<Ring> ORDER = Comparator.comparingInt(Ring::value).thenComparingInt(Ring::least)
        .thenComparing(Ring::turned, Arrays::compare);

    static Ring best(Sitting sitting) {
        var start = IntStream.range(0, sitting.size()).toArray();
        var best = of(sitting, start);
        return sitting.size() > TRIED || sitting.size() < 3 ? best : permute(sitting, start, 1, best);
    }

    private int least() {
        return Arrays.stream(worths).min().orElse(0);
    }

    /** Who follows whom, beginning with the lowest number. */
    private int[] turned() {
        int lowest = 0;
        for (int i = 1; i < numbers.length; i++) {
            lowest = numbers[i] < numbers[lowest] ? i : lowest;
        }
        int first = lowest;
        return IntStream.range(0, numbers.length).map(i -> numbers[(first + i) % numbers.length]).toArray();
    }

    private static Ring permute(Sitting sitting, int[] seats, int from, Ring best) {
        if (from == seats.length - 1) {
            var ring = of(sitting, seats.clone());
            return ORDER.compare(ring, best) > 0 ? ring : best;
        }
        for (int i = from; i < seats.length; i++) {
            swap(seats, from, i);
            best = permute(sitting, seats, from + 1, best);
            swap(seats, from, i);
        }
        return best;
    }

    private static void swap(int[] seats, int one, int other) {
        int seat = seats[one];
        seats[one] = seats[other];
        seats[other] = seat;
    }

    private static Ring of(Sitting sitting, int[] seats) {
        var worths = new int[seats.length];
        for (int i = 0; i < seats.length; i++) {
            worths[i] = sitting.roster.learning.worth(sitting.people[seats[i]], sitting.people[seats[(i + 1) % seats.length]]);
        }
        return new Ring(seats, worths, Arrays.stream(seats).map(seat -> sitting.people[seat]).toArray());
    }

    /** Every gap costs more than all worths together. */
    private int value() {
        int value = 0;
        for (int worth : worths) {
            value += worth == 0 ? -1000 : worth;
        }
        return value;
    }

    boolean closed() {
        for (int worth : worths) {
            if (worth == 0) {
                return false;
            }
        }
        return seats.length > 1;
    }
}
