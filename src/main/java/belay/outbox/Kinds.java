package belay.outbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    Optional<Kind> find(String word) {
        return writers.keySet().stream().filter(kind -> kind.word().equals(word)).findFirst();
    }

    Writer writer(Kind kind) {
        return Objects.requireNonNull(writers.get(kind));
    }
}
