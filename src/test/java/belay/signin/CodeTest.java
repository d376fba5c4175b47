package belay.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {

    private static final Code CODE = new Code("K0M1QV4T");

    @ParameterizedTest
    @ValueSource(strings = {"K0M1QV4T", "k0m1-qv4t", " K0M1 QV4T ", "K0M1–QV4T", "KOMIQV4T", "komlqv4t", "K0M1QU4T", "k.0.m.1.q.v.4.t"})
    void lookAlikesSpacesDashesAndSmallLettersAreForgiven(String typed) {
        assertThat(Code.read(typed)).contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K0M1QV4", "K0M1QV4TT", "K0M1QV4!", "К0M1QV4T"})
    void whatCannotBeACodeIsNotTakenForOne(String typed) {
        assertThat(Code.read(typed)).isEmpty();
    }

    @Test
    void aCodeIsReadAsItIsShown() {
        for (var code : IntStream.range(0, 1_000).mapToObj(i -> Code.make()).toList()) {
            assertThat(Code.read(code.shown().toLowerCase(Locale.ROOT))).contains(code);
            assertThat(code.text()).hasSize(8).doesNotContainPattern("[ILOU]");
        }
    }

    @Test
    void theSameCodeIsWorthNothingInAnotherBrowser() {
        var mine = Secret.make();

        assertThat(CODE.hash(mine)).isEqualTo(CODE.hash(mine)).isNotEqualTo(CODE.hash(Secret.make()));
    }
}
