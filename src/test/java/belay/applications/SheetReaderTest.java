package belay.applications;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Texts;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {

    private static final String SHEET = "name;e-mail;goals\nZoë;zoe@example.org;\"ship, then rest\"\nمريم;m@example.org;\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void lettersOfAllScriptsArriveWhateverTheEncoding(String charset) {
        assertThat(SheetReader.read(SHEET.getBytes(Charset.forName(charset))).rows()).extracting(Row::cells)
            .containsExactly(List.of("Zoë", "zoe@example.org", "ship, then rest"), List.of("مريم", "m@example.org", ""));
    }

    @Test
    void aMarkInFrontIsNotPartOfTheFirstColumn() {
        assertThat(SheetReader.read(("\ufeff" + SHEET).getBytes(UTF_8)).headers()).containsExactly("name", "e-mail", "goals");
        assertThat(SheetReader.read(("\ufeff" + SHEET).getBytes(UTF_16LE)).headers()).containsExactly("name", "e-mail", "goals");
    }

    @Test
    void whatIsNotUtf8IsReadAsWindowsAndSaidSo() {
        var rows = SheetReader.read("name,e-mail\nZoë „Zo“,zoe@example.org\n".getBytes(Charset.forName("windows-1252")));

        assertThat(rows.rows().getFirst().cells()).containsExactly("Zoë „Zo“", "zoe@example.org");
        assertThat(rows.notes()).extracting(Texts::of).singleElement().asString().startsWith("This file is not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsFoundEvenWhereOthersStandInTheCells(String by) {
        String sheet = String.join(by, "name", "\"city, country\"", "\"offers; wants\"") + "\n"
            + String.join(by, "Ada", "\"Porto, Portugal\"", "\"Rust; SQL; Go\"") + "\n"
            + String.join(by, "Ben", "Berlin", "\"a\tb\"") + "\n";

        assertThat(SheetReader.read(sheet.getBytes(UTF_8)).rows()).extracting(Row::cells)
            .containsExactly(List.of("Ada", "Porto, Portugal", "Rust; SQL; Go"), List.of("Ben", "Berlin", "a\tb"));
    }

    @Test
    void aSheetThatNamesItsSeparatorIsBelieved() {
        var rows = SheetReader.read("sep=;\r\nname;wants\r\nAda;Rust, SQL, Go\r\n".getBytes(UTF_8));

        assertThat(rows.headers()).containsExactly("name", "wants");
        assertThat(rows.rows()).containsExactly(new Row(2, List.of("Ada", "Rust, SQL, Go")));
    }

    @Test
    void rowsAreCountedAsSpreadsheetsCountThemWhateverEndsALine() {
        var rows = SheetReader.read("name,goals\r\nAda,\"one\r\ntwo\"\r\n\r\nBen,x\nCleo,y\rDan,z".getBytes(UTF_8));

        assertThat(rows.rows()).extracting(Row::number).containsExactly(2, 4, 5, 6);
    }

    @Test
    void marksThatTurnNamesAroundAreTakenOff() {
        var rows = SheetReader.read("name,e-mail\n\u202eAda\u202c \u00a0,\u200bada@example.org\u200f\nنگار\u200cا,n@example.org\n".getBytes(UTF_8));

        assertThat(rows.rows()).extracting(Row::cells)
            .containsExactly(List.of("Ada", "ada@example.org"), List.of("نگار\u200cا", "n@example.org"));
    }

    @Test
    void emptyColumnsAtTheEndAreLeftAwayAndUnnamedOnesGetANumber() {
        var rows = SheetReader.read("name,,e-mail,,\nAda,x,ada@example.org,,\n".getBytes(UTF_8));

        assertThat(rows.headers()).containsExactly("name", "(2)", "e-mail");
        assertThat(rows.errors()).isEmpty();
    }

    @Test
    void emptyCellsAfterTheLastDoNotCount() {
        var rows = SheetReader.read("name,e-mail\nAda,ada@example.org\n".replace("\n", ",".repeat(16_000) + "\n").repeat(300).getBytes(UTF_8));

        assertThat(rows.headers()).containsExactly("name", "e-mail");
        assertThat(rows.rows()).extracting(Row::cells).containsOnly(List.of("Ada", "ada@example.org"));
    }
}
