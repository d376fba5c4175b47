package belay.matching;

import belay.matching.engine.Partner;
import belay.matching.engine.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Why two on a board cannot be a pair, said to one of them.
 *
 * @param cure what of their own they could change: {@code hours}, {@code languages} or {@code skills}; empty where that helps nothing
 */
public record Obstacle(String says, String cure) {

    /** Of what stands against a pair that which tells nothing but what both can see; of the rest one reads that there is something. */
    private static final Set<String> EXPLAINED = Set.of("asked-for-role", "roles-and-sizes", "language-in-common", "something-to-teach", "enough-common-time");
    private static final Map<String, String> CURES = Map.of("enough-common-time", "hours", "language-in-common", "languages", "something-to-teach", "skills");
    private static final Obstacle UNEXPLAINED = new Obstacle(Reason.of("matching.board.stop").in(Locale.ENGLISH), "");

    /** @param me the name of whoever reads it */
    static List<Obstacle> of(Partner partner, String me) {
        return partner.verdict().broken().stream().map(one -> EXPLAINED.contains(one.rule()) && !one.because().organizersOnly()
            ? new Obstacle(toReader(one.because(), partner, me).in(Locale.ENGLISH), CURES.getOrDefault(one.rule(), "")) : UNEXPLAINED).distinct().toList();
    }

    /** The rules speak of people by name, as organizers read them. */
    private static Reason toReader(Reason because, Partner partner, String me) {
        var other = partner.person();
        return switch (because.key()) {
            case "engine.something-to-teach.broken" -> Reason.of(
                partner.learns().isEmpty() && !other.wants().isEmpty() ? "matching.board.stop.you-teach-nothing" : "matching.board.stop.teaches-nothing", other.name());
            case "engine.language-in-common.broken" -> Reason.of("matching.board.stop.language");
            case "engine.enough-common-time.broken" -> new Reason("matching.board.stop.time", because.args(), false);
            case "engine.enough-common-time.in-parts" -> new Reason("matching.board.stop.time.in-parts", because.args(), false);
            case "engine.enough-common-time.clocks" -> new Reason("matching.board.stop.time.clocks", because.args(), false);
            case "engine.enough-common-time.quorum" -> Reason.of("matching.board.stop.time.none", because.args().get(2));
            case "engine.enough-common-time.led" -> Reason.of("matching.board.stop.time.none", because.args().get(3));
            case "engine.asked-for-role.broken" -> because.args().getFirst().equals(me) && !me.equals(other.name())
                ? Reason.of("matching.board.stop.role", because.args().get(1)) : because;
            default -> because;
        };
    }
}
