package belay.outbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All kinds of letters there are, and who writes each. */
@Component
class Kinds {

    private final Map<Kind, Writer> writers = new LinkedHashMap<>();

    Kinds(List<Writer> writers) {
        writers.forEach(writer -> writer.kinds().forEach(kind -> this.writers.put(kind, writer)));
    }

    List<Kind> all() {
        return List.copyOf(writers.keySet());
    }

    /** The same by the part of the road they belong to, in its order. */
    Map<Chapter, List<Kind>> byChapter() {
        return writers.keySet().stream().collect(Collectors.groupingBy(kind -> writer(kind).chapter(), TreeMap::new, Collectors.toList()));
    }

    Optional<Kind> find(String word) {
        return writers.keySet().stream().filter(kind -> kind.word().equals(word)).findFirst();
    }

    Writer writer(Kind kind) {
        return Objects.requireNonNull(writers.get(kind));
    }
}
