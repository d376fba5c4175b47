package belay.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
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
        IntFunction<String> fails = i -> {
            throw new IllegalArgumentException("piece " + i);
        };
        assertThatThrownBy(() -> Beside.each(100, fails, () -> fails)).hasMessageContaining("piece");
        assertThatThrownBy(() -> Beside.each(1, fails, () -> fails)).hasMessage("piece 0");
    }
}
