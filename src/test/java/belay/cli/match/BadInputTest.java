package belay.cli.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be matched is told all at once: file, row, column, value and cure. */
class BadInputTest {

    private static final String TWO = "name,role\nAmara,mentor\nBen,mentee\n";

    @TempDir
    Path folder;

    private Terminal belay;

    @BeforeEach
    void open() {
        belay = new Terminal(folder);
    }

    private void tells(String... sentences) {
        assertThat(belay.code()).as(belay.out() + belay.err()).isEqualTo(2);
        assertThat(belay.out()).isEmpty();
        assertThat(belay.err().lines()).containsExactly(sentences);
    }

    @Test
    void everythingWrongWithASheetIsToldAtOnce() {
        belay.file("people.csv", """
            name,role,time zone,availability,capacity
            Amara,mentor,Europe/Lisbn,Mon 18-20,2
            Ben,mentee,Europe/Lisbon,Mon 18:15-20,1
            Hana,wizard,Europe/Lisbon,Mon 18-20,many
            """).match("--format", "partnership", "people.csv");
        assertThat(belay.code()).isEqualTo(2);
        assertThat(belay.err().lines()).hasSize(4).satisfiesExactly(
            line -> assertThat(line).startsWith("people.csv, row 2, column “time zone”: We do not know the time zone “Europe/Lisbn”. Maybe Europe/Lisbon."),
            line -> assertThat(line).startsWith("people.csv, row 3, column “availability”").contains("18:15"),
            line -> assertThat(line).startsWith("people.csv, row 4, column “role”: “wizard” is not a role we know. In this round it is one of: mentor, mentee. Several go with a semicolon between."),
            line -> assertThat(line).startsWith("people.csv, row 4, column “capacity”: “many” says no number we can read."));
    }

    @Test
    void whoIsMisspeltIsNamedWithWhomMayBeMeant() {
        belay.file("people.csv", "name,role,avoids\nBob Smith,mentor,\nAnna Berg,mentee,Bob Smit\n").file("rules.yaml", "left-over: [Ana Berg, Zoe]\n");
        belay.match("--format", "partnership", "people.csv", "--rules", "rules.yaml");
        assertThat(belay.err()).contains("people.csv, row 3, column “avoids”: Nobody on the sheet is called “Bob Smit”, so it does not count. Maybe Bob Smith is meant.",
            "rules.yaml: Nobody on the sheet is called “Ana Berg”, so it does not count. Maybe Anna Berg is meant.",
            "rules.yaml: Zoe does not ask for a place now, so that they were left over changes nothing.");
    }

    @Test
    void whatIsWrongInManyRowsIsToldOnce() {
        belay.file("people.csv", "name,role,time zone\n" + IntStream.range(0, 8).mapToObj(i -> "Person " + i + ",mentor,africa nairobi\n").collect(Collectors.joining()))
            .match("--format", "partnership", "people.csv");
        tells("people.csv, rows 2, 3, 4, 5, 6, and 3 more, column “time zone”: We do not know the time zone “africa nairobi”. Maybe Africa/Nairobi.");
    }

    @Test
    void whatIsWrongTwiceInARowIsToldOnce() {
        belay.file("people.csv", "name,role,avoids\nAmara,mentor,Bxx; Bxx\nBen,mentee,\n").match("--format", "partnership", "people.csv");
        assertThat(belay.err().lines()).containsExactly("people.csv, row 2, column “avoids”: Nobody on the sheet is called “Bxx”, so it does not count.");
    }

    @Test
    void severalNamesWithNoSemicolonBetweenCount() {
        belay.file("people.csv", "name,role,capacity,avoids\nAbe,mentor,3,\"Bea Lind, Cy Moe and Dot\"\nBea Lind,mentee,,\nCy Moe,mentee,,\nDot,mentee,,\n").match("--format", "partnership", "people.csv");
        assertThat(belay.err()).isEmpty();
        assertThat(belay.code()).as("all of them are avoided").isEqualTo(3);
        belay.file("people.csv", "name,role,capacity,avoids\nAbe,mentor,3,Bea Lind and Dot\nBea Lind,mentee,,\nDot,mentee,,\n").match("--format", "partnership", "people.csv");
        assertThat(belay.err()).isEmpty();
        assertThat(belay.code()).as("a full name and a first name").isEqualTo(3);
    }

