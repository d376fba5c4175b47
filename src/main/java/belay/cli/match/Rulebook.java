package belay.cli.match;

import belay.matching.engine.Applicant;
import belay.matching.engine.Kind;
import belay.matching.engine.Shape;
import belay.matching.engine.Term;
import belay.programs.Format;
import belay.programs.Preset;
import belay.programs.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what groups are made, where somebody wants it other than usual.
 *
 * @param weights by the names of rules
 * @param synonyms words that mean another word
 * @param least what a group has to be worth at least, 0 to 100
 * @param leftOver whoever had no place last time, as they are called on a sheet
 * @param zone by which the term and weekly times are counted; null is where most people live
 */
record Rulebook(Shape shape, Map<String, Integer> weights, Map<String, String> synonyms, int least, List<String> leftOver, LocalDate from, LocalDate to,
                @Nullable ZoneId zone) {

    /** Sixteen weeks in which clocks change in Europe and in America, so that a weekly time found for them holds through either. */
    static final LocalDate USUAL_FROM = LocalDate.of(2026, 9, 7);
    static final LocalDate USUAL_TO = LocalDate.of(2026, 12, 27);

    /** What a new program starts with; groups may have one each of the roles they have only where somebody wants them. */
    static Rulebook usual(Preset preset) {
        var format = Format.of(preset, 0);
        var roles = Stream.concat(format.roles().stream().map(range -> new Shape.Role(range.role().word(), range.minimum(), range.maximum(), range.distinctStages())),
            preset.extras().stream().map(extra -> new Shape.Role(extra.word(), 0, 1, false))).toList();
        var shape = new Shape(Kind.valueOf(preset.name()), roles, Shape.Goal.valueOf(format.goal().name()), format.sharedSlot(), format.minutes(),
            format.mostGroups(), format.ring()).leadingUpTo(format.mostLed());
        return new Rulebook(shape, Map.of(), Map.of(), 0, List.of(), USUAL_FROM, USUAL_TO, null);
    }

    /** Without those roles a format can add that nobody is in and nobody has to be in. */
    Rulebook withoutUnused(Preset preset, Set<String> filled) {
        var unused = preset.extras().stream().map(Role::word).filter(extra -> !filled.contains(extra)).toList();
        return of(shape.of(shape.roles().stream().filter(role -> role.min() > 0 || !unused.contains(role.name())).toList()));
    }

    Rulebook rings(int longest) {
        return of(shape.ringsUpTo(longest));
    }

    private Rulebook of(Shape other) {
        return new Rulebook(other, weights, synonyms, least, leftOver, from, to, zone);
    }

    /** Where nobody says which clock counts, it is the one most people live by. */
    Term term(List<Applicant> people) {
        var zones = new TreeMap<String, Integer>();
        people.forEach(person -> {
            if (person.zone() != null) {
                zones.merge(person.zone().getId(), 1, Integer::sum);
            }
        });
        var usual = zones.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
            .map(entry -> ZoneId.of(entry.getKey())).orElse(ZoneOffset.UTC);
        return new Term(from, to, zone == null ? usual : zone);
    }
}
