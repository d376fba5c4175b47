package belay.cli.match;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class RehearsalTest {

    /** It fails where any example cannot be matched, or something wrong is not told as such. */
    @Test
    void everyExampleIsMatchedWhileJavaLooksOn() {
        assertThatCode(() -> Rehearsal.main(new String[0])).doesNotThrowAnyException();
    }
}