    @Test
    void whatLooksLikeALevelOrHoursOrAZoneAndIsNoneIsTold() {
        belay.file("people.csv", "name,role,offers,availability,time zone\nAbe,mentor,Go 10/10,,\nBea,mentor,Go (7),,\nCy,mentor,Python 2/3; Go 4/5,?,\nDot,mentor,,,Africa/Nairobi; Asia/Tokyo\n")
            .match("--format", "partnership", "people.csv");
        tells("people.csv, row 2, column “offers”: The level in “Go 10/10” should be a number from 1 to 5, like Rust:3, or left away.",
            "people.csv, row 3, column “offers”: The level in “Go (7)” should be a number from 1 to 5, like Rust:3, or left away.",
            "people.csv, row 5, column “time zone”: We do not know the time zone “Africa/Nairobi; Asia/Tokyo”. Write a city such as Berlin or New York, a zone such as Europe/Berlin, or an offset such as UTC+05:30.");
        belay.file("people.csv", "name,role,availability,time zone\nAbe,mentor,2026-09-07 10:00,UTC\nBea,mentee,Mon 10-12,UTC\n").match("--format", "partnership", "people.csv");
        assertThat(belay.err().lines()).containsExactly("people.csv, row 2, column “availability”: “2026-09-07 10:00” says no hours of a week, so this person counts as not having told theirs. Write them like Mon-Fri 18:00-20:00.");
    }

    @Test
    void aRuleThatStandsElsewhereComesWithWhereItBelongs() {
        belay.file("people.csv", TWO).file("rules.yaml", "most-groups: 2\n").match("--format", "partnership", "people.csv", "--rules", "rules.yaml");
        tells("rules.yaml, line 1: “most-groups” belongs under format. Write format: above it, and indent it.");
        belay.file("rules.yaml", "least:30\n").match("--format", "partnership", "people.csv", "--rules", "rules.yaml");
        tells("rules.yaml, line 1: “least:30” is no name with a value. Write a space behind the colon, like minutes: 60.");
        belay.file("rules.yaml", "format:\n  minutes: [60]\nterm:\n  from: 2027-09-07\n  zone: [UTC]\n").match("--format", "partnership", "people.csv", "--rules", "rules.yaml");
        tells("rules.yaml, line 2: One value is expected here, not several.", "rules.yaml, line 5: One value is expected here, not several.",
            "rules.yaml: The term begins on 2027-09-07, and to is missing, which else is 2026-12-27. Write when it ends.");
        belay.file("rules.yaml", "left-over: [\"Abe]\n").match("--format", "partnership", "people.csv", "--rules", "rules.yaml");
        assertThat(belay.err()).contains("cannot be read as YAML. Maybe the indents differ, a bracket or quotation mark is not closed");
    }

    @Test
    void aMisspeltHeadingMayBeWhyNobodyCanBeRead() {
        belay.file("people.csv", "nmae,role\nAmara,mentor\n").match("--format", "partnership", "people.csv");
        assertThat(belay.err().lines()).hasSize(2).contains("people.csv: Nothing was read from “nmae”. If you mean “name”, call it so.");
    }

    @Test
    void anotherHeadingIsNoSlipOfAUsualOne() {
        belay.file("people.csv", "name,role,State,Game,offers\nAmara,mentor,OH,chess,Python:3.11; HTTP:1.1; Java (17)\nBen,mentee,OH,go,\n").match("--format", "partnership", "people.csv");
        assertThat(belay.err().lines()).containsExactly("people.csv: Nothing was read from “State”, “Game”: the heading does not say what it tells.");
        belay.file("people.csv", "name,role,offers\nAmara,mentor,Go:2.5\nBen,mentee,\n").match("--format", "partnership", "people.csv");
        tells("people.csv, row 2, column “offers”: The level in “Go:2.5” should be a number from 1 to 5, like Rust:3, or left away.");
    }

