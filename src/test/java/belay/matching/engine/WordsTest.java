package belay.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static int likeness(String one, String other, Map<String, String> synonyms) {
        var vocabulary = new Vocabulary(synonyms);
        int number = vocabulary.number(one);
        int second = vocabulary.number(other);
        return vocabulary.near(number).getOrDefault(second, 0);
    }

    @ParameterizedTest
    @CsvSource({"nodejs, Node.js", "NODE JS, node.js", "front-end, Frontend", "Database, databases", "Études, etude", "C++, c++", "Community, communities"})
    void theSameSkillWrittenOtherwiseIsTheSame(String one, String other) {
        assertThat(likeness(one, other, Map.of())).isEqualTo(Vocabulary.SAME);
    }

    @ParameterizedTest
    @CsvSource({"C, C++", "C#, C", "Java, JavaScript", "R, Rust"})
    void anotherSkillIsAnother(String one, String other) {
        assertThat(likeness(one, other, Map.of())).isLessThan(Vocabulary.SAME);
    }

    @Test
    void aSynonymMayLeadToAnotherAndNeverRoundInCircles() {
        assertThat(likeness("k8s", "Kubernetes", Map.of("k8s", "kube", "kube", "Kubernetes"))).isEqualTo(Vocabulary.SAME);
        assertThat(likeness("one", "three", Map.of("one", "two", "two", "one"))).isZero();
    }

    @Test
    void aSkillWithinALongerOneIsClose() {
        assertThat(likeness("Python", "Python for teaching", Map.of())).isEqualTo(Vocabulary.CLOSE);
        assertThat(likeness("Open data", "Open source", Map.of())).isZero();
    }

    @Test
    void anOrganizersSynonymIsTheSame() {
        assertThat(likeness("k8s", "Kubernetes", Map.of("K8s", "Kubernetes"))).isEqualTo(Vocabulary.SAME);
        assertThat(likeness("k8s", "Kubernetes", Map.of())).isZero();
    }

    @Test
    void aLittleAheadIsBest() {
        assertThat(Learning.fit(4, 3)).isEqualTo(100);
        assertThat(Learning.fit(5, 3)).isEqualTo(100);
        assertThat(Learning.fit(5, 1)).isBetween(75, 99);
        assertThat(Learning.fit(3, 3)).isBetween(1, 50);
        assertThat(Learning.fit(2, 3)).isZero();
    }

    @Test
    void wordsThatMeanEachOtherMeanTheSame() {
        var round = Map.of("k8s", "Kubernetes", "Kubernetes", "k8s", "kube", "Kubernetes");
        assertThat(likeness("K8s", "Kubernetes", round)).isEqualTo(100);
        assertThat(likeness("kube", "k8s", round)).isEqualTo(100);
        assertThat(likeness("kube", "Rust", round)).isZero();
    }
}
