package belay.bench;

import belay.people.BadValue;
import belay.people.Items;
import belay.people.Zones;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which mentor organizers gave to which project, cohort by cohort, with what was known of both.
 *
 * @param notes what could not be read and counts as not told
 */
record Assignments(List<Cohort> cohorts, List<String> notes) {

    /** @param mentors everybody who was a mentor or could have been, by id */
    record Cohort(String name, List<Project> projects, Map<String, Mentor> mentors) {

        boolean isMatched() {
            return projects.stream().anyMatch(project -> !project.chosen.isEmpty());
        }
    }

    /**
     * @param zone the first one told among those who take part
     * @param chosen ids of the mentors the organizers gave it
     */
    record Project(String id, String title, List<String> keywords, @Nullable ZoneId zone, Set<String> participants, Set<String> chosen) { }

    record Mentor(String id, @Nullable ZoneId zone, List<String> expertise) { }

    /** Reads a folder with people.csv, roles.csv, projects.csv and assignments-made-by-organizers.csv. */
    static Assignments read(Path folder) {
        return new Reader(folder).read();
    }

    private static final class Reader {

        private static final Set<String> MENTORS = Set.of("mentor", "possible-mentor");

        private final Path folder;
        private final List<String> notes = new ArrayList<>();
        private final Map<String, Mentor> people = new HashMap<>();

        Reader(Path folder) {
            this.folder = folder;
        }

        Assignments read() {
            for (var row : CsvFile.read(folder.resolve("people.csv"), "id", "timezone", "country", "expertise").rows()) {
                people.put(row.get("id"), new Mentor(row.get("id"), zone(row), Items.words(row.get("expertise"))));
            }
            var projects = projects();
            var cohorts = new TreeMap<String, Cohort>();
            projects.forEach((row, project) ->
                cohorts.computeIfAbsent(row.get("cohort"), name -> new Cohort(name, new ArrayList<>(), new TreeMap<>())).projects.add(project));
            roles(cohorts);
            assign(cohorts, projects);
            return new Assignments(List.copyOf(cohorts.values()), notes);
        }

        private @Nullable ZoneId zone(CsvFile.Row row) {
            if (!row.get("timezone").isEmpty()) {
                try {
                    return Zones.parse(row.get("timezone"));
                } catch (BadValue unknown) {
                    notes.add("%s, line %d: “%s” is no time zone and counts as not told. Maybe write one like Europe/Berlin."
                        .formatted(row.path(), row.line(), row.get("timezone")));
                }
            }
            try {
                return row.get("country").isEmpty() ? null : Zones.parse(row.get("country"));
            } catch (BadValue severalOrUnknown) {
                return null;
            }
        }

        private Map<CsvFile.Row, Project> projects() {
            var projects = new LinkedHashMap<CsvFile.Row, Project>();
            for (var row : CsvFile.read(folder.resolve("projects.csv"), "id", "cohort", "title", "keywords", "participants").rows()) {
                var participants = new LinkedHashSet<>(Items.sentences(row.get("participants")));
                ZoneId zone = null;
                for (var id : participants) {
                    var person = people.get(id);
                    zone = zone == null && person != null ? person.zone : zone;
                }
                projects.put(row, new Project(row.get("id"), row.get("title"), Items.words(row.get("keywords")), zone, participants, new LinkedHashSet<>()));
            }
            return projects;
        }

        private void roles(Map<String, Cohort> cohorts) {
            for (var row : CsvFile.read(folder.resolve("roles.csv"), "cohort", "role", "id").rows()) {
                var cohort = cohorts.get(row.get("cohort"));
                if (cohort != null && MENTORS.contains(row.get("role").toLowerCase(Locale.ROOT))) {
                    cohort.mentors.put(row.get("id"), known(row.get("id")));
                }
            }
        }

        /** Somebody of whom nothing was told. */
        private Mentor known(String id) {
            return people.getOrDefault(id, new Mentor(id, null, List.of()));
        }

        private void assign(Map<String, Cohort> cohorts, Map<CsvFile.Row, Project> projects) {
            var byId = new HashMap<String, Project>();
            var cohortOf = new HashMap<String, String>();
            projects.forEach((row, project) -> {
                byId.put(project.id, project);
                cohortOf.put(project.id, row.get("cohort"));
            });
            var file = CsvFile.read(folder.resolve("assignments-made-by-organizers.csv"), "project", "mentor");
            for (var row : file.rows()) {
                var project = byId.get(row.get("project"));
                if (project == null) {
                    throw row.bad("There is no project “%s” in projects.csv. Maybe it is written differently there.".formatted(row.get("project")));
                }
                if (!people.containsKey(row.get("mentor"))) {
                    throw row.bad("Nobody in people.csv has the id “%s”. Maybe the files belong to different exports.".formatted(row.get("mentor")));
                }
                project.chosen.add(row.get("mentor"));
                var cohort = cohorts.get(cohortOf.get(project.id));
                if (cohort != null) {
                    cohort.mentors.putIfAbsent(row.get("mentor"), known(row.get("mentor")));
                }
            }
            if (file.rows().isEmpty()) {
                throw new BadFile(file.path(), "There is no assignment in it. Each line should name a project and its mentor.");
            }
        }
    }
}