    @Test
    void aMisspeltHeadingComesWithTheOneThatMayBeMeant() {
        belay.file("people.csv", "name,role,offrs,shoe size\nAmara,mentor,Go,38\nBen,mentee,,40\n").match("--format", "partnership", "people.csv");
        assertThat(belay.err().lines()).containsExactly("people.csv: Nothing was read from “offrs”. If you mean “offers”, call it so.",
            "people.csv: Nothing was read from “shoe size”: the heading does not say what it tells.");
    }

    @Test
    void whoStandsInAGroupAsWhatTheyDoNotAskToBeIsTold() {
        belay.file("people.csv", TWO).file("groups.csv", "group,person,role\nReef,Amara,mentee\nReef,Ben,mentee\n").match("--format", "partnership", "people.csv", "--current", "groups.csv");
        assertThat(belay.err().lines()).containsExactly("groups.csv: Amara is in Reef as mentee and does not ask to be that now. To keep them there, add it to their roles.");
    }

    @Test
    void whatIsNoYamlIsSaidInOurWords() {
        belay.file("people.csv", TWO).file("rules.yaml", "format:\n\tminutes: 60\n").match("--format", "partnership", "people.csv", "--rules", "rules.yaml");
        tells("rules.yaml, line 2: There is a tab here. Write spaces instead; YAML takes no tabs.");
        belay.file("rules.yaml", "least: !!java.util.Date 5\n").match("--format", "partnership", "people.csv", "--rules", "rules.yaml");
        tells("rules.yaml, line 1: What begins with an exclamation mark means nothing here. Take it out, or put the text in quotation marks.");
        belay.file("rules.yaml", "term:\n  from: 2026-02-30\n  to: 2026-02-01\n").match("--format", "partnership", "people.csv", "--rules", "rules.yaml");
        tells("rules.yaml, line 2: “2026-02-30” is no day. Write it like 2026-09-07.");
    }

    @Test
    void whatIsTypedWronglyIsSaidInOurWords() {
        belay.file("people.csv", TWO).match("--format", "peer", "people.csv", "--rule", "rules.yaml");
        tells("“--rule” is no option. Maybe --rules.", "belay match --help tells what can be written.");
        belay.match("--format", "peer", "people.csv", "--rule=rules.yaml");
        tells("“--rule” is no option. Maybe --rules.", "belay match --help tells what can be written.");
        belay.match("--format", "pose", "people.csv");
        tells("--format: “pose” is no format. Maybe posse.", "belay match --help tells what can be written.");
        belay.match("people.csv", "--format", "peer", "--goals");
        tells("--goals needs a value, like --goals goals.csv.", "belay match --help tells what can be written.");
        belay.match("people.csv", "--format", "peer", "--seed", "1", "--seed", "2");
        tells("--seed is given twice. Leave one out.", "belay match --help tells what can be written.");
    }

    @Test
    void whatIsWrongWithSeveralFilesIsToldTogether() {
        belay.file("people.csv", "name,role\nAmara,wizard\n").file("rules.yaml", "weight:\n  wants-met: 3\n");
        belay.match("--format", "partnership", "people.csv", "--rules", "rules.yaml", "--history", "none.csv", "--out", "nowhere/groups.csv");
        tells("--out: nowhere/groups.csv: There is no folder nowhere. Make it first, or name another.",
            "rules.yaml, line 1: “weight” means nothing here. Maybe weights.",
            "people.csv, row 2, column “role”: “wizard” is not a role we know. In this round it is one of: mentor, mentee. Several go with a semicolon between.",
            "none.csv: There is no such file. Maybe it lies in another folder, or is written differently.");
    }

