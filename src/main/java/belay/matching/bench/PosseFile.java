package belay.matching.bench;

import belay.matching.engine.Applicant;
import belay.matching.engine.Kind;
import belay.matching.engine.Pool;
import belay.matching.engine.Settings;
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

    private static final String HEADINGS = "id,role,utc_hours_of_week,languages,topics";
    private static final Shape POSSE = new Shape(Kind.POSSE, List.of(new Shape.Role("student", 3, 4, true), new Shape.Role("alum", 2, 2, false),
        new Shape.Role("professional", 2, 2, false)), Shape.Goal.PERSONAL, true, 60, 1, 2);

    private PosseFile() {
    }

    static Pool pool(Path people, @Nullable Path avoid, Settings.Effort effort) {
        Map<String, List<String>> avoids = new HashMap<>();
        if (avoid != null) {
            ArcFile.rows(avoid, "a", "b").forEach(row -> avoids.computeIfAbsent(id(row[0]), key -> new ArrayList<>()).add(id(row[1])));
        }
        var all = new ArrayList<Applicant>();
        var lines = ArcFile.lines(people);
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADINGS)) {
            throw new BadFile(people, 1, "“%s” is expected.".formatted(HEADINGS));
        }
        for (int number = 1; number < lines.size(); number++) {
            var cells = lines.get(number).strip().split(",", -1);
            if (cells.length != 5) {
                throw new BadFile(people, number + 1, "There are %d values where 5 are expected.".formatted(cells.length));
            }
            all.add(person(cells, avoids));
        }
        var term = new Term(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 10, 23), ZoneOffset.UTC);
        return new Pool(POSSE, term, all).with(new Settings(Map.of(), effort, 1));
    }

    private static Applicant person(String[] cells, Map<String, List<String>> avoids) {
        var id = id(Integer.parseInt(cells[0]));
        boolean student = cells[1].startsWith("student");
        var hours = words(cells[2]).mapToInt(Integer::parseInt).flatMap(hour -> IntStream.of(2 * hour, 2 * hour + 1)).toArray();
        var topics = words(cells[4]).map(topic -> new Skill("topic " + topic, null)).toList();
        var builder = Applicant.of(id, id).as(student ? "student" : cells[1].equals("pro") ? "professional" : cells[1]).at(student ? cells[1] : null)
            .in(ZoneOffset.UTC).free(Week.of(hours)).speaking(words(cells[3]).map(language -> "language " + language).toList())
            .avoiding(avoids.getOrDefault(id, List.of()));
        return (student ? builder.wanting(topics) : builder.offering(topics)).build();
    }

    private static Stream<String> words(String cell) {
        return Arrays.stream(cell.strip().split(" +")).filter(word -> !word.isEmpty());
    }

    private static String id(int number) {
        return "%05d".formatted(number);
    }
}
