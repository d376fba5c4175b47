package belay.applications;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import belay.people.Texts;
import belay.programs.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets as they really arrive, each with the sentence its organizer reads. */
class BadSheetsTest {

    private static final List<Role> ROLES = List.of(Role.MENTOR, Role.MENTEE);

    // Files that are no sheet

    @Test
    void anEmptyFile() {
        assertThat(refused("")).isEqualTo("This file is empty. Maybe it was saved before the answers were in it; export it again as CSV.");
    }

    @Test
    void onlyBlankRows() {
        assertThat(refused("\n\r\n,,,\n  \n")).startsWith("This file is empty.");
    }

    @Test
    void onlyTheColumnNames() {
        assertThat(refused("name,e-mail,role\n\n"))
            .isEqualTo("There are 3 column names but nobody below. Maybe a filter was on when the sheet was exported.");
    }

    @Test
    void noColumnNames() {
        assertThat(refused("Ada,ada@example.org,mentor\nBen,ben@example.org,mentee\n"))
            .isEqualTo("Row 1 holds a person (ada@example.org) where the names of the columns should be. "
                + "Put a row on top that names each column, like name, e-mail, time zone.");
    }

    @Test
    void aTitleAboveTheColumnNames() {
        assertThat(refused("Mentoring sign-ups 2026,,\nname,e-mail,role\nAda,ada@example.org,mentor\n"))
            .isEqualTo("Row 1 holds only “Mentoring sign-ups 2026”, which looks like a title. "
                + "Delete it, so that the names of the columns come first.");
    }

    @Test
    void twoHundredThousandRows() {
        var sheet = new StringBuilder("name,e-mail,role\n");
        for (int i = 0; i < 200_000; i++) {
            sheet.append('p').append(i).append(",p").append(i).append("@example.org,mentor\n");
        }
        assertThat(refused(sheet.toString())).isEqualTo("This sheet has more than 20,000 rows, the most Belay takes at once. "
            + "Split it into several files; importing them one after the other gives the same.");
    }

    @Test
    void elevenMegabytes() {
        assertThat(refused(new byte[11 * 1024 * 1024])).startsWith("This file is larger than 10 MB, the most a sheet may have.");
    }

    @Test
    void threeHundredColumns() {
        String head = "name" + ",more".repeat(299);
        assertThat(refused(head + "\nAda" + ",x".repeat(299)))
            .isEqualTo("This sheet has 300 columns, and up to 200 can be read. Leave away the columns that do not tell about people.");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void tenMegabytesOfSeparators(String separator) {
        assertThat(refused("name" + separator.repeat(10_000_000)))
            .startsWith("This sheet has more than 500,000 cells, the most Belay takes at once. Leave away the columns");
    }

    @Test
    void twentyThousandRowsOfTwoHundredCells() {
        assertThat(refused("x,".repeat(199).concat("x\n").repeat(20_000))).startsWith("This sheet has more than 500,000 cells");
    }

    @Test
    void bytesOfZero() {
        assertThat(refused("name,e-mail\nAda,ada@example.org\nB\0n,ben@example.org\n"))
            .isEqualTo("There is a NUL byte in line 3, which no text has. The file was damaged on its way; export it again as CSV.");
    }

    @Test
    void aPdfRenamed() {
        assertThat(refused("%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(ISO_8859_1)))
            .isEqualTo("This is a PDF, whatever its name says. Export the sign-ups from where they were collected as CSV.");
    }

    @Test
    void aWorkbookRenamed() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(UTF_8));
        }
        assertThat(refused(file.toByteArray())).isEqualTo("This is a workbook of Excel, Numbers or LibreOffice, whatever its "
            + "name says. Open it there and save the sheet with the sign-ups as “CSV UTF-8”.");
    }

    @Test
    void aWebPageSavedAsASheet() {
        assertThat(refused("\ufeff\n<!DOCTYPE html><html><title>Sign in</title>"))
            .isEqualTo("This is a web page, not a sheet. Maybe the download asked you to sign in first; "
                + "open the link in a browser, sign in, and download the CSV again.");
    }

    @Test
    void anAnswerOfAProgramSavedAsASheet() {
        assertThat(refused("[{\"name\":\"Ada\"}]")).isEqualTo("This is JSON, not a sheet. Export the sign-ups as CSV.");
    }

