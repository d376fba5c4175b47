package belay.matching.engine.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Small problems, drawn by chance, to be tried exhaustively. */
final class Drawn {

    private Drawn() {
    }

    /** Up to seven people and ten columns, some of them in rows; people have time for one column or for several, of different loads. */
    static Packing packing(SplittableRandom chance, boolean placesFirst) {
        int people = 1 + chance.nextInt(7);
        boolean single = chance.nextBoolean();
        var dearness = longs(chance, people, 1, chance.nextBoolean() ? 5 : 3_000);
        var time = ints(chance, people, single ? 1 : 0, single ? 1 : 3);
        var columns = new ArrayList<Column>();
        for (int i = chance.nextInt(11); i > 0; i--) {
            int[] members = some(chance, people, 1 + chance.nextInt(3));
            int[] loads = single ? ones(members.length) : ints(chance, members.length, 1, 2);
            columns.add(new Column(members, loads, chance.nextInt(60), chance.nextInt(3) == 0 ? chance.nextInt(3) : -1));
        }
        return new Packing(dearness, time, columns, placesFirst);
    }

    /** Up to eight people who teach each other, some rings of which cannot be. */
    static Graph exchange(SplittableRandom chance) {
        int size = 2 + chance.nextInt(7);
        int sparse = 2 + chance.nextInt(3);
        var worth = new long[size][size];
        for (var row : worth) {
            Arrays.setAll(row, i -> chance.nextInt(sparse) > 0 ? -1 : chance.nextInt(50));
        }
        return new Graph(worth, longs(chance, size, 1, chance.nextBoolean() ? 1 : 3_000), chance.nextInt(6));
    }

    /**
     * @param worth what it is worth that one teaches another; negative where they cannot
     * @param barred rings whose numbers add up to a multiple of seven and this rest cannot be
     */
    record Graph(long[][] worth, long[] dear, int barred) implements Exchange {

        @Override
        public int size() {
            return dear.length;
        }

        @Override
        public BitSet teaches(int one) {
            var bits = new BitSet();
            IntStream.range(0, size()).filter(other -> other != one && worth[one][other] >= 0).forEach(bits::set);
            return bits;
        }

        @Override
        public long dearness(int one) {
            return dear[one];
        }

        @Override
        public long worth(int... ring) {
            long sum = 0;
            for (int i = 0; i < ring.length; i++) {
                sum += worth[ring[i]][ring[(i + 1) % ring.length]];
            }
            return barred < 3 && Arrays.stream(ring).sum() % 7 == barred ? -1 : sum;
        }

        @Override
        public long mostShare(int one) {
            return IntStream.range(0, size()).filter(other -> other != one).mapToLong(other -> Math.max(0, worth[other][one])).max().orElse(0);
        }

        boolean canBe(int... ring) {
            for (int i = 0; i < ring.length; i++) {
                if (!teaches(ring[i]).get(ring[(i + 1) % ring.length])) {
                    return false;
                }
            }
            return worth(ring) >= 0;
        }
    }

    /** Up to five people on one side, four on the other, and eleven possible pairs. */
    static Allotment allotment(SplittableRandom chance) {
        int left = 1 + chance.nextInt(5);
        int right = 1 + chance.nextInt(4);
        var arcs = new ArrayList<Allotment.Arc>();
        for (int i = 0; i < left; i++) {
            for (int j = 0; j < right; j++) {
                if (arcs.size() < 11 && chance.nextInt(3) > 0) {
                    arcs.add(new Allotment.Arc(i, j, chance.nextInt(4) == 0 ? 0 : chance.nextInt(8)));
                }
            }
        }
        return new Allotment(longs(chance, left, 0, 3), ints(chance, left, 0, 2), longs(chance, right, 0, 3), ints(chance, right, 0, 3), arcs);
    }

    /** Up to five guests of one or two roles for up to three rooms. */
    static Rooming rooming(SplittableRandom chance) {
        int rooms = 1 + chance.nextInt(3);
        var roles = new ArrayList<Rooming.Role>();
        for (int i = 1 + chance.nextInt(2); i > 0; i--) {
            int min = chance.nextInt(3);
            roles.add(new Rooming.Role(min, Math.max(1, min + chance.nextInt(2)), chance.nextInt(3) == 0));
        }
        var guests = new ArrayList<Rooming.Guest>();
        for (int i = chance.nextInt(6); i > 0; i--) {
            guests.add(new Rooming.Guest(1 + chance.nextInt(3), 1 + chance.nextInt(5) / 4, some(chance, roles.size(), 1 + chance.nextInt(2)),
                chance.nextInt(4) - 1, some(chance, rooms, chance.nextInt(rooms + 1)), chance.nextInt(4) - 1));
        }
        var apart = new ArrayList<int[]>();
        for (int i = guests.size() < 2 ? 0 : chance.nextInt(3); i > 0; i--) {
            apart.add(some(chance, guests.size(), 2));
        }
        return new Rooming(roles, guests, rooms, apart, chance.nextBoolean() ? 1 : Integer.MAX_VALUE);
    }

    /** So many different numbers, or as many as there are. */
    static int[] some(SplittableRandom chance, int below, int count) {
        var all = new ArrayList<>(IntStream.range(0, below).boxed().toList());
        while (all.size() > count) {
            all.remove(chance.nextInt(all.size()));
        }
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] ones(int count) {
        var ones = new int[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static int[] ints(SplittableRandom chance, int count, int from, int to) {
        return IntStream.range(0, count).map(i -> chance.nextInt(from, to + 1)).toArray();
    }

    private static long[] longs(SplittableRandom chance, int count, int from, int to) {
        return IntStream.range(0, count).mapToLong(i -> chance.nextInt(from, to + 1)).toArray();
    }
}
