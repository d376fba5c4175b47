package belay.cli.match;

import belay.people.Likeness;
import java.util.Collection;

/** The cure for a word we do not know. */
public final class Maybe {

    private Maybe() {
    }

    /** “Maybe wants-met.”, or else all there are. */
    public static String cure(String written, Collection<String> known) {
        return Likeness.nearest(written, known).map(one -> Wording.say("cli.match.maybe", one)).orElseGet(() -> Wording.say("cli.match.known", String.join(", ", known)));
    }
}
