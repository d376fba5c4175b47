package belay.applications;

import static org.assertj.core.api.Assertions.assertThat;

import belay.stories.Visitor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sheet comes in without rows that somebody chose to leave out. */
class OmissionStory extends SheetOfSignUps {

    private static final String OMISSIONS = "/sheets/1/omissions";

    @Test
    void rowsToMendAreLeftOutAndTheRestComesIn() {
        var visitor = upload(as(marisol), "people.csv", """
            name,e-mail,role
            Ada,ada@example.org,mentor
            Ben,ben.example.org,mentee
            Cy,cy@example.org,mentee
            """).submit("/sheets/1/mapping");
        try (var chrome = chrome(marisol)) {
            chrome.open("/sheets/1/preview").look("preview-omissions");
        }
        assertThat(offered(visitor)).containsExactly("Row 3 Ben out");

        visitor.submit(OMISSIONS);

        assertThat(visitor.page().select("h1").text()).isEqualTo("2 people are new, and nobody changes");
        assertThat(visitor.page().select("#omissions").text()).isEqualTo("One row stays out");
        assertThat(offered(visitor)).containsExactly("Row 3 Ben out");
        try (var chrome = chrome(marisol)) {
            chrome.open("/sheets/1/preview").look("preview-omitted");
        }
        visitor.submit("/sheets/1/import");
        assertThat(visitor.page().select(".flash, [role=status]").text())
            .isEqualTo("2 people came in, nobody changed, 0 stayed as they were. One row stayed out. No letter was sent.");
        assertThat(applications()).isEqualTo(2);
    }

    @Test
    void whatIsUntickedComesBack() {
        var visitor = upload(as(marisol), "people.csv", """
            name,e-mail,role
            Ada,ada@example.org,mentor
            Ben,ben.example.org,mentee
            """).submit("/sheets/1/mapping").submit(OMISSIONS);

        visitor.post(OMISSIONS).followed();

        assertThat(visitor.page().select("h1").text()).isEqualTo("One thing to mend before anybody is brought in");
        assertThat(visitor.page().select("form[action=/sheets/1/import]")).isEmpty();
    }

    @Test
    void ofWhoAnswersAgainTheLastAnswerCounts() {
        var visitor = answers("""
            Ada,ada@example.org,mentor,Berlin
            Ben,ben@example.org,mentee,Berlin
            Ada,ada@example.org,mentor,Oslo
            Ada,ada@example.org,mentor,Lisbon
            """);
        assertThat(offered(visitor)).containsExactly("Row 2 Ada out", "Row 4 Ada out", "Row 5 Ada");

        visitor.submit(OMISSIONS).submit("/sheets/1/import");

        assertThat(everything()).contains("Europe/Lisbon").doesNotContain("Europe/Oslo");
        assertThat(applications()).isEqualTo(2);
    }

    @Test
    void whichOfTwoPeopleWithOneAddressIsRightOnlyTheOrganizerKnows() {
        var visitor = upload(as(marisol), "people.csv", """
            name,e-mail,role
            Ada,home@example.org,mentor
            Ben,home@example.org,mentee
            """).submit("/sheets/1/mapping");
        assertThat(offered(visitor)).containsExactly("Row 2 Ada", "Row 3 Ben");

        visitor.post(OMISSIONS, "row", "2").followed().submit("/sheets/1/import");

        assertThat(everything()).contains("Ben").doesNotContain("Ada");
    }

    @Test
    void whatWasUntickedIsNotTickedAgain() {
        var visitor = upload(as(marisol), "people.csv", "name,e-mail,role\nAda,ada@example.org,mentor\nBen,ben.example.org,mentee\n").submit("/sheets/1/mapping");

        visitor.post(OMISSIONS).followed();

        assertThat(offered(visitor)).containsExactly("Row 3 Ben");
        assertThat(offered(visitor.get("/sheets/1/preview"))).containsExactly("Row 3 Ben out");
    }

    @Test
    void whoseLastAnswerCannotBeReadIsNotDroppedForIt() {
        var visitor = answers("""
            Ada,ada@example.org,mentor,Berlin
            Ada,ada@example.org,mentor,Oslo

            Ada,ada@example.org,mentor,Atlantis
            """);

        assertThat(offered(visitor)).containsExactly("Row 2 Ada out", "Row 3 Ada", "Row 5 Ada out");
    }

    @Test
    void anAnswerGivenAgainAsItWasFirstIsTheLast() {
        var visitor = answers("""
            Ada,ada@example.org,mentor,Berlin
            Ada,ada@example.org,mentor,Oslo
            Ada,ada@example.org,mentor,Berlin
            """);

        assertThat(offered(visitor)).containsExactly("Row 2 Ada out", "Row 3 Ada out", "Row 4 Ada");
        assertThat(visitor.submit(OMISSIONS).page().select("h1").text()).isEqualTo("One person is new, and nobody changes");
    }