    @Test
    void lettersAlreadyLost() {
        assertThat(refused("name,e-mail\nJos\ufffd,jose@example.org\n")).isEqualTo("In line 2 some letters were already lost "
            + "when the file was saved (they show as �). Export it again and choose UTF-8.");
    }

    @Test
    void twoEncodingsPastedTogether() throws IOException {
        var file = new ByteArrayOutputStream();
        file.write("name,e-mail\nJosé,jose@example.org\nZoë,zoe@example.org\n".getBytes(UTF_8));
        file.write("André,andre@example.org\n".getBytes(ISO_8859_1));
        assertThat(refused(file.toByteArray())).isEqualTo("Part of this file is UTF-8 and part is not; maybe two sheets were "
            + "pasted together. Open it in a spreadsheet, mend the names that look wrong, and save it as “CSV UTF-8”.");
    }

    @Test
    void anEncodingNobodyCanTell() {
        assertThat(refused(new byte[] {'n', 'a', 'm', 'e', '\n', (byte) 0x81, (byte) 0x8d, 'x', '\n'}))
            .isEqualTo("We cannot tell how the letters of this file are encoded. Open it in a spreadsheet and save it as “CSV UTF-8”.");
    }

    @Test
    void aQuotationMarkNeverClosed() {
        assertThat(refused("name,e-mail,goals\nAda,ada@example.org,\"ship it\nBen,ben@example.org,rest\n"))
            .isEqualTo("The row that begins in line 2 has a quotation mark that is not closed, or one in the middle of a cell. "
                + "Write a quotation mark inside a cell twice (\"\") or take it out.");
    }

    // Rows that cannot be taken

    @Test
    void theColumnNamesAgainInTheMiddle() {
        assertThat(said("name,e-mail,role\nAda,ada@example.org,mentor\nname,e-mail,role\nBen,ben@example.org,mentee\n"))
            .containsExactly("3: These are the column names of row 1 again. Maybe two sheets were pasted together; delete this row.");
    }

    @Test
    void aCellOfAMegabyte() {
        assertThat(said("name,e-mail,role\n" + "x".repeat(1024 * 1024) + ",ada@example.org,mentor\n"))
            .containsExactly("2, name: This cell holds 1,048,576 characters, and up to 10,000 can be kept. "
                + "Maybe a quotation mark is missing and several rows ran together.");
    }

    @Test
    void rowsOfDifferentLength() {
        assertThat(said("name,e-mail,role,city\nAda,ada@example.org,mentor\nBen,ben@example.org,mentee,Porto, Portugal\n"))
            .containsExactly("3: This row has 5 cells, but there are only 4 columns. Maybe a text needs quotation marks around it, because the sign between cells is part of it.");
    }

    @Test
    void formulasInsteadOfTheirResults() {
        assertThat(said("name,e-mail,role\n\"=HYPERLINK(\"\"https://example.org\"\",\"\"Ada\"\")\",ada@example.org,mentor\n#REF!,ben@example.org,mentor\n"))
            .containsExactly(
                "2, name: “=HYPERLINK(\"https://example.org\",\"Ada\")” is a formula, not its result. In the spreadsheet, copy the column and paste it back as values only.",
                "3, name: “#REF!” is a formula, not its result. In the spreadsheet, copy the column and paste it back as values only.");
    }

    @Test
    void namesOnceReadInTheWrongEncoding() {
        assertThat(said("name,e-mail,role\nJosé,jose@example.org,mentor\nJosÃ©,jo@example.org,mentor\n"))
            .containsExactly("3, name: “JosÃ©” has broken letters, probably meant as “José”. Export the sheet again and choose UTF-8, or mend them.");
    }

    @Test
    void oneAddressForTwoNames() {
        assertThat(said("name,e-mail,role\nAda,ada@example.org,mentor\n\nAdele,Ada@Example.org,mentor\n"))
            .containsExactly("4: “ada@example.org” is “Ada” in row 2 and “Adele” in row 4. If they are two people each needs an own address; if not, keep one row.");
    }

    @Test
    void oneAddressWithTwoAnswers() {
        assertThat(said("name,e-mail,role\nAda,ada@example.org,mentor\nAda,ada@example.org,mentee\n"))
            .containsExactly("3: “ada@example.org” stands in row 2 and row 3 with different answers. Keep the one that is right.");
    }

