package belay.outbox;

import belay.people.Person;
import belay.programs.Program;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The words in which a program writes letters of one kind: its own if it has any, else those that come with Belay. */
public final class Template {

    private static final System.Logger LOG = System.getLogger(Template.class.getName());

    private final Kind kind;
    private final Program program;
    private final @Nullable Wording own;
    private final Wording builtIn;
    private final Function<RuntimeException, String> told;
    private final Instant now;

    Template(Kind kind, Program program, @Nullable Wording own, Wording builtIn, Function<RuntimeException, String> told, Instant now) {
        this.kind = kind;
        this.program = program;
        this.own = own;
        this.builtIn = builtIn;
        this.told = told;
        this.now = now;
    }

    /**
     * A letter to that person, drafted and not yet kept. Whatever is wrong with words of the program’s own, the letter is written: in those that
     * come with Belay, and with the reason for its organizers to read.
     *
     * @param about the path of what it is about: {@code /groups/7}
     */
    public Letter to(Person reader, String about, Fields fields) {
        var all = filling(reader, fields);
        if (own == null) {
            return letter(reader, about, builtIn.filled(kind, all), "");
        }
        try {
            return letter(reader, about, own.filled(kind, all), "");
        } catch (RuntimeException why) {
            LOG.log(System.Logger.Level.WARNING, () -> "Program " + program.id() + " writes “" + kind.word() + "” in words that cannot be filled", why);
            return letter(reader, about, builtIn.filled(kind, all), told.apply(why));
        }
    }

    private Fields filling(Person reader, Fields fields) {
        fields.text("name", reader.shortName()).text("program", program.name());
        for (var name : fields.names()) {
            if (!kind.fields().contains(name)) {
                throw new IllegalArgumentException("Letters of the kind “" + kind.word() + "” have no field {" + name + "}, only " + kind.fields());
            }
        }
        return fields;
    }

    private Letter letter(Person reader, String about, Wording words, String fallback) {
        return new Letter(0, program.id(), about, reader.id(), null, kind.word(), words.subject(), words.body(), now, fallback);
    }
}
