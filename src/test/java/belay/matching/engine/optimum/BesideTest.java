package belay.matching.engine.optimum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class BesideTest {

    @Test
    void whatComesOfThePiecesIsInTheirOrderWhoeverDidThem() {
        IntFunction<String> square = i -> String.valueOf(i * i);
        assertThat(Beside.each(100, square, () -> square)).isEqualTo(IntStream.range(0, 100).mapToObj(square).toList());
        assertThat(Beside.each(0, square, () -> square)).isEmpty();
        assertThat(Beside.each(1, square, () -> square)).containsExactly("0");
    }

    @Test
    void whatGoesWrongBesideIsToldHere() {
        var failed = new CountDownLatch(1);
        IntFunction<String> waits = i -> {
            Awaitility.await().until(() -> failed.getCount() == 0);
            return "done";
        };
        assertThatThrownBy(() -> Beside.each(3, 1, waits, () -> {
            failed.countDown();
            throw new IllegalArgumentException("nobody to help");
        })).rootCause().hasMessage("nobody to help");
    }

    @Test
    void whatGoesWrongHereIsToldAsItIs() {
        IntFunction<String> fails = i -> {
            throw new IllegalArgumentException("piece " + i);
        };
        assertThatThrownBy(() -> Beside.each(1, fails, () -> fails)).hasMessage("piece 0");
    }

    @Test
    void othersDoTheirShare() {
        var both = new CountDownLatch(2);
        IntFunction<String> together = i -> {
            both.countDown();
            Awaitility.await().until(() -> both.getCount() == 0);
            return Thread.currentThread().getName();
        };
        assertThat(Beside.each(2, 1, together, () -> together)).doesNotHaveDuplicates();
    }
}
