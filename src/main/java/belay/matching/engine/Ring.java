package belay.matching.engine;

import java.util.stream.IntStream;

/**
 * The best way round a pair or ring of peers, in which each teaches the next and the last the first.
 *
 * @param seats the seats in that order
 * @param worths what each is worth to the next, 0 to 100; 0 where nothing can be taught
 */
record Ring(int[] seats, int[] worths) {

    /** Beyond this many people only the order given is looked at: nobody proposes such rings, one may still be made by hand. */
    private static final int TRIED = 6;

    static Ring best(Sitting sitting) {
        var start = IntStream.range(0, sitting.size()).toArray();
        var best = of(sitting, start);
        return sitting.size() > TRIED || sitting.size() < 3 ? best : permute(sitting, start, 1, best);
    }

    private static Ring permute(Sitting sitting, int[] seats, int from, Ring best) {
        if (from == seats.length - 1) {
            var ring = of(sitting, seats.clone());
            return ring.value() > best.value() ? ring : best;
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
        return new Ring(seats, worths);
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