    @Test
    void filesThatAreNoSheets() throws Exception {
        belay.match("--format", "peer", "none.csv");
        tells("none.csv: There is no such file. Maybe it lies in another folder, or is written differently.");
        Files.createDirectory(folder.resolve("folder.csv"));
        belay.match("--format", "peer", "folder.csv");
        tells("folder.csv: This is a folder. Name a file in it.");
        belay.file("people.csv", "").match("--format", "peer", "people.csv");
        tells("people.csv: This file is empty. Maybe it was saved before the answers were in it; export it again as CSV.");
        belay.file("people.csv", "name,offers\n").match("--format", "peer", "people.csv");
        tells("people.csv: There are 2 column names but nothing below. Maybe a filter was on when the sheet was exported.");
        belay.file("people.csv", "%PDF-1.7 ...").match("--format", "peer", "people.csv");
        assertThat(belay.err()).startsWith("people.csv: This is a PDF, whatever its name says.");
        belay.file("people.csv", "colour,offers\nblue,SQL\n").match("--format", "peer", "people.csv");
        assertThat(belay.err()).contains("people.csv: No column holds a name, an e-mail address or an id, so nobody can tell who the people are.");
        belay.file("people.csv", "name\nAmara\n").match("--format", "posse", "people.csv");
        assertThat(belay.err()).contains("people.csv: No column says as what people sign up. Add one with the heading role");
    }

    @Test
    void tooManyRowsAreNotRead() {
        belay.file("people.csv", IntStream.range(0, 200_000).mapToObj(i -> "Person " + i).collect(Collectors.joining("\n", "name\n", "\n"))).match("--format", "peer", "people.csv");
        tells("people.csv: This sheet has more than 20,000 rows, the most Belay matches at once. "
            + "Split it by what keeps people apart anyway, such as language, place or goal.");
    }

    @Test
    void peopleWhoCannotBeToldApart() {
        belay.file("people.csv", TWO + "Ben,mentor\nBen,mentee\n").match("--format", "partnership", "people.csv");
        tells("people.csv, row 4: “Ben” stands in row 3 and row 4 with different answers, and only the name tells who it is. "
            + "If they are two people, give each an e-mail address or an id; if not, keep one row.", "people.csv, row 5: “Ben” stands in row 4 and row 5 with different answers, "
            + "and only the name tells who it is. If they are two people, give each an e-mail address or an id; if not, keep one row.");
        belay.file("people.csv", "name,e-mail,role\nAmara,a@example.org,mentor\nAmi,a@example.org,mentor\nBen,,mentee\n").match("--format", "partnership", "people.csv");
        assertThat(belay.err()).startsWith("people.csv, row 3: “a@example.org” is “Amara” in row 2 and “Ami” in row 3.");
        belay.file("people.csv", "name,role,avoids\nAmara,mentor,\nBen,mentee,Zola\n").match("--format", "partnership", "people.csv");
        assertThat(belay.code()).as("an unknown name is told and no error").isZero();
        assertThat(belay.err()).contains("row 3, column “avoids”: Nobody on the sheet is called “Zola”");
    }

    @Test
    void wordsThatMeanNothing() {
        belay.file("people.csv", TWO);
        belay.match("--format", "pose", "people.csv");
        assertThat(belay.err()).contains("“pose” is no format. Maybe posse.", "belay match --help tells what can be written.");
        belay.match("people.csv");
        assertThat(belay.err()).startsWith("--format says how people work together, and it is missing.");
        belay.match("--format", "peer");
        assertThat(belay.err()).startsWith("The sheet of people is missing.");
        belay.match("--format", "peer", "people.csv", "--rings", "7");
        assertThat(belay.err()).contains("“7” is no length for a ring. Write 3, or 2 for pairs only.");
        belay.match("--format", "peer", "people.csv", "--reports", "x.html");
        assertThat(belay.err()).contains("--reports", "--report");
        assertThat(belay.code()).isEqualTo(2);
    }

