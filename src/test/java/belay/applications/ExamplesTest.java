package belay.applications;

import static org.assertj.core.api.Assertions.assertThat;

import belay.programs.Format;
import belay.programs.Preset;
import belay.programs.Role;
import belay.programs.RoleRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExamplesTest {

    @ParameterizedTest
    @CsvSource({
        "google-form.csv, PARTNERSHIP, 8",
        "google-form.csv, COHORT, 8",
        "posse.csv, POSSE, 24",
        "peer.tsv, PEER, 16",
        "cohort.csv, COHORT, 25",
        "partnership.csv, PARTNERSHIP, 14",
        "civil-service/small_mentors.csv, PARTNERSHIP, 50",
        "civil-service/small_mentees.csv, PARTNERSHIP, 50",
        "open-seeds/ols-3-mentors.csv, PARTNERSHIP, 34",
        "open-seeds/ols-3-participants.csv, COHORT, 66",
        "open-seeds/people.csv, PEER, 398",
    })
    void everyExampleIsTakenAsItIs(String file, Preset preset, int people) throws IOException {
        var reading = read(file, preset);

        assertThat(reading.errors()).isEmpty();
        assertThat(reading.signUps()).hasSize(people);
    }

    @Test
    void aFormOfWholeQuestionsIsUnderstood() throws IOException {
        var rosa = read("google-form.csv", Preset.PARTNERSHIP).signUps().get(2);

        assertThat(rosa.get(Field.ROLES)).isEqualTo("mentor; mentee");
        assertThat(rosa.get(Field.ZONE)).isEqualTo("Europe/Madrid");
        assertThat(rosa.get(Field.FREE)).isEqualTo("Tue 18:00-20:00; Sat 10:00-12:00");
        assertThat(rosa.get(Field.WANTS)).isEqualTo("Giving talks");
    }

    @Test
    void theCivilServiceSheetsTellWhoTakesBothRoles() throws IOException {
        assertThat(read("civil-service/small_mentors.csv", Preset.PARTNERSHIP).signUps())
            .filteredOn(signUp -> signUp.get(Field.ROLES).equals("mentor; mentee")).hasSize(27);
        assertThat(read("civil-service/small_mentees.csv", Preset.PARTNERSHIP).signUps())
            .filteredOn(signUp -> signUp.get(Field.ROLES).equals("mentee")).hasSize(21)
            .allSatisfy(signUp -> assertThat(signUp.get(Field.STAGE)).isNotEmpty());
    }

    @Test
    void theCohortOfOpenSeedsIsWhatJoiningGives() throws IOException {
        var participants = read("open-seeds/ols-3-participants.csv", Preset.COHORT).signUps();

        assertThat(participants).allSatisfy(signUp -> assertThat(signUp.get(Field.GOALS)).isNotEmpty());
        assertThat(participants).filteredOn(signUp -> signUp.get(Field.ZONE).isEmpty()).hasSizeLessThan(20);
    }

    private static Reading read(String file, Preset preset) throws IOException {
        List<Role> roles = Format.of(preset, 1).roles().stream().map(RoleRange::role).toList();
        var rows = SheetReader.read(Files.readAllBytes(Path.of("examples", file)));
        return Reading.of(rows, Mapping.guess(rows, Path.of(file).getFileName().toString(), roles), roles, List.of(), Map.of());
    }
}
