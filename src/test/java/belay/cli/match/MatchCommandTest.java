package belay.cli.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet of people becomes groups, without a server. */
class MatchCommandTest {

    private static final String FOUR = """
        name,role,availability,zone,offers,wants
        Amara,mentor,Mon 18-20,Europe/Lisbon,Rust:4,
        Hana,mentor,Tue 18-20,Europe/Lisbon,SQL:4,
        Ben,mentee,Mon 18-20,Europe/Lisbon,,Rust:1
        Greta,mentee,Tue 18-20,Europe/Lisbon,,SQL:1
        """;

    @TempDir
    Path folder;

    private Terminal belay;

    @BeforeEach
    void open() {
        belay = new Terminal(folder);
    }

    @ParameterizedTest
    @CsvSource({"peer, 16 of 16 people have a place, teaches", "posse, 24 of 25 people have a place, students", "cohort, 25 of 25 people have a place, for “",
        "partnership, 13 of 14 people have a place, mentee"})
    void theExampleOfEveryFormatBecomesGroups(String format, String placed, String shown) {
        belay.example(format).match("--format", format, "people.csv", "--out", "groups.csv");

        assertThat(belay.err()).isEmpty();
        assertThat(belay.code()).isZero();
        assertThat(belay.out()).startsWith(placed).contains(shown).containsPattern("Groups score \\d+ of 100 at worst and \\d+ on average");
        assertThat(belay.read("groups.csv")).startsWith("\ufeffgroup,kind,role,person,score,id,goal,slot");
        assertThat(belay.out()).as("each way is told").matches(out -> !format.equals("peer") || Pattern.compile("teaches \\S+ .+ \\(\\d+ of 100\\)\\R").matcher(out).find());
    }

    @Test
    void whereTwoOthersWouldBeTogetherTheyAreNamed() {
        belay.file("people.csv", """
            name,role,time zone,availability,offers,wants,prefers
            M1,mentor,UTC,Mon 18-20,Go:4; Rust:5,,
            M2,mentor,UTC,Mon 18-21,Go:3,,N1
            N1,mentee,UTC,Mon 18-22,,Go:2; Rust:1,M2; M1
            N2,mentee,UTC,Mon 18-19,,Go:2,M1
            N3,mentee,UTC,Mon 18-19,,Go:2,M1
            """).match("--format", "partnership", "people.csv", "--report", "report.json");
        assertThat(belay.read("report.json")).contains("N3 and M2 would be together and score 72, where M1 and N3 score 90 and the group of M2 and N1 would end");
    }

    @Test
    void theReadmeShowsWhatTheExampleGives() throws IOException {
        belay.example("posse").match("--format", "posse", "people.csv");
        assertThat(Files.readString(Path.of("README.md"))).contains(belay.out().lines().limit(7).toList()).contains(belay.out().lines().toList().reversed().subList(0, 2));
    }

    @Test
    void anEffortOrASeedThatIsNoneIsSaidInOurWords() {
        belay.example("peer").match("--format", "peer", "people.csv", "--effort", "huge");
        assertThat(belay.code()).isEqualTo(2);
        assertThat(belay.err()).contains("“huge” is no effort").doesNotContain("QUICK");
        belay.match("--format", "peer", "people.csv", "--seed", "abc");
        assertThat(belay.err()).contains("“abc” is no seed. Write a whole number, such as 1 or 2026.").doesNotContain("long");
    }

    @Test
    void saysWhoIsWithWhomAndWhoIsLeftOverAndWhatWouldHelp() {
        belay.file("people.csv", FOUR + "Noor,mentor,Thu 18-20,Europe/Lisbon,Go:4,\nZola,mentee,Wed 7-8,Europe/Lisbon,,Rust:1\n").match("--format", "partnership", "people.csv");

        assertThat(belay.out()).startsWith("4 of 6 people have a place, in 2 partnerships. More cannot be placed; that is proved.")
            .contains("Bowline (partnership, ", "Left over: 2", "Zola, as mentee: 3 others asked to be mentor.",
                "If Zola could also do Thursdays 18:00 to 18:30 by their own clock, there would be a place with Noor in a group that scores ");
    }

