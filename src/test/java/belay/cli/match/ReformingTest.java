package belay.cli.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups that were, and groups that stand: who was together meets others, who is together stays, what is locked does not change. */
class ReformingTest {

    private static final String FOUR = "name,role\nAmara,mentor\nHana,mentor\nBen,mentee\nGreta,mentee\n";
    private static final String STANDING = "group,role,person\nOak,mentor,Amara\nOak,mentee,Greta\nElm,mentor,Hana\nElm,mentee,Ben\n";

    /** Where somebody new needs the mentor of another, who has to move on to the next. */
    static final String IN_A_ROW = """
        name,role,time zone,availability
        Amara,mentor,UTC,Mon 18-20
        Hana,mentor,UTC,Tue 18-20
        Kofi,mentor,UTC,Wed 18-20
        Ben,mentee,UTC,Mon 18-20; Tue 18-20
        Ines,mentee,UTC,Tue 18-20; Wed 18-20
        Greta,mentee,UTC,Mon 18-20
        """;
    static final String ROW_STANDING = "group,role,person\nOak,mentor,Amara\nOak,mentee,Ben\nElm,mentor,Hana\nElm,mentee,Ines\n";

    @TempDir
    Path folder;

    private Terminal belay;

    @BeforeEach
    void open() {
        belay = new Terminal(folder).file("people.csv", FOUR).file("standing.csv", STANDING);
    }

    @Test
    void whereNobodyOfTheGroupsAsksAgainThatIsSaid() {
        belay.file("people.csv", "name,role\nAmara,mentor\nBen,mentee\n").file("standing.csv", "group,role,person\nOak,mentor,Zola\nOak,mentee,Yves\n");
        belay.match("--format", "partnership", "people.csv", "--current", "standing.csv");
        assertThat(belay.out()).contains("2 people who were in a group do not ask for a place again: Zola, Yves.");
    }

    @Test
    void whoWasTogetherMeetsOthers() {
        belay.match("--format", "partnership", "people.csv", "--out", "first.csv");
        var first = belay.together("first.csv");
        belay.match("--format", "partnership", "people.csv", "--history", "first.csv", "--out", "second.csv");
        assertThat(belay.together("second.csv")).hasSize(2).doesNotContainAnyElementsOf(first);
        belay.match("--format", "partnership", "people.csv", "--history", "first.csv", "--history", "second.csv");
        assertThat(belay.code()).as("everybody has met everybody").isEqualTo(3);
        assertThat(belay.out()).contains("2 were together with them lately");
    }

    @Test
    void whoWasInAPosseWithTheOthersReadsThatItWasThat() {
        belay.example("posse").match("--format", "posse", "people.csv", "--out", "first.csv");
        belay.match("--format", "posse", "people.csv", "--history", "first.csv");
        assertThat(belay.code()).isEqualTo(3);
        assertThat(belay.out()).contains("Of those who are left 7 were together with them lately");
    }

    @Test
    void groupsThatStandKeepTheirPeopleAndNames() {
        belay.match("--format", "partnership", "people.csv", "--current", "standing.csv", "--out", "groups.csv");
        assertThat(belay.together("groups.csv")).containsExactly("Amara + Greta", "Ben + Hana");
        assertThat(belay.read("groups.csv")).contains("Oak,partnership,mentor,Amara", "Elm,partnership,mentor,Hana");
        assertThat(belay.out()).contains("Nobody leaves the group they were in before.");
    }

    /** A new posse has room for two more; whoever comes new goes where they would like to. */
    @Test
    void whoWishesForAGroupGetsItWhereThereIsRoom() {
        belay.file("people.csv", "name,role,stage\nAda,student,1\nBo,student,1\nCy,student,1\nDee,student,1\nAl,alum,\nAm,alum,\nEve,student,2\nFay,student,2\n")
            .file("standing.csv", "group,role,person\nOak,student,Ada\nOak,student,Bo\nOak,alum,Al\nElm,student,Cy\nElm,student,Dee\nElm,alum,Am\n")
            .file("rules.yaml", "format:\n  roles:\n    student: {min: 2, max: 3, distinct-stages: no}\n    alum: {min: 1, max: 1}\n    professional: {min: 0, max: 1}\n");
        for (var wish : List.of("Oak", "Elm")) {
            belay.file("wishes.csv", "person,group\nEve,%s\n".formatted(wish));
            belay.match("--format", "posse", "people.csv", "--rules", "rules.yaml", "--current", "standing.csv", "--wishes", "wishes.csv", "--out", "groups.csv");
            assertThat(belay.read("groups.csv").lines()).as(belay.err()).anyMatch(line -> line.startsWith(wish + ",") && line.contains("Eve"));
            assertThat(belay.out()).contains("Nobody leaves the group they were in before.");
        }
    }

    /** The earlier sheet knew addresses, this one knows names alone. */
    @Test
    void whoIsKnownByNameAloneIsFoundBesideAnEarlierId() {
        belay.file("standing.csv", "group,role,person,id\nOak,mentor,Amara,amara@example.org\nOak,mentee,Greta,greta@example.org\n");
        belay.match("--format", "partnership", "people.csv", "--current", "standing.csv", "--out", "groups.csv");
        assertThat(belay.read("groups.csv")).contains("Oak,partnership,mentor,Amara", "Oak,partnership,mentee,Greta");
    }

