package belay.bench;

import static belay.bench.Terminal.bench;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pools in a folder, and what one reads about a file that is none. */
class PoolsCommandTest {

    @TempDir
    Path folder;

    @Test
    void ringsPlaceWhomSwapsCannot() throws IOException {
        write("exchange.csv", "teacher,learner,weight\n0,1,1010\n1,0,1020\n1,2,1005\n2,0,1005\n");
        var pools = bench("pools", folder);
        assertThat(pools.err()).isEmpty();
        assertThat(List.of(pools.row("exchange, swaps")).subList(1, 8)).containsExactly("3", "2", "2", "2,030", "2,030", "0 %", "best");
        assertThat(List.of(pools.row("exchange, rings")).subList(1, 8)).containsExactly("3", "3", "3", "3,020", "3,020", "0 %", "best");
    }

    @Test
    void aPartnershipServesWhomGreedyLeavesOut() throws IOException {
        write("partnership-scarce.csv", "mentee,mentor,quality\n0,0,90\n0,1,80\n1,0,70\n2,1,60\n2,1,60\n");
        write("partnership-capacity.csv", "mentor,capacity\n0,1\n1,2\n");
        var row = bench("pools", folder, "--only", "scarce").row("partnership-scarce");
        assertThat(row[2]).as("placed").isEqualTo("3");
        assertThat(row[10]).as("by hand").isEqualTo("2");
    }

    @Test
    void aPackedPosseMeetsAtItsHour() throws IOException {
        var people = "id,role,utc_hours_of_week,languages,topics\n0,student1,5 6,0,1\n1,student2,5,0,1\n2,student3,5 7,0,2\n3,student4,9,0,2\n"
            + "4,alum,5,0,1\n5,alum,5 9,0,2\n6,pro,5,0,1 2\n7,pro,5,0,1\n8,pro,5,0,1\n";
        try (var out = new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(folder.resolve("posse9-people.csv.gz"))), StandardCharsets.UTF_8)) {
            out.write(people);
        }
        write("posse9-avoid.csv", "a,b\n6,7\n");
        var row = bench("pools", folder).row("posse9-people");
        assertThat(List.of(row).subList(1, 4)).containsExactly("9", "7", "7");
    }

    @Test
    void everyMessageNamesFileLineValueAndCure() throws IOException {
        assertTold("exchange.csv", "teacher,learner,weight\n0,1,1010\n1,-1,1020\n",
            "exchange.csv, line 3: “-1” is out of range. A whole number from 0 to 99,999 is expected.");
        assertTold("exchange.csv", "teacher;learner;weight\n0;1;1010\n",
            "exchange.csv, line 1: It says “teacher;learner;weight” where the headings “teacher,learner,weight” are expected.");
        assertTold("exchange.csv", "teacher,learner,weight\n0,1\n",
            "exchange.csv, line 2: “0,1” has 2 values. Each line should have 3: teacher,learner,weight.");
        Files.delete(folder.resolve("exchange.csv"));
        var head = "id,role,utc_hours_of_week,languages,topics\n";
        assertTold("posse1-people.csv", head + "0,boss,5,0,1\n",
            "posse1-people.csv, line 2: “boss” is no role. Maybe student1, student2, student3, student4, alum or pro.");
        assertTold("posse1-people.csv", head + "0,alum,168,0,1\n",
            "posse1-people.csv, line 2: “168” is out of range. A whole number from 0 to 167 is expected.");
        assertTold("posse1-people.csv", head + "0,alum,1,0,1\n0,pro,1,0,1\n",
            "posse1-people.csv, line 3: The id “0” stands on line 2 already. Maybe a row was pasted twice.");
        write("posse1-people.csv", head + "0,alum,1,0,1\n");
        assertTold("posse1-avoid.csv", "a,b\n0,7\n", "posse1-avoid.csv, line 2: Nobody has the id “7”. Maybe this file belongs to another sheet.");
        assertTold("exchange.csv.gz", "teacher,learner,weight\n", "exchange.csv.gz: It is not packed with gzip, although its name ends with .gz. Maybe rename it.");
    }

    @Test
    void aFolderWithoutAPoolIsTold() {
        assertThat(bench("pools", folder).err()).isEqualTo(
            folder + ": There is no pool in it. Maybe the files are not named exchange*.csv, partnership*.csv or posse*-people.csv.\n");
        var missing = bench("pools", folder.resolve("none"));
        assertThat(missing.err()).endsWith("none: There is no such folder. Maybe it lies elsewhere.\n");
        assertThat(missing.code()).isEqualTo(2);
    }

    private void assertTold(String file, String text, String message) throws IOException {
        write(file, text);
        var told = bench("pools", folder);
        assertThat(told.err()).isEqualTo(folder + "/" + message + "\n");
        assertThat(told.code()).isEqualTo(2);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
