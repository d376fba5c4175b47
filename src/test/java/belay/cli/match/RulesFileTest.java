package belay.cli.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belay.matching.engine.Engine;
import belay.matching.engine.Shape;
import belay.programs.Preset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** rules.yaml says by what groups are made; a word that means nothing there is told with its line and what may have been meant. */
class RulesFileTest {

    @TempDir
    Path folder;

    private Rulebook read(Preset preset, String text) throws Exception {
        var faults = new Faults();
        var rules = RulesFile.read(new Source(Files.writeString(folder.resolve("rules.yaml"), text)), preset, faults);
        faults.endIfAny();
        return rules;
    }

    @Test
    void everythingCanBeSaid() throws Exception {
        var rules = read(Preset.POSSE, """
            # what we agreed on
            weights:
              wants-met: 40
              room-to-spare: 10
            least: 25
            synonyms:
              k8s: Kubernetes
            format:
              roles:
                student: {min: 2, max: 5, distinct stages: no}
                professional: {min: 0}
              minutes: 90
              shared slot: yes
              goal: personal
              most groups: 2
            term:
              from: 2027-01-11
              to: 2027-03-05
              zone: Europe/Lisbon
            left over: [ada@example.org, Ben]
            """);
        assertThat(rules.weights()).containsOnlyKeys("wants-met", "room-to-spare").containsEntry("wants-met", 40);
        assertThat(rules.synonyms()).containsEntry("k8s", "Kubernetes");
        assertThat(rules.least()).isEqualTo(25);
        assertThat(rules.shape().roles()).containsExactly(new Shape.Role("student", 2, 5, false), new Shape.Role("alum", 2, 2, false),
            new Shape.Role("professional", 0, 2, false), new Shape.Role("leader", 0, 1, false), new Shape.Role("advisor", 0, 1, false));
        assertThat(rules.shape()).satisfies(shape -> {
            assertThat(shape.meetingMinutes()).isEqualTo(90);
            assertThat(shape.goal()).isEqualTo(Shape.Goal.PERSONAL);
            assertThat(shape.mostGroups()).isEqualTo(2);
        });
        assertThat(rules.term(List.of()).from()).isEqualTo(LocalDate.of(2027, 1, 11));
        assertThat(rules.zone()).isEqualTo(ZoneId.of("Europe/Lisbon"));
        assertThat(rules.leftOver()).containsExactly("ada@example.org", "Ben");
    }

    @Test
    void howManyMenteesAMentorTakesOnIsForCohortsAlone() throws Exception {
        assertThat(read(Preset.COHORT, "format: {mentees-a-mentor: 2}\n").shape().mostLed()).isEqualTo(2);
        assertThat(read(Preset.COHORT, "format: {minutes: 60}\n").shape().mostLed()).isEqualTo(4);
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> read(Preset.PARTNERSHIP, "format: {mentees-a-mentor: 2}\n"));
    }

    @Test
    void anEmptyFileChangesNothing() throws Exception {
        assertThat(read(Preset.COHORT, "# nothing yet\n")).isEqualTo(Rulebook.usual(Preset.COHORT));
        assertThat(read(Preset.COHORT, "weights:\n")).isEqualTo(Rulebook.usual(Preset.COHORT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "weights: {wants-mett: 3}|“wants-mett” is no rule that has a weight. Maybe wants-met.",
        "weights: {avoid-list: 3}|“avoid-list” always holds, and has no weight. Take it out.",
        "weights: {wants-met: -1}|“-1” is no value for wants-met. Write a whole number from 0 to 1,000.",
        "weights: [wants-met]|Names with values are expected here, like minutes: 60.",
        "wieghts: {}|“wieghts” means nothing here. Maybe weights.",
        "format: {minuts: 60}|“minuts” means nothing here. Maybe minutes.",
        "format: {minutes: an hour}|“an hour” is no value for minutes. Write a whole number from 0 to 240.",
        "format: {shared slot: perhaps}|“perhaps” is no value for shared-slot. Write yes or no.",
        "format: {goal: common}|“common” is no kind of goal. Write shared or personal.",
        "format: {roles: {studnet: {min: 1}}}|“studnet” means nothing here. Maybe student.",
        "format: {roles: {student: {min: 5, max: 4}}}|A group cannot have at least 5 and at most 4 as student.",
        "format: {roles: {leader: {distinct-stages: yes}}}|“distinct-stages” means nothing here. There are: max, min.",
        "format: {ring: 9}|“9” is no value for ring. Write a whole number from 2 to 3.",
        "term: {from: tomorrow}|“tomorrow” is no day. Write it like 2026-09-07.",
        "synonyms: {k8s: {is: Kubernetes}}|One value is expected here, not several.",
        "'minutes: 1\nminutes: 2'|“minutes” belongs under format. Write format: above it, and indent it.",
    })
    void whatMeansNothingIsTold(String text, String sentence) throws Exception {
        try {
            read(Preset.POSSE, "# line one\n" + text + "\n");
        } catch (BadInput bad) {
            assertThat(bad.sentences().getFirst()).isEqualTo(folder + "/rules.yaml, line 2: " + sentence);
            return;
        }
        throw new AssertionError("Nothing was wrong with " + text);
    }

    @Test
    void whatIsNoYamlIsToldWithItsLine() throws Exception {
        for (var text : List.of("a: b\nc: [d\n", "a: b\n  c: d\n", "!!javax.script.ScriptEngineManager [x]: y\n", "&a [*a]\n", "weights: &w\n  wants-met: 3\n  <<: *w\n")) {
            try {
                read(Preset.PEER, text);
            } catch (BadInput bad) {
                assertThat(bad.sentences()).allSatisfy(sentence -> assertThat(sentence).containsPattern("rules.yaml(, line \\d)?: "));
                continue;
            }
            throw new AssertionError("Nothing was wrong with " + text);
        }
    }

    @Test
    void thePageOfTheCommandLineNamesEveryRuleThatHasAWeight() throws Exception {
        var page = Files.readString(Path.of("docs/organizers/command-line.md"));
        assertThat(Engine.rules()).filteredOn(rule -> !rule.hard())
            .allSatisfy(rule -> assertThat(page).contains("| `" + rule.name() + "` | " + rule.weight() + " | " + rule.sentence()));
    }
}