    @Test
    void whoStandsTogetherMayStayThoughTheyWereTogetherBefore() {
        belay.match("--format", "partnership", "people.csv", "--current", "standing.csv", "--history", "standing.csv", "--out", "groups.csv");
        assertThat(belay.together("groups.csv")).containsExactly("Amara + Greta", "Ben + Hana");
    }

    @Test
    void whoLeavesAGroupIsToldWhy() {
        belay.file("people.csv", "name,role,avoids,capacity\nAda,mentor,Ben,1\nEve,mentor,,1\nFay,mentor,,1\nBen,mentee,,1\nCleo,mentee,,1\n")
            .file("standing.csv", "group,role,person\nA,mentor,Ada\nA,mentee,Ben\nB,mentor,Gil\nB,mentee,Cleo\n");
        belay.match("--format", "partnership", "people.csv", "--current", "standing.csv", "--report", "report.json");
        assertThat(belay.out()).contains("In A: Ben and Ada are to be kept apart", "does not ask for a place again: Gil");
        assertThat(belay.read("report.json")).contains("\"because\" : \"In A: Ben and Ada are to be kept apart\"", "\"Gil\"\n  ],\n  \"missing\"");
    }

    @Test
    void whatMorePlacesWouldCostInRingsIsSaid() {
        belay.file("people.csv", "name,offers,wants\nAnn,Rust:5; Go:5,SQL:1; Perl:1\nBea,SQL:5; Go:5,Rust:1\nCid,Perl:5,Go:1\nDan,Go:5,Perl:1\n")
            .file("standing.csv", "group,role,person\nA,peer,Ann\nA,peer,Bea\nA,peer,Cid\n").file("rules.yaml", "weights:\n  few-moves: 0\n");
        belay.match("--format", "peer", "people.csv", "--current", "standing.csv");
        assertThat(belay.out()).contains("3 of 4 people have a place, in 1 ring.", "One more person could have a place if one more person left the group they were in");
        belay.match("--format", "peer", "people.csv", "--current", "standing.csv", "--rules", "rules.yaml");
        assertThat(belay.out()).contains("4 of 4 people have a place");
    }

    /** People in a group that a lock leaves broken count as placed, so that nothing is said of more. */
    @Test
    void aLockThatLeavesAGroupBrokenPromisesNobodyAPlace() {
        belay.file("people.csv", "name,offers,wants\nAnn,Rust:5,SQL:1\nBea,Go:5,Rust:1\nDan,SQL:5,Go:1; Perl:1\nEva,Perl:5,SQL:1\n")
            .file("standing.csv", "group,role,person\nA,peer,Ann\nA,peer,Bea\nA,peer,Cid\nB,peer,Dan\nB,peer,Eva\n").file("locks.csv", "group,person\nA,Ann\nA,Bea\n");
        belay.match("--format", "peer", "people.csv", "--current", "standing.csv", "--locks", "locks.csv");
        assertThat(belay.out()).contains("4 of 4 people have a place", "Breaks a rule: Bea offers nothing that Ann wants to learn.").doesNotContain("could have a place", "Proven", "proved");
    }

    @Test
    void whoWouldLeaveARingForSomebodyIsNamedAndNotWhereFewMovesAreWanted() {
        belay.file("people.csv", "name,offers,wants\nAnn,Rust,SQL; Perl\nBea,SQL; Go,Rust\nCid,Perl,Go\nDan,Knitting,Perl\n")
            .file("standing.csv", "group,role,person\nA,peer,Ann\nA,peer,Bea\nA,peer,Cid\n");
        belay.match("--format", "peer", "people.csv");
        assertThat(belay.out()).contains("If Dan could also teach Go, and Cid left Ann and Bea for it");
        belay.match("--format", "peer", "people.csv", "--current", "standing.csv");
        assertThat(belay.out()).contains("Left over: 1").doesNotContain("for it", "moved over");
    }

    @Test
    void asFewAsCanBeMoveWhenSomebodyIsKeptApart() {
        belay.file("people.csv", FOUR.replace("role", "role,avoids").replace("mentor", "mentor,").replace("Ben,mentee", "Ben,mentee,Hana").replace("Greta,mentee", "Greta,mentee,"))
            .match("--format", "partnership", "people.csv", "--current", "standing.csv", "--out", "groups.csv");
        assertThat(belay.together("groups.csv")).containsExactly("Amara + Ben", "Greta + Hana");
        assertThat(belay.out()).contains("2 people leave the group they were in before.");
    }

    @Test
    void whoComesLateJoinsAndWhoLeftIsNamed() {
        belay.file("people.csv", FOUR.replace("Greta", "Zola")).match("--format", "partnership", "people.csv", "--current", "standing.csv", "--out", "groups.csv");
        assertThat(belay.together("groups.csv")).containsExactly("Amara + Zola", "Ben + Hana");
        assertThat(belay.out()).contains("Nobody leaves the group", "One person who was in a group does not ask for a place again: Greta.");
    }