    @Test
    void ofSeveralAnswersEachIsHeldAgainstOneThatDiffers() {
        var visitor = answers("""
            Ada,ada@example.org,mentor,Berlin
            Ada,ada@example.org,mentor,Berlin
            Ada,ada@example.org,mentor,Oslo
            """);

        assertThat(offered(visitor)).containsExactly("Row 2 Ada out", "Row 3 Ada out", "Row 4 Ada");
        assertThat(visitor.page().select(".sheet__fault p").eachText())
            .containsExactly("“ada@example.org” stands in row 3 and row 4 with different answers. Keep the one that is right.", "In rows 3, 4.");
    }

    @Test
    void whereSomebodyElseHasTheAddressTooNothingIsSuggested() {
        var visitor = answers("""
            Ada,ada@example.org,mentor,Berlin
            Ada,ada@example.org,mentor,Oslo
            Ben,ada@example.org,mentor,Oslo
            """);

        assertThat(offered(visitor)).containsExactly("Row 2 Ada", "Row 3 Ada", "Row 4 Ben");
    }

    @Test
    void twoRowsThatMeanOnePersonOfTwoNamesMayBeTwoPeople() {
        var visitor = bringIn(as(marisol), "people.csv", "name,e-mail,id,role\nAda,ada@example.org,p-7,mentor\n");
        upload(visitor, "more.csv", "name,e-mail,id,role\nAda,ada@example.org,,mentor\nBen,,p-7,mentor\n").submit("/sheets/2/mapping");

        assertThat(offered(visitor)).containsExactly("Row 2 Ada", "Row 3 Ben");
        assertThat(visitor.page().select(".sheet__fault").text()).contains("is “Ada” in row 2 and “Ben” in row 3");
    }

    @Test
    void withoutAnyRowNothingIsBroughtIn() {
        var visitor = upload(as(marisol), "people.csv", "name,e-mail,role\nBen,ben.example.org,mentee\nname,e-mail,role\n").submit("/sheets/1/mapping");
        assertThat(offered(visitor)).containsExactly("Row 2 Ben out", "Row 3 out");

        visitor.submit(OMISSIONS);

        assertThat(visitor.page().select(".page-header__lead").text()).isEqualTo("No row is left on it to bring in.");
        assertThat(visitor.page().select("form[action=/sheets/1/import]")).isEmpty();
    }

    @Test
    void onlyRowsThereAreCanStayOutAndOnlyUntilTheSheetIsIn() {
        var visitor = upload(as(marisol), "people.csv", "name,e-mail,role\nAda,ada@example.org,mentor\nBen,ben@example.org,mentee\n").submit("/sheets/1/mapping");
        visitor.post(OMISSIONS, "row", "1", "row", "3", "row", "999999").followed();
        assertThat(offered(visitor)).containsExactly("Row 3 Ben out");
        visitor.submit("/sheets/1/import");

        visitor.post(OMISSIONS, "row", "2").followed();

        assertThat(visitor.path()).endsWith("/applications");
        assertThat(sql.sql("select row from omissions").query(Integer.class).list()).containsExactly(3);
    }

    @Test
    void whatWasLeftOutForAWrongColumnIsBackOnceTheColumnIsRight() {
        var visitor = upload(as(marisol), "people.csv", "name,e-mail,role,hours\nAda,ada@example.org,mentor,never\n").submit("/sheets/1/mapping", "column-3", "free");
        visitor.submit(OMISSIONS).get("/sheets/1/mapping").submit("/sheets/1/mapping", "column-3", "ignore");

        assertThat(visitor.page().select("h1").text()).isEqualTo("One person is new, and nobody changes");
    }

    @Test
    void whenMostOfASheetIsWrongNoRowsAreOfferedOneByOne() {
        var rows = new StringBuilder("name,e-mail,role\n");
        for (int i = 1; i <= 51; i++) {
            rows.append("Ada %d,ada%d@example.org,captain\n".formatted(i, i));
        }
        var visitor = upload(as(marisol), "people.csv", rows.toString()).submit("/sheets/1/mapping");

        assertThat(visitor.page().select("section:has(#omissions) p").text())
            .isEqualTo("There is something to mend in 51 rows. Maybe a column was taken for something else.");
        assertThat(visitor.page().select("form[action=" + OMISSIONS + "]")).isEmpty();
    }

    /** The preview of a sheet with what people answered: name, address, role and time zone. */
    private Visitor answers(String rows) {
        return upload(as(marisol), "people.csv", "name,e-mail,role,time zone\n" + rows).submit("/sheets/1/mapping");
    }

    private static List<String> offered(Visitor visitor) {
        return visitor.page().select(".choice:has(input[name=row])").stream()
            .map(choice -> choice.text() + (choice.selectFirst("input").hasAttr("checked") ? " out" : "")).toList();
    }
}
