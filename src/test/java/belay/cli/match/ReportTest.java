package belay.cli.match;

import static org.assertj.core.api.Assertions.assertThat;

import belay.stories.Chrome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports: one for programs, held to the page that tells of it, and one to read and mail. */
class ReportTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\|");

    /** A cohort for one goal of two, in which two people who avoid each other are locked together, and somebody moves. */
    private static final String PEOPLE = """
        name,role,goals,time zone,availability,stage,capacity,avoids
        Amara,mentor,Deploy it,Europe/Lisbon,Mon 18-20,,1,
        Hana,mentor,Deploy it,Europe/Lisbon,Mon 18-20,,1,
        Ben,mentee,Deploy it,Europe/Lisbon,Mon 18-20,Module 1,1,Greta
        Greta,mentee,Deploy it,Europe/Lisbon,Mon 18-20,Module 2,1,
        <b>Zola</b>,mentee,Deploy it,Europe/Lisbon,Mon 18-20,Module 3,1,
        Noor,mentee; mentor,Fix a bug,Europe/Lisbon,Mon 18-20,Module 3,1,
        """;
    private static final String STANDING = """
        group,role,person,goal
        Oak,mentor,Amara,Deploy it
        Oak,mentor,Hana,Deploy it
        Oak,mentee,Ben,Deploy it
        Oak,mentee,Greta,Deploy it
        Oak,mentee,<b>Zola</b>,Deploy it
        Elm,mentee,Noor,Fix a bug
        """;

    @TempDir
    Path folder;

    private Terminal belay;

    @BeforeEach
    void aCohortWithAllThatCanBeSaid() {
        belay = new Terminal(folder).file("people.csv", PEOPLE).file("standing.csv", STANDING).file("locks.csv", "group\nOak\n");
        belay.match("--format", "cohort", "people.csv", "--current", "standing.csv", "--locks", "locks.csv", "--report", "cohort.json", "--report", "cohort.html");
        assertThat(belay.code()).as(belay.err()).isZero();
    }

    @Test
    void everyFieldIsDocumentedAndEveryDocumentedFieldIsWritten() throws Exception {
        var written = new TreeMap<String, TreeSet<String>>();
        look("", JsonMapper.shared().readTree(belay.read("cohort.json")), written);
        for (var format : List.of("peer", "posse", "partnership")) {
            belay.example(format).match("--format", format, "people.csv", "--effort", "quick", "--report", "report.json");
            look("", JsonMapper.shared().readTree(belay.read("report.json")), written);
        }
        belay.file("people.csv", "name,role\nAmara,mentor\nBen,mentee\n").file("standing.csv", "group,role,person\nOak,mentor,Amara\n")
            .match("--format", "partnership", "people.csv", "--current", "standing.csv", "--report", "report.json");
        look("", JsonMapper.shared().readTree(belay.read("report.json")), written);
        belay.file("people.csv", ReformingTest.IN_A_ROW).file("standing.csv", ReformingTest.ROW_STANDING)
            .match("--format", "partnership", "people.csv", "--current", "standing.csv", "--report", "report.json");
        look("", JsonMapper.shared().readTree(belay.read("report.json")), written);
        var documented = new TreeMap<String, String>();
        ROW.matcher(Files.readString(Path.of("docs/organizers/report-format.md"))).results().forEach(row -> documented.put(row.group(1), row.group(2).strip()));
        assertThat(documented.keySet()).isEqualTo(written.keySet());
        written.forEach((name, kinds) -> assertThat(documented.get(name).split(" or null")[0]).as(name)
            .isEqualTo(String.join(" or ", kinds.stream().filter(kind -> !kind.equals("null")).toList())));
        written.forEach((name, kinds) -> assertThat(!kinds.contains("null") || documented.get(name).endsWith(" or null")).as(name + " is null sometimes").isTrue());
    }

    private static void look(String name, JsonNode node, TreeMap<String, TreeSet<String>> written) {
        if (!name.isEmpty()) {
            written.computeIfAbsent(name, n -> new TreeSet<>()).add(node.isNull() ? "null" : node.isString() ? "text" : node.isNumber() ? "number"
                : node.isBoolean() ? "yes or no" : node.isArray() ? "list" : "object");
        }
        node.properties().forEach(one -> look(name.isEmpty() ? one.getKey() : name + "." + one.getKey(), one.getValue(), written));
        if (node.isArray() && node.values().stream().anyMatch(JsonNode::isObject)) {
            node.values().forEach(one -> one.properties().forEach(inner -> look(name + "[]." + inner.getKey(), inner.getValue(), written)));
        }
    }

    @Test
    void theReportSaysTheSameAsTheSummary() {
        var report = JsonMapper.shared().readTree(belay.read("cohort.json"));
        assertThat(report.at("/quality/placed").asInt()).isEqualTo(5);
        assertThat(report.at("/groups/0/group").asString()).isEqualTo("Oak");
        assertThat(report.at("/groups/0/broken/0/because").asString()).isEqualTo("Ben and Greta are to be kept apart");
        var ben = report.at("/groups/0/members").valueStream().filter(one -> one.at("/person").asString().equals("Ben")).findFirst().orElseThrow().at("/elsewhere");
        assertThat(ben.at("/because/0/text").asString()).isEqualTo("No other place for Ben keeps every rule");
        assertThat(ben.at("/score").isNull()).isTrue();
        assertThat(report.at("/missing/0/goal").asString()).isEqualTo("Fix a bug");
        assertThat(report.at("/moves/0/person").asString()).isEqualTo("Noor");
        assertThat(belay.out()).contains("Breaks a rule: Ben and Greta are to be kept apart.", "Noor: from Elm, without a place now", "For “Fix a bug” 1 person waits; 2 more are needed as mentor");
    }

    @Test
    void thePageLooksAsItShouldAndNamesAreNoMarkup() {
        var page = belay.read("cohort.html");
        assertThat(page).contains("&lt;b&gt;Zola&lt;/b&gt;").doesNotContain("<b>Zola", "<script", "http-equiv=\"refresh\"", "src=");
        assertThat(page.replaceAll("http://www.w3.org/2000/svg", "")).as("nothing comes from elsewhere").doesNotContain("http://", "https://", "url(", "@import");
        try (var chrome = Chrome.ofFiles()) {
            chrome.open(folder.resolve("cohort.html").toString()).look("report-cohort");
            assertThat(chrome.page.title()).isEqualTo("5 of 6 people have a place");
            assertThat(chrome.page.textContent("main")).contains("Oak", "Where else they could be", "No other place for Ben keeps every rule.", "Breaks a rule:", "Left over: 1", "Noor");
        }
    }

    @Test
    void everyFormatHasItsPage() {
        var pages = new ArrayList<String>();
        try (var chrome = Chrome.ofFiles()) {
            for (var format : List.of("peer", "posse", "cohort", "partnership")) {
                belay.example(format).match("--format", format, "people.csv", "--effort", "quick", "--report", "page.html");
                pages.add(chrome.open(folder.resolve("page.html").toString()).look("report-" + format).page.textContent("h1"));
            }
        }
        assertThat(pages).allMatch(title -> title.endsWith("have a place"));
    }
}