    @Test
    void whatIsLockedStaysWhateverElseWouldBeBetter() {
        var people = "name,role,prefers\nAmara,mentor,Ben\nHana,mentor,Greta\nBen,mentee,Amara\nGreta,mentee,Hana\n";
        belay.file("people.csv", people).file("rules.yaml", "weights: {few-moves: 0}\n").file("locks.csv", "group,person\nOak,\n")
            .match("--format", "partnership", "people.csv", "--current", "standing.csv", "--locks", "locks.csv", "--rules", "rules.yaml", "--out", "groups.csv");
        assertThat(belay.together("groups.csv")).containsExactly("Amara + Greta", "Ben + Hana");
        belay.file("locks.csv", "group,person\nOak,Amara\n")
            .match("--format", "partnership", "people.csv", "--current", "standing.csv", "--locks", "locks.csv", "--out", "groups.csv");
        assertThat(belay.read("groups.csv")).contains("Oak,partnership,mentor,Amara");
    }

    /** Greta, who is new, could be with Amara alone: then Ben moves to Hana, and Ines to Kofi, who is new as well. */
    @Test
    void nobodyMovesUnlessMoreGetAPlaceByIt() {
        belay.file("people.csv", IN_A_ROW).file("standing.csv", ROW_STANDING)
            .match("--format", "partnership", "people.csv", "--current", "standing.csv", "--out", "groups.csv");
        assertThat(belay.together("groups.csv")).containsExactly("Amara + Ben", "Hana + Ines");
        assertThat(belay.out()).contains("Nobody leaves the group", "2 more people could have a place if 2 more people left the group they were in; “few-moves: 0” among the weights asks for that.");

        belay.file("rules.yaml", "weights: {few-moves: 0}\n")
            .match("--format", "partnership", "people.csv", "--current", "standing.csv", "--rules", "rules.yaml", "--out", "groups.csv");
        assertThat(belay.together("groups.csv")).containsExactly("Amara + Greta", "Ben + Hana", "Ines + Kofi");
        assertThat(belay.out()).contains("2 people leave the group").doesNotContain("could have a place if");
    }

    @Test
    void anotherGoalThanAGroupStoodForIsTold() {
        belay.file("people.csv", "name,role,goals\nAmara,mentor,Patch\nBen,mentor,Patch\nCleo,mentee,Patch\nDov,mentee,Patch\nEma,mentee,Patch\n")
            .file("standing.csv", "group,role,person,goal\nOak,mentor,Amara,Zumba\nOak,mentor,Ben,Zumba\nOak,mentee,Cleo,Zumba\nOak,mentee,Dov,Zumba\n")
            .match("--format", "cohort", "people.csv", "--current", "standing.csv");
        assertThat(belay.out()).contains("Oak (cohort", "Oak: now for “Patch”, not for “Zumba” any more");
        belay.file("standing.csv", "group,role,person,goal\nOak,mentor,Amara,Patch\nOak,mentor,Ben,Talk\n").match("--format", "cohort", "people.csv", "--current", "standing.csv");
        assertThat(belay.err()).contains("standing.csv, row 3: Oak has the goal “Patch” in a row above and “Talk” here. A group has one: write the same in each row.");
    }

    @Test
    void whatStandsNowhereIsTold() {
        belay.file("locks.csv", "group,person\nOka,\nOak,Hana\nOak,Zola\n").file("people.csv", FOUR)
            .match("--format", "partnership", "people.csv", "--current", "standing.csv", "--locks", "locks.csv");
        assertThat(belay.err().lines()).containsExactly("locks.csv, row 2: No group is called “Oka”. Maybe Oak.",
            "locks.csv, row 3: “Hana” is not in Oak. There are: Amara, Greta.",
            "locks.csv, row 4: “Zola” does not ask for a place, so nothing holds them in Oak. Take the row out, or mend the name. There are: Amara, Greta.");
        belay.match("--format", "partnership", "people.csv", "--locks", "locks.csv");
        assertThat(belay.err().lines()).containsExactly("locks.csv: Locks are on groups that stand, and none were handed in. Name them with --current.");
        belay.file("standing.csv", "group,role,person,slot\nOak,wizard,Amara,\nOak,mentee,Greta,soon\nOak,mentee,Greta,\n")
            .match("--format", "partnership", "people.csv", "--current", "standing.csv");
        assertThat(belay.code()).isEqualTo(2);
        assertThat(belay.err()).contains("standing.csv, row 2: “wizard” is no role of this format. There are: mentor, mentee.", "row 4: Greta stands in Oak twice.");
    }

    @Test
    void whoWasLeftOverGoesFirst() {
        var people = "name,role\nAmara,mentor\nBen,mentee\nGreta,mentee\n";
        for (var first : new String[] {"Ben", "Greta"}) {
            belay.file("people.csv", people).file("rules.yaml", "left over: [" + first + "]\n")
                .match("--format", "partnership", "people.csv", "--rules", "rules.yaml", "--out", "groups.csv");
            assertThat(belay.read("groups.csv")).contains("mentee," + first);
        }
    }
}
