package belay.cli.match;

import belay.matching.engine.Alternative;
import belay.matching.engine.Proposed;
import belay.matching.engine.Reason;
import belay.matching.engine.Slot;
import belay.matching.engine.Unplaced;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that came out, as names and values; docs/organizers/report-format.md says what each means. */
final class Report {

    private final Outcome outcome;
    private final Elsewhere elsewhere;

    private Report(Outcome outcome, Elsewhere elsewhere) {
        this.outcome = outcome;
        this.elsewhere = elsewhere;
    }

    /** The seconds come last and alone, as they are all that differs between two runs. */
    static Map<String, @Nullable Object> of(Outcome outcome, Elsewhere elsewhere, double seconds) {
        var report = new Report(outcome, elsewhere);
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("format", outcome.question().preset().word());
        all.put("quality", report.quality());
        all.put("groups", outcome.groups().stream().map(report::group).toList());
        all.put("unplaced", report.unplaced());
        all.put("moves", outcome.moves().stream().map(move -> object("person", move.person(), "name", outcome.name(move.person()),
            "from", move.from(), "to", move.to(), "because", move.because())).toList());
        all.put("gone", outcome.question().current().gone().stream().sorted().toList());
        all.put("missing", outcome.shortages().stream().map(one -> object("goal", one.goal(), "role", one.role(), "asking", one.asking(),
            "waiting", one.waiting(), "there", one.there(), "missing", one.missing(), "placed", one.placed(), "because", one.says().stream().map(Summary::text).toList())).toList());
        all.put("seconds", Math.round(seconds * 1000) / 1000.0);
        return all;
    }

    private static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }

    private Map<String, @Nullable Object> quality() {
        var quality = outcome.quality();
        var question = outcome.question();
        return object("people", quality.people(), "placed", quality.placed(), "mostPlaced", quality.mostPlaced(), "worst", quality.worst(),
            "mean", quality.score(), "objective", quality.objective(), "bound", quality.bound(), "gap", outcome.gap(), "provenBest", quality.provenBest(), "stopped", outcome.stopped(),
            "trade", quality.trade() == null ? null : object("placed", quality.trade().placed(), "moved", quality.trade().moved()),
            "solver", quality.solver(), "effort", question.settings().effort().name().toLowerCase(Locale.ROOT), "seed", quality.seed(), "inputHash", quality.inputHash());
    }

    private Map<String, @Nullable Object> group(Outcome.Group group) {
        var verdict = group.verdict();
        var time = verdict.time();
        return object("group", group.name(), "kind", group.kind(), "score", verdict.score(), "goal", group.proposed().goal(), "slot", slot(group.slot()),
            "commonMinutes", time == null ? null : time.minutes(),
            "members", group.proposed().seats().stream().map(seat -> member(group, seat.person(), seat.role())).toList(),
            "parts", verdict.parts().stream().map(part -> object("rule", part.rule(), "title", Summary.text(part.title()), "points", part.points(),
                "of", part.of(), "because", Summary.text(part.because()))).toList(),
            "reasons", lines(verdict.reasons()), "warnings", lines(verdict.cautions()),
            "broken", verdict.broken().stream().map(broken -> object("rule", broken.rule(), "because", Summary.text(broken.because()))).toList());
    }

    private Map<String, @Nullable Object> member(Outcome.Group group, String person, String role) {
        var one = outcome.people().get(person);
        return object("person", person, "name", outcome.name(person), "role", role, "stage", one == null ? null : one.stage(),
            "zone", one == null || one.zone() == null ? null : one.zone().getId(),
            "teaches", group.verdict().teaches().stream().filter(teaching -> teaching.teacher().equals(person))
                .map(teaching -> object("person", teaching.learner(), "skill", teaching.skill(), "worth", teaching.worth())).toList(),
            "elsewhere", elsewhere.of(group, person).map(this::elsewhere).orElse(null));
    }

    private Map<String, @Nullable Object> elsewhere(Alternative other) {
        var there = other.group();
        return object("score", there == null ? null : other.effects().getFirst().after(), "with", there == null ? List.of() : seats(there),
            "losers", other.losers(), "because", lines(other.reasons()));
    }

    private static List<Map<String, @Nullable Object>> seats(Proposed group) {
        return group.seats().stream().map(seat -> object("person", seat.person(), "role", seat.role())).toList();
    }

    private static @Nullable Map<String, @Nullable Object> slot(@Nullable Slot slot) {
        return slot == null ? null : object("day", slot.day().name().toLowerCase(Locale.ROOT), "start", slot.start().toString(), "minutes", slot.minutes(),
            "zone", slot.zone().getId());
    }

    private static List<Map<String, @Nullable Object>> lines(List<Reason> reasons) {
        return reasons.stream().map(reason -> object("text", Summary.text(reason), "organizersOnly", reason.organizersOnly())).toList();
    }

    private List<Map<String, @Nullable Object>> unplaced() {
        var all = new ArrayList<Map<String, @Nullable Object>>();
        outcome.leftOver().forEach(one -> all.add(unplaced(one, false)));
        outcome.secondRoles().forEach(one -> all.add(unplaced(one, true)));
        return all;
    }

    private Map<String, @Nullable Object> unplaced(Unplaced one, boolean elsewhere) {
        return object("person", one.person(), "name", outcome.name(one.person()), "role", one.role(), "hasAnotherPlace", elsewhere,
            "reasons", lines(one.reasons()), "cheapestChange", one.changes().isEmpty() ? null : change(one.changes().getFirst()));
    }

    private Map<String, @Nullable Object> change(Unplaced.Change change) {
        return object("text", Summary.text(change.says()), "organizersOnly", change.says().organizersOnly(), "person", change.instead().id(), "score", change.score(),
            "with", seats(change.group()));
    }
}
