package belay.matching.engine;

import java.util.Arrays;
import java.util.BitSet;

/** Sets of the 672 quarter-hours of a week as bits, going round from Sunday night to Monday morning. */
final class Quarters {

    static final int COUNT = 7 * 96;
    private static final int WORDS = (COUNT + 63) / 64;
    private static final long LAST = -1L >>> (WORDS * 64 - COUNT);
    private static final long EVEN = 0x5555555555555555L;

    private Quarters() {
    }

    static long[] none() {
        return new long[WORDS];
    }

    static long[] all() {
        var bits = none();
        Arrays.fill(bits, -1L);
        bits[WORDS - 1] = LAST;
        return bits;
    }

    static long[] of(BitSet halfHours) {
        var bits = none();
        halfHours.stream().forEach(half -> {
            set(bits, 2 * half);
            set(bits, 2 * half + 1);
        });
        return bits;
    }

    static void set(long[] bits, int quarter) {
        bits[quarter >> 6] |= 1L << quarter;
    }

    static void clear(long[] bits, int quarter) {
        bits[quarter >> 6] &= ~(1L << quarter);
    }

    static boolean has(long[] bits, int quarter) {
        return (bits[quarter >> 6] & 1L << quarter) != 0;
    }

    static void and(long[] into, long[] other) {
        for (int i = 0; i < WORDS; i++) {
            into[i] &= other[i];
        }
    }

    static void remove(long[] from, long[] other) {
        for (int i = 0; i < WORDS; i++) {
            from[i] &= ~other[i];
        }
    }

    static boolean isEmpty(long[] bits) {
        long any = 0;
        for (long word : bits) {
            any |= word;
        }
        return any == 0;
    }

    static int count(long[] bits) {
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** The set in which quarter {@code t} stands where {@code t + by} stood, round the week. */
    static long[] earlier(long[] bits, int by) {
        int shift = Math.floorMod(by, COUNT);
        var result = none();
        if (shift == 0) {
            System.arraycopy(bits, 0, result, 0, WORDS);
            return result;
        }
        int words = shift >> 6;
        int rest = shift & 63;
        for (int i = 0; i + words < WORDS; i++) {
            result[i] = bits[i + words] >>> rest | (rest > 0 && i + words + 1 < WORDS ? bits[i + words + 1] << 64 - rest : 0);
        }
        int back = COUNT - shift;
        words = back >> 6;
        rest = back & 63;
        for (int i = WORDS - 1; i >= words; i--) {
            result[i] |= bits[i - words] << rest | (rest > 0 && i - words - 1 >= 0 ? bits[i - words - 1] >>> 64 - rest : 0);
        }
        result[WORDS - 1] &= LAST;
        return result;
    }

    /** Full and half hours at which a stretch of so many quarters begins that lies wholly in the set. */
    static long[] starts(long[] bits, int length) {
        var starts = bits.clone();
        int covered = 1;
        while (covered < length) {
            int step = Math.min(covered, length - covered);
            and(starts, earlier(starts, step));
            covered += step;
        }
        for (int i = 0; i < WORDS; i++) {
            starts[i] &= EVEN;
        }
        return starts;
    }

    /** Whether a stretch of so many quarters that begins on a full or half hour lies in both sets. */
    static boolean haveStart(long[] one, long[] other, int length) {
        long any = 0;
        for (int i = 0; i < WORDS; i++) {
            any |= one[i] & other[i];
        }
        if (any == 0) {
            return false;
        }
        var both = one.clone();
        and(both, other);
        return !isEmpty(starts(both, length));
    }

    /** How far from here on the set goes without a gap, at most a week. */
    static int run(long[] bits, int from) {
        int length = 0;
        while (length < COUNT && has(bits, (from + length) % COUNT)) {
            length++;
        }
        return length;
    }
}
