package belay.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WantedPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/groups/7", "/rounds/3/applications?stage=2&q=a%20b", "/a{b}c"})
    void aPageOfOursIsGoneBackTo(String path) {
        assertThat(WantedPage.isLocal(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "groups", "//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example",
        "/a\\b", "/a\r\nSet-Cookie: b", "/\t/elsewhere.example", "/a b"})
    void nobodyIsSentElsewhere(String path) {
        assertThat(WantedPage.isLocal(path)).isFalse();
    }
}
