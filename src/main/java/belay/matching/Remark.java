package belay.matching;

import java.util.List;

/** A sentence that is kept: the key of its text and what is put into it. */
public record Remark(String key, List<Object> words) {

    static Remark of(String key, Object... words) {
        return new Remark(key, List.of(words));
    }
}
