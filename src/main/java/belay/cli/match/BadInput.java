package belay.cli.match;

import java.util.List;

/** What was handed in cannot be matched; each sentence says what, where and the cure. */
final class BadInput extends RuntimeException {

    private final List<String> sentences;

    BadInput(List<String> sentences) {
        super(String.join("\n", sentences));
        this.sentences = List.copyOf(sentences);
    }

    List<String> sentences() {
        return sentences;
    }
}