    @Test
    void nothingIsWrittenOverWhatWasHandedIn() throws Exception {
        belay.file("people.csv", TWO).match("--format", "partnership", "people.csv", "--out", "people.csv");
        tells("--out: people.csv: This file was handed in, and is not written over. Name another.");
        Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("people.csv"));
        belay.match("--format", "partnership", "people.csv", "--out", "link.csv");
        tells("--out: link.csv: This file was handed in, and is not written over. Name another.");
        assertThat(belay.read("people.csv")).isEqualTo(TWO);
        belay.match("--format", "partnership", "people.csv", "--report", "report.txt");
        tells("--report: report.txt: A report ends in .json or .html, so that one knows what it is. Name it so.");
        belay.match("--format", "partnership", "people.csv", "--report", "a.json", "--report", "a.json");
        assertThat(belay.err()).contains("--report: a.json: Two things cannot be written into one file.");
        belay.match("--format", "partnership", "people.csv", "--out", "-");
        tells("--out: -: The summary is written there. Name a file.");
    }

    @Test
    void nothingIsLeftBesideAFileThatWasWritten() throws Exception {
        belay.file("people.csv", TWO).file("groups.csv", "old").match("--format", "partnership", "people.csv", "--out", "groups.csv");
        assertThat(belay.read("groups.csv")).contains("Amara");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("people.csv", "groups.csv");
        }
    }

    @Test
    void goalsNobodySet() {
        belay.file("goals.csv", "name\nDeploy it\n").file("people.csv", "name,role,goals\nAmara,mentor,Deploi it\n").match("--format", "cohort", "people.csv", "--goals", "goals.csv");
        tells("people.csv, row 2: “Deploi it” is no goal of this round. Maybe Deploy it.");
        belay.file("goals.csv", "title of it\nDeploy it\n").match("--format", "cohort", "people.csv", "--goals", "goals.csv");
        assertThat(belay.err()).contains("goals.csv: There is no column “name”. If “title of it” is it, call it “title”; the columns are: title of it.");
        belay.file("goals.csv", "name\n").match("--format", "cohort", "people.csv", "--goals", "goals.csv");
        tells("goals.csv: This sheet names no goal. Write one in each row; or leave --goals away, and every goal that somebody wants is one.");
    }

    @Test
    void goalsWhereEachHasTheirOwn() {
        belay.file("goals.csv", "name\nDeploy it\n").file("people.csv", TWO).match("--format", "partnership", "people.csv", "--goals", "goals.csv");
        assertThat(belay.err()).contains("goals.csv: Goals say nothing here, as each has their own in this format.");
    }

    @Test
    void hoursThatCannotBe() {
        belay.file("people.csv", "name,role\nAmara,student\nBen,alum\n");
        rules("hour: Wed 15:10").tells("rules.yaml, line 1: “Wed 15:10” is no weekly hour. Write a day and a full or a half hour, like Wed 15:00.");
        rules("hour: Wed 15:00").tells("rules.yaml, line 1: By whose clock? Say so with term: zone, like America/Denver.");
        rules("hour: Wed 15:00, most-groups: 2").tells("rules.yaml, line 1: Where all groups meet at one hour nobody can be in two of them. Write most-groups: 1, or take hour out.");
        rules("hour: Wed 15:00, quorum: 4").tells("rules.yaml, line 1: Groups meet with a quorum, each with who leads, or at one hour. Write one of quorum, leader and hour.");
        rules("hour: Wed 15:00, shared-slot: no").tells("rules.yaml, line 1: Groups of this format have no time in common. Write shared-slot: yes and some minutes, or take this out.");
        rules("leader: leader, roles: {leader: {max: 0}}").tells("rules.yaml, line 1: Not every group would have one leader, so some might share no time at all. Write min: 1 for leader under roles, or let somebody else lead.");
        rules("leader: boss").tells("rules.yaml, line 1: “boss” is no role of this format. There are: student, alum, professional, leader, advisor.");
    }

    private BadInputTest rules(String format) {
        belay.file("rules.yaml", "format: {" + format + "}\n").match("--format", "posse", "people.csv", "--rules", "rules.yaml");
        return this;
    }

    @Test
    void aRingOfAWordIsNone() {
        belay.file("people.csv", "name,role\nAmara,peer\nBen,peer\n").match("--format", "peer", "people.csv", "--rings", "three");
        assertThat(belay.code()).isEqualTo(2);
        assertThat(belay.err()).contains("“three” is no length for a ring.");
    }

    @Test
    void aSynonymForNothingAndAQuorumOfMoreThanAGroupAreTold() {
        belay.example("posse").file("rules.yaml", "synonyms:\n  k8s:\nformat:\n  quorum: 50\n").match("--format", "posse", "people.csv", "--rules", "rules.yaml");
        tells("rules.yaml, line 2: What does “k8s” mean? Write it after the colon, like k8s: Kubernetes, or take the line out.",
            "rules.yaml, line 4: A quorum of 50 is more people than a group can have, which is 10. Write a smaller one, or take it out: then all have to come.");
    }

    @Test
    void cohortsThatNobodyCouldLeadAreRefused() {
        belay.example("cohort").file("rules.yaml", "format: {mentees-a-mentor: 1, roles: {mentor: {min: 1, max: 1}, mentee: {min: 3}}}\n").match("--format", "cohort", "people.csv", "--rules", "rules.yaml");
        tells("rules.yaml: The mentors of a group can take on 1 mentee at most, and a group needs 3. Raise mentees-a-mentor or the max of mentors, or lower the min of mentees.");
    }

    @Test
    void aQuorumCountsNoRoleThatNobodyAsksFor() {
        belay.example("posse").file("rules.yaml", "format:\n  quorum: 9\n").match("--format", "posse", "people.csv", "--rules", "rules.yaml");
        tells("rules.yaml: A quorum of 9 is more people than a group can have, which is 8, as nobody asks to be leader and advisor. Write a smaller one, or take it out: then all have to come.");
    }

    @Test
    void columnsThatAreNearlyCalledRightAreNamed() {
        belay.file("people.csv", TWO).file("earlier.csv", "grp,persn\nOak,Ben\n").match("--format", "partnership", "people.csv", "--history", "earlier.csv");
        tells("earlier.csv: There is no column “group”. If “grp” is it, call it “group”; the columns are: grp, persn.",
            "earlier.csv: There is no column “person”. If “persn” is it, call it “person”; the columns are: grp, persn.");
    }

    @Test
    void wishesOfNobodyAreToldToChangeNothing() {
        belay.file("people.csv", TWO).file("standing.csv", "group,role,person\nOak,mentor,Amara\n").file("wishes.csv", "person,group\nZebulon,Oak\n");
        belay.match("--format", "partnership", "people.csv", "--current", "standing.csv", "--wishes", "wishes.csv");
        assertThat(belay.code()).isZero();
        assertThat(belay.err().lines()).contains("wishes.csv: Nobody on the sheet is called “Zebulon”, so it does not count.", "wishes.csv: No wish in this file counts, so it changes nothing.");
    }

    @Test
    void aMisspeltNameInEarlierGroupsIsToldWithWhoMayBeMeant() {
        belay.file("people.csv", TWO).file("earlier.csv", "group,person\nOak,Amarra\nOak,Ben\nOak,Zebulon\n");
        belay.match("--format", "partnership", "people.csv", "--history", "earlier.csv");
        assertThat(belay.code()).isZero();
        assertThat(belay.err().lines()).containsExactly("earlier.csv: “Amarra” stands in a group here and does not ask for a place now. If Amara is meant, write it so.");
    }

    @Test
    void wishesNeedGroupsAndPeopleThatAreThere() {
        belay.file("people.csv", TWO).file("wishes.csv", "person,group\nAmara,Okk\nBen,Oak\nBen,Oak\n,Oak\n").file("standing.csv", "group,role,person\nOak,mentor,Amara\n");
        belay.match("--format", "partnership", "people.csv", "--wishes", "wishes.csv");
        tells("wishes.csv: These are wishes for groups that stand, and none were handed in. Name them with --current.");
        belay.match("--format", "partnership", "people.csv", "--current", "standing.csv", "--wishes", "wishes.csv");
        tells("wishes.csv, row 2: No group is called “Okk”. Maybe Oak.", "wishes.csv, row 4: Ben wishes for Oak twice. Take one of the rows out.",
            "wishes.csv, row 5: Nobody is named here. Write the person’s name, or take the row out.");
    }
}
