import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins the people of one Open Seeds cohort with what they were in it and what they worked on: two sheets Belay can take.
 *
 * <p>Run as {@code java examples/open-seeds/Join.java ols-3}. Mentors get their expertise as offers. Participants get, besides
 * theirs, the keywords of their project as wants and its title as goal.
 */
class Join {

    private static final Path HERE = Path.of("examples", "open-seeds");

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("Name one cohort, like: java examples/open-seeds/Join.java ols-3");
            System.exit(2);
        }
        String cohort = arguments[0];
        Map<String, Map<String, String>> people = new LinkedHashMap<>();
        read("people.csv").forEach(person -> people.put(person.get("id"), person));
        var roles = read("roles.csv").stream().filter(role -> role.get("cohort").equals(cohort)).toList();
        var projects = read("projects.csv").stream().filter(project -> project.get("cohort").equals(cohort)).toList();
        if (roles.isEmpty()) {
            System.err.println("Nobody was in a cohort called “" + cohort + "”. Maybe ols-1, ols-2, … ols-6.");
            System.exit(1);
        }

        var mentors = new ArrayList<List<String>>();
        var participants = new ArrayList<List<String>>();
        mentors.add(List.of("id", "pronouns", "timezone", "country", "offers"));
        participants.add(List.of("id", "pronouns", "timezone", "country", "offers", "wants", "goals"));
        for (String id : people.keySet()) {
            if (has(roles, id, "mentor")) {
                mentors.add(about(people.get(id)));
            }
            if (has(roles, id, "participant")) {
                var row = new ArrayList<>(about(people.get(id)));
                var theirs = projects.stream().filter(project -> list(project.get("participants")).contains(id)).toList();
                row.add(String.join("; ", theirs.stream().map(project -> project.get("keywords")).filter(words -> !words.isEmpty()).toList()));
                row.add(String.join("; ", theirs.stream().map(project -> project.get("title").replace(';', ',')).toList()));
                participants.add(row);
            }
        }
        write(cohort + "-mentors.csv", mentors);
        write(cohort + "-participants.csv", participants);
    }

    private static List<String> about(Map<String, String> person) {
        return List.of(person.get("id"), person.get("pronouns"), person.get("timezone"), person.get("country"), person.get("expertise"));
    }

    private static boolean has(List<Map<String, String>> roles, String id, String role) {
        return roles.stream().anyMatch(row -> row.get("id").equals(id) && row.get("role").equals(role));
    }

    private static List<String> list(String cell) {
        return List.of(cell.split("\\s*;\\s*"));
    }

    private static List<Map<String, String>> read(String file) throws IOException {
        var rows = rows(Files.readString(HERE.resolve(file)));
        var headers = rows.removeFirst();
        return rows.stream().map(cells -> {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < headers.size(); i++) {
                row.put(headers.get(i), cells.get(i));
            }
            return row;
        }).toList();
    }

    private static List<List<String>> rows(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean twice = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (twice) {
                    cell.append(text.charAt(i++));
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString().strip());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }

    private static void write(String file, List<List<String>> rows) throws IOException {
        var text = new StringBuilder();
        for (var row : rows) {
            text.append(String.join(",", row.stream().map(Join::quoted).toList())).append('\n');
        }
        Files.writeString(HERE.resolve(file), text);
        System.out.println((rows.size() - 1) + " people in " + HERE.resolve(file));
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",;\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