    @Test
    void whereSomethingWouldPlaceSomebodyInTheirOtherRoleThatIsSaid() {
        belay.file("people.csv", """
            name,role,availability,zone,offers,wants
            Dot,mentor,Fri 8-10,UTC,Rust,
            Eli,mentor; mentee,Thu 20-22,UTC,SQL,Rust
            """).match("--format", "partnership", "people.csv", "--report", "report.html");
        assertThat(belay.out()).contains("No single change that was tried would place them in this role. Their entry as mentee says what would place them.")
            .containsPattern("Eli, as mentee: .*\\R +If Eli could also do Fridays 08:00 to 08:30 by their own clock, there would be a place with Dot");
        assertThat(belay.read("report.html")).contains("Their entry as mentee says what would place them.");
    }

    @Test
    void writesARowForEachPlace() {
        belay.file("people.csv", FOUR).match("--format", "partnership", "people.csv", "--out", "groups.csv");

        assertThat(belay.together("groups.csv")).containsExactly("Amara + Ben", "Greta + Hana");
        assertThat(belay.read("groups.csv").lines().skip(1)).allSatisfy(line -> assertThat(line).matches(
            "(Bowline|Prusik),partnership,(mentor|mentee),(\\w+),\\d+,\\3,,(Mon|Tue) 18:00 Europe/Lisbon"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"peer", "posse", "cohort", "partnership"})
    void theSameSheetGivesTheSameFilesAndAShuffledOneTheSameGroups(String format) {
        belay.example(format);
        belay.match("--format", format, "people.csv", "--effort", "quick", "--out", "one.csv", "--report", "one.json", "--report", "one.html");
        belay.match("--format", format, "people.csv", "--effort", "quick", "--out", "two.csv", "--report", "two.json", "--report", "two.html");
        assertThat(belay.read("two.csv")).isEqualTo(belay.read("one.csv"));
        assertThat(belay.read("two.html")).isEqualTo(belay.read("one.html"));
        assertThat(withoutSeconds(belay.read("two.json"))).isEqualTo(withoutSeconds(belay.read("one.json")));

        var lines = new ArrayList<>(belay.read("people.csv").lines().toList());
        var head = lines.removeFirst();
        Collections.shuffle(lines, new Random(7));
        belay.file("shuffled.csv", head + "\n" + String.join("\n", lines)).match("--format", format, "shuffled.csv", "--effort", "quick", "--out", "three.csv");
        assertThat(belay.read("three.csv")).isEqualTo(belay.read("one.csv"));
    }

    private static List<String> withoutSeconds(String json) {
        return json.lines().filter(line -> !line.startsWith("  \"seconds\"")).toList();
    }

    @Test
    void endsWithThreeWhenNobodyCouldBePlaced() {
        belay.file("people.csv", "name,availability,zone,offers,wants\nAmara,Mon 18-20,Europe/Lisbon,Rust,SQL\n").match("--format", "peer", "people.csv", "--out", "groups.csv");

        assertThat(belay.code()).isEqualTo(3);
        assertThat(belay.out()).contains("The one person who asks has no place.", "Amara, as peer: Nobody offers SQL.");
        assertThat(belay.read("groups.csv").lines()).hasSize(1);
    }

    @Test
    void readsSheetsHoweverTheyAreWritten() {
        var people = FOUR.replace(",", ";").replace("\n", "\r\n").replace("Greta", "Gréta").replace("Ben", "بن");
        belay.file("people.csv", people).match("--format", "partnership", "people.csv");
        assertThat(belay.out()).contains("4 of 4 people have a place", "Gréta", "بن");

        belay.file("people.csv", people.replace("بن", "Ben").getBytes(Charset.forName("windows-1252"))).match("--format", "partnership", "people.csv");
        assertThat(belay.out()).contains("Gréta");
        assertThat(belay.err()).contains("people.csv: This file is not UTF-8, so it was read as Windows-1252.");
    }

    @Test
    void saysWhichColumnsItLeftOut() {
        belay.file("people.csv", FOUR.replace("name,role", "name,favourite colour,role").replaceAll("(?m)^(Amara|Hana|Ben|Greta),", "$1,blue,"))
            .match("--format", "partnership", "people.csv");
        assertThat(belay.err()).isEqualTo("people.csv: Nothing was read from “favourite colour”: the heading does not say what it tells.\n");
    }

    @Test
    void aPersonIsMeantByFirstNameOrAddress() {
        belay.file("people.csv", """
            name,e-mail,role,prefers
            Amara Okafor,amara@example.org,mentor,
            Hana Sato,hana@example.org,mentor,
            Ben Whitcomb,,mentee,hana@example.org
            Greta Lind,,mentee,Amara
            """).match("--format", "partnership", "people.csv", "--out", "groups.csv");
        assertThat(belay.err()).isEmpty();
        assertThat(belay.together("groups.csv")).containsExactly("Amara Okafor + Greta Lind", "Ben Whitcomb + Hana Sato");
    }

    @Test
    void aFormulaIsNoFormulaInTheSheet() {
        belay.file("people.csv", FOUR.replace("Ben", "\"'=HYPERLINK(1)\"").replace("Greta", "+49 Greta")).match("--format", "partnership", "people.csv", "--out", "groups.csv");
        assertThat(belay.code()).as(belay.err()).isZero();
        assertThat(belay.read("groups.csv")).contains(",'=HYPERLINK(1),", ",'+49 Greta,").doesNotContain(",=", ",+");
    }

    @Test
    void rolesMayComeFromTheNameOfTheFileAndPeopleThroughAPipe() throws IOException {
        belay.file("mentees.csv", "name\nBen\nGreta\n").match("--format", "partnership", "mentees.csv");
        assertThat(belay.code()).isEqualTo(3);
        assertThat(belay.out()).contains("Ben, as mentee: Nobody asked to be mentor.");

        var keyboard = System.in;
        try (var pipe = Files.newInputStream(Files.writeString(folder.resolve("people.csv"), FOUR))) {
            System.setIn(pipe);
            assertThat(belay.match("--format", "partnership", "-").out()).startsWith("4 of 4 people have a place");
        } finally {
            System.setIn(keyboard);
        }
    }

    @Test
    void goalsAreTheRoundsHoweverPeopleWriteThem() {
        belay.file("goals.csv", "name\nDeploy it\nFix a bug\n").file("people.csv", """
            name,role,goals
            Amara,mentor,deploy it
            Hana,mentor,DEPLOY IT
            Ben,mentee,Deploy-it
            Greta,mentee,Deploy it
            Zola,mentee,deploy it; fix a bug
            """).match("--format", "cohort", "people.csv", "--goals", "goals.csv");
        assertThat(belay.out()).startsWith("5 of 5 people have a place, in 1 cohort.").contains("for “Deploy it”",
            "No group works towards “Fix a bug”, which 1 person named to learn; 2 more are needed as mentor, where nobody is there.");
    }

    @Test
    void aMentorTakesOnNoMoreMenteesThanTheRulesAndTheySay() {
        belay.file("people.csv", "name,role,mentees\nAmara,mentor,1\nHana,mentor,\nBen,mentee,\nGreta,mentee,\nZola,mentee,\nOtto,mentee,\n")
            .file("rules.yaml", "format:\n  mentees-a-mentor: 2\n");
        assertThat(belay.match("--format", "cohort", "people.csv").out()).as("one and four").startsWith("6 of 6 people have a place");
        assertThat(belay.match("--format", "cohort", "people.csv", "--rules", "rules.yaml").out()).startsWith("5 of 6 people have a place, in 1 cohort.")
            .contains("With 1 there would be more mentees than the mentors take on", "If Amara could take on 2 in one group");
        belay.file("people.csv", "name,role,mentees\nAmara,mentor,many\n").match("--format", "cohort", "people.csv");
        assertThat(belay.err()).contains("“many” says no number we can read. Write how many mentees in one group at most");
    }

    @Test
    void pairsOnlyWhereRingsAreNotWanted() {
        var ring = belay.file("people.csv", "name,offers,wants\nAmara,Rust,SQL\nBen,SQL,Go\nHana,Go,Rust\n");
        assertThat(ring.match("--format", "peer", "people.csv").out()).startsWith("3 of 3 people have a place, in 1 ring.");
        assertThat(ring.match("--format", "peer", "people.csv", "--rings", "2").code()).isEqualTo(3);
    }

    @Test
    void allGroupsMeetAtOneHourWhereTheRulesSayWhich() {
        belay.file("people.csv", """
            name,role,time zone,availability
            Amara,student,Europe/Berlin,Wed 22:00-23:30; Wed 23:30-24:00
            Ben,student,America/Denver,Wed 15-16
            Cleo,alum,America/Denver,Wed 14-17
            Dov,alum,America/Denver,Mon 14-17
            """).file("rules.yaml", """
            format: {roles: {student: {min: 2, max: 2}, alum: {min: 1, max: 2}, professional: {min: 0, max: 1}}, hour: Wed 15:00}
            term: {zone: America/Denver}
            """).match("--format", "posse", "people.csv", "--rules", "rules.yaml");

        assertThat(belay.out()).contains("Wednesdays at 15:00 (America/Denver)", "All groups meet Wednesdays at 15:00 (America/Denver), and they are not free then.",
            "If Dov could also do Wednesdays 15:00 to 16:00 by their own clock");
    }

    @Test
    void notEverybodyHasToComeWhereTheRulesSaySo() {
        belay.file("people.csv", """
            name,role,time zone,availability
            Amara,mentor,Europe/Berlin,Mon 9-12
            Ben,mentee,Europe/Berlin,Mon 9-10
            Cleo,mentee,Europe/Berlin,Mon 11-12
            """);
        belay.file("rules.yaml", "format: {goal: personal, roles: {mentor: {min: 1}, mentee: {min: 2}}, shared-slot: yes}\n").match("--format", "cohort", "people.csv", "--rules", "rules.yaml");
        assertThat(belay.code()).isEqualTo(3);
        belay.file("rules.yaml", "format: {goal: personal, roles: {mentor: {min: 1}, mentee: {min: 2}}, shared-slot: yes, quorum: 2}\n").match("--format", "cohort", "people.csv", "--rules", "rules.yaml");
        assertThat(belay.out()).startsWith("3 of 3 people have a place");
        belay.file("rules.yaml", "format: {goal: personal, roles: {mentor: {min: 1}, mentee: {min: 2}}, leader: mentor}\n").match("--format", "cohort", "people.csv", "--rules", "rules.yaml");
        assertThat(belay.out()).startsWith("3 of 3 people have a place");
    }

    @Test
    void aPosseHasALeaderAndAnAdvisorWhereTheSheetNamesSome() {
        var small = "format: {roles: {student: {min: 1, max: 1}, alum: {min: 1, max: 1}, professional: {min: 0}%s}}\n";
        belay.file("rules.yaml", small.formatted("")).file("people.csv", """
            name,role
            Amara,student
            Ben,alum
            Cleo,student
            Dov,alum
            Eve,posse leader
            Fay,"leader, advisor"
            Gus,adviser
            Hal,leader
            """).match("--format", "posse", "people.csv", "--rules", "rules.yaml");
        assertThat(belay.out()).startsWith("8 of 8 people have a place, in 2 posses.").contains("leader        Eve", "advisor       Gus");

        belay.file("rules.yaml", small.formatted(", leader: {max: 0}")).match("--format", "posse", "people.csv", "--rules", "rules.yaml");
        assertThat(belay.code()).isEqualTo(2);
        assertThat(belay.err()).contains("row 6", "There is no “posse leader” in this round. Its roles are: student, alum, professional, advisor.");

        belay.file("people.csv", "name,role\nAmara,student\nBen,alum\n").file("rules.yaml", small.formatted(", leader: {min: 1}"))
            .match("--format", "posse", "people.csv", "--rules", "rules.yaml");
        assertThat(belay.code()).isEqualTo(3);
        assertThat(belay.out()).contains("leader");
    }

    @Test
    void whoLeadsNowIsReadThoughNobodyAsksToLead() {
        belay.file("rules.yaml", "format: {roles: {student: {min: 1}, alum: {min: 1}, professional: {min: 0}}}\n").file("people.csv", "name,role\nAmara,student\nBen,alum\n")
            .file("groups.csv", "group,role,person\nold,Posse Leader,Ben\nold,student,Amara\n").match("--format", "posse", "people.csv", "--rules", "rules.yaml", "--current", "groups.csv");
        assertThat(belay.out()).startsWith("2 of 2 people have a place");
    }
}
