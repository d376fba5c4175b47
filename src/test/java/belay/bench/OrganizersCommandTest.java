package belay.bench;

import static belay.bench.Terminal.bench;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beside organizers who chose mentors by hand. */
class OrganizersCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void twoProjectsWhoseMentorsWereSwapped() throws IOException {
        write("people.csv", """
            id,pronouns,timezone,country,expertise
            ana,she/her,Europe/Madrid,Spain,Python; Statistics
            bo,,Asia/Tokyo,Japan,"Soil, forests and rivers"
            cy,,,France,
            per,,Europe/Paris,,
            pia,,Asia/Seoul,,
            """);
        write("roles.csv", "cohort,role,id\none,mentor,ana\none,mentor,bo\none,possible-mentor,cy\none,participant,per\none,speaker,pia\n");
        write("projects.csv", """
            id,cohort,title,keywords,participants,status,reason
            p1,one,A course,Python; statistics,per,graduated,
            p2,one,"Rivers, and who lives there",Rivers,pia; per,,
            """);
        write("assignments-made-by-organizers.csv", "project,mentor\np1,bo\np2,ana\n");
    }

    @Test
    void itIsToldWhereTheChosenMentorStandsAndWhatTheWholeIsWorth() {
        var organizers = bench("organizers", folder);
        assertThat(organizers.err()).isEmpty();
        var chosen = organizers.row("one");
        assertThat(List.of(chosen).subList(1, 3)).containsExactly("2", "3.0");
        assertThat(chosen[3]).as("first for Belay").isEqualTo("0.0 %");
        assertThat(chosen[5]).as("first by chance").isEqualTo("33.3 %");
        assertThat(chosen[8]).as("in the first five by chance").isEqualTo("100.0 %");
        assertThat(chosen[11]).as("rank by chance").isEqualTo("2.0");
        var whole = organizers.out().lines().filter(line -> line.startsWith("all")).skip(1).findFirst().orElseThrow().strip().split(" {2,}");
        assertThat(List.of(whole).subList(1, 3)).containsExactly("2", "2");
        assertThat(Double.parseDouble(whole[4])).isGreaterThan(Double.parseDouble(whole[3]));
        assertThat(List.of(whole).subList(5, 9)).containsExactly("100.0 %", "100.0 %", "8.0", "0.0");
    }

    @Test
    void aZoneThatIsNoneCountsAsNotToldAndIsRemarked() throws IOException {
        write("people.csv", Files.readString(folder.resolve("people.csv")).replace("Asia/Tokyo,Japan", "Atlantis,"));
        var organizers = bench("organizers", folder);
        assertThat(organizers.code()).isZero();
        assertThat(organizers.err()).isEqualTo(folder + "/people.csv, line 3: “Atlantis” is no time zone and counts as not told. Maybe write one like Europe/Berlin.\n");
    }

    @Test
    void everyMessageNamesFileLineValueAndCure() throws IOException {
        assertTold("assignments-made-by-organizers.csv", "project,mentor\np1,bo\np9,ana\n",
            "assignments-made-by-organizers.csv, line 3: There is no project “p9” in projects.csv. Maybe it is written differently there.");
        assertTold("assignments-made-by-organizers.csv", "project,mentor\np1,zoe\n",
            "assignments-made-by-organizers.csv, line 2: Nobody in people.csv has the id “zoe”. Maybe the files belong to different exports.");
        assertTold("assignments-made-by-organizers.csv", "project,mentor\n",
            "assignments-made-by-organizers.csv: There is no assignment in it. Each line should name a project and its mentor.");
        assertTold("roles.csv", "cohort,what,id\none,mentor,ana\n", "roles.csv, line 1: There is no column “role”, only “cohort”, “what”, “id”. Maybe it has another name.");
        assertTold("roles.csv", "cohort,role,id\none,mentor\n",
            "roles.csv, line 2: “one,mentor” has 2 cells where there are 3 columns. Maybe a text with commas in it is not quoted.");
        assertTold("roles.csv", "cohort,role,id\none,\"mentor,ana\n",
            "roles.csv, line 2: From here on it cannot be read as a sheet. Maybe a quotation mark is missing.");
        Files.delete(folder.resolve("roles.csv"));
        assertThat(bench("organizers", folder).err()).isEqualTo(folder + "/roles.csv: There is no such file. Maybe it lies in another folder.\n");
    }

    private void assertTold(String file, String text, String message) throws IOException {
        var before = Files.readString(folder.resolve(file));
        write(file, text);
        var told = bench("organizers", folder);
        assertThat(told.err()).isEqualTo(folder + "/" + message + "\n");
        assertThat(told.code()).isEqualTo(2);
        write(file, before);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