    @Test
    void neitherAddressNorId() {
        assertThat(said("name,e-mail,role\nAda,,mentor\n"))
            .containsExactly("2, e-mail: There is no e-mail address and no id, so we could not tell who this is the next time. Write one of the two.");
    }

    @Test
    void valuesNobodyCanRead() {
        assertThat(said("""
            name,e-mail,role,time zone,availability,offers,capacity
            Ada,ada.example.org,mentor,Berlin,Mon 18-20,Rust:3,2
            Ben,ben@example.org,captain,Atlantis,Mon 18:10-20,Rust:9,a few
            Cleo,cleo@example.org,student,United States,,,99
            Dan,dan@example.org,,Berlin,,,
            """))
            .containsExactly(
                "2, e-mail: “ada.example.org” has no @. Write the whole address, like ada@example.org.",
                "3, role: “captain” is not a role we know. In this round it is one of: mentor, mentee. Several go with a semicolon between.",
                "3, time zone: We do not know the time zone “Atlantis”. Write a city such as Berlin or New York, a zone such as Europe/Berlin, or an offset such as UTC+05:30.",
                "3, availability: “18:10-20” is not on the half-hour. Weeks are kept in half-hours: write it like 18:00-19:30.",
                "3, offers: The level in “Rust:9” should be a number from 1 to 5, like Rust:3, or left away.",
                "3, capacity: “a few” says no number we can read. Write in how many groups at once, like 2.",
                "4, role: There is no “student” in this round. Its roles are: mentor, mentee.",
                "4, time zone: United States has 29 zones. Write one, such as America/New_York, America/Chicago, America/Denver, America/Phoenix, America/Los_Angeles, America/Anchorage, or the city.",
                "4, capacity: “99” is more groups than anybody can be in. Write a number up to 50.",
                "5, role: It does not say as what this person signs up. Write one of: mentor, mentee.");
    }

    @Test
    void someoneToAvoidWhoCouldBeTwoPeople() {
        assertThat(said("name,e-mail,role,avoid\nAda,a@example.org,mentor,\nAda,b@example.org,mentor,\nBen,c@example.org,mentee,Ada\n"))
            .containsExactly("4, avoid: 2 people here are called “Ada”. Write the e-mail address or the id of the one you mean.");
    }

    @Test
    void noColumnByWhichToKnowPeople() {
        var rows = SheetReader.read("name,role\nAda,mentor\n".getBytes(UTF_8));
        var mapping = Mapping.guess(rows, "people.csv", ROLES);
        assertThat(mapping.faults(rows.headers(), ROLES)).extracting(Texts::of)
            .containsExactly("No column holds the e-mail address or an id. Choose the one by which people are known.");
    }

    @Test
    void twoColumnsOfOneName() {
        var rows = SheetReader.read("name,email,role,Email\nAda,ada@example.org,mentor,ada@example.com\n".getBytes(UTF_8));
        assertThat(rows.notes()).extracting(Texts::of)
            .containsExactly("Two columns are called “Email”: 2 and 4. Look at what they hold and choose for each.");
        var both = new Mapping(List.of(Field.NAME, Field.EMAIL, Field.ROLES, Field.EMAIL), null);
        assertThat(both.faults(rows.headers(), ROLES)).extracting(Texts::of)
            .containsExactly("“email” and “Email” cannot both be E-mail address. Choose one of them.");
    }

    private static String refused(String sheet) {
        return refused(sheet.getBytes(UTF_8));
    }

    private static String refused(byte[] sheet) {
        var bad = catchThrowableOfType(BadSheet.class, () -> SheetReader.read(sheet));
        assertThat(bad).as("a refusal").isNotNull();
        return Texts.of(bad);
    }

    private static List<String> said(String sheet) {
        var rows = SheetReader.read(sheet.getBytes(UTF_8));
        var reading = Reading.of(rows, Mapping.guess(rows, "people.csv", ROLES), ROLES, List.of(), Map.of());
        return reading.errors().stream()
            .map(error -> error.row() + (error.column().isEmpty() ? "" : ", " + error.column()) + ": " + Texts.of(error.why())).toList();
    }
}
