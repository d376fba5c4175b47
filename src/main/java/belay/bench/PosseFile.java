package belay.bench;

import belay.matching.engine.Applicant;
import belay.matching.engine.Kind;
import belay.matching.engine.Pool;
import belay.matching.engine.Shape;
import belay.matching.engine.Skill;
import belay.matching.engine.Term;
import belay.matching.engine.Week;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * People for posses from a sheet with the columns id, role (student1 to student4, alum, pro), free hours of the week in UTC, languages
 * and topics, and pairs who avoid each other from another: three or four students of different stages, two alumni and two professionals
 * meet for an hour.
 */
final class PosseFile {

    static final Shape POSSE = new Shape(Kind.POSSE, List.of(new Shape.Role("student", 3, 4, true), new Shape.Role("alum", 2, 2, false),
        new Shape.Role("professional", 2, 2, false)), Shape.Goal.PERSONAL, true, 60, 1, 2);
    private static final Term TERM = new Term(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 10, 23), ZoneOffset.UTC);
    private static final int HOURS = Week.HALF_HOURS / 2;

    private PosseFile() {
    }

    static Pool pool(Path people, @Nullable Path avoid) {
        var rows = TextFile.read(people).rows("id", "role", "utc_hours_of_week", "languages", "topics");
        Map<String, Integer> lines = new HashMap<>();
        for (var row : rows) {
            Integer before = lines.putIfAbsent(id(row, 0), row.line());
            if (before != null) {
                throw row.file().bad(row.line(), "The id “%s” stands on line %d already. Maybe a row was pasted twice.".formatted(row.cells().getFirst(), before));
            }
        }
        Map<String, List<String>> avoids = new HashMap<>();
        if (avoid != null) {
            for (var row : TextFile.read(avoid).rows("a", "b")) {
                avoids.computeIfAbsent(known(row, 0, lines), id -> new ArrayList<>()).add(known(row, 1, lines));
            }
        }
        return new Pool(POSSE, TERM, rows.stream().map(row -> person(row, avoids.getOrDefault(id(row, 0), List.of()))).toList());
    }

    private static Applicant person(TextFile.Row row, List<String> avoids) {
        var id = id(row, 0);
        var role = switch (row.cells().get(1).strip()) {
            case "student1", "student2", "student3", "student4" -> "student";
            case "alum" -> "alum";
            case "pro" -> "professional";
            default -> throw row.file().bad(row.line(), "“%s” is no role. Maybe student1, student2, student3, student4, alum or pro.".formatted(row.cells().get(1)));
        };
        boolean student = role.equals("student");
        int[] free = words(row, 2).mapToInt(hour -> row.file().number(row.line(), hour, 0, HOURS - 1))
            .flatMap(hour -> IntStream.of(2 * hour, 2 * hour + 1)).toArray();
        var topics = words(row, 4).map(topic -> new Skill("topic " + topic)).toList();
        var builder = Applicant.of(id, id).as(role).at(student ? row.cells().get(1).strip() : null).in(ZoneOffset.UTC).free(Week.of(free))
            .speaking(words(row, 3).map(language -> "language " + language).toList()).avoiding(avoids);
        return (student ? builder.wanting(topics) : builder.offering(topics)).build();
    }

    private static Stream<String> words(TextFile.Row row, int cell) {
        return Arrays.stream(row.cells().get(cell).strip().split("\\s+")).filter(word -> !word.isEmpty());
    }

    private static String id(TextFile.Row row, int cell) {
        return "%05d".formatted(row.number(cell, 0, ArcFile.MOST_PEOPLE - 1));
    }

    private static String known(TextFile.Row row, int cell, Map<String, Integer> lines) {
        var id = id(row, cell);
        if (!lines.containsKey(id)) {
            throw row.file().bad(row.line(), "Nobody has the id “%s”. Maybe this file belongs to another sheet.".formatted(row.cells().get(cell).strip()));
        }
        return id;
    }
}
