package belay.outbox;

import belay.people.Person;
import belay.programs.Program;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Tries words on real people of a program before anything is written to them. */
@Component
class Tryouts {

    private static final Set<String> GIVEN = Set.of("name", "program");

    private final Kinds kinds;
    private final MessageSource texts;
    private final Clock clock;

    Tryouts(Kinds kinds, MessageSource texts, Clock clock) {
        this.kinds = kinds;
        this.texts = texts;
        this.clock = clock;
    }

    /** Whom one can try it on of those with this in their name or address, each once. */
    List<Writer.Reader> readers(Kind kind, Program program, Person me, String named) {
        return List.copyOf(kinds.writer(kind).readers(kind, program, me, named).stream()
            .collect(Collectors.toMap(reader -> reader.person().id(), reader -> reader, (first, second) -> first, LinkedHashMap::new)).values());
    }

    /** Whom one can try it on, each once; where it fits nobody yet, on oneself. */
    List<Writer.Reader> readers(Kind kind, Program program, Person me) {
        var fitting = readers(kind, program, me, "");
        return fitting.isEmpty() ? List.of(new Writer.Reader(me, () -> new Fields().text("organizer", me.name()))) : fitting;
    }

    /** @param words that were checked before */
    Tryout on(Writer.Reader reader, Kind kind, Program program, Wording words) {
        var fields = reader.fields().get();
        var open = kind.fields().stream().filter(field -> !fields.names().contains(field) && !GIVEN.contains(field)).toList();
        open.forEach(field -> fields.text(field, "[" + meaning(kind, field) + "]"));
        return new Tryout(reader.person(), new Template(kind, program, null, words, RuntimeException::toString, clock.instant()).to(reader.person(), "", fields), !open.isEmpty());
    }

    /** What a field says, in this kind of letter or in all. */
    String meaning(Kind kind, String field) {
        return texts.getMessage(new DefaultMessageSourceResolvable(
            new String[] {"letter." + kind.word() + ".field." + field, "letter.field." + field}), Locale.ENGLISH);
    }
}
