package belay.matching;

import static org.assertj.core.api.Assertions.assertThat;

import belay.matching.engine.Applicant;
import belay.matching.engine.Kind;
import belay.matching.engine.Pool;
import belay.matching.engine.Settings;
import belay.matching.engine.Shape;
import belay.matching.engine.Skill;
import belay.matching.engine.Term;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is short is counted by the words matching goes by. */
class ScarceSkillTest {

    private static final Shape PARTNERS = new Shape(Kind.PARTNERSHIP, List.of(new Shape.Role("mentor", 1, 1, false), new Shape.Role("mentee", 1, 1, false)),
        Shape.Goal.PERSONAL, true, 30, 5, 2);
    private static final Term TERM = new Term(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 2, 1), ZoneId.of("UTC"));

    @Test
    void theSameWordsWrittenOtherwiseAreNotShort() {
        assertThat(ScarceSkill.in(pool(Map.of(), "CV & interviews", "CV and interview"))).isEmpty();
    }

    @Test
    void whatMoreWantThanOfferIsShortOfSoMany() {
        assertThat(ScarceSkill.in(pool(Map.of(), "k8s", "Rust"))).containsExactly(new ScarceSkill("k8s", 1, 0));
    }

    @Test
    void aSynonymOfTheRoundCounts() {
        assertThat(ScarceSkill.in(pool(Map.of("k8s", "Kubernetes"), "k8s", "Kubernetes"))).isEmpty();
    }

    private static Pool pool(Map<String, String> synonyms, String wanted, String offered) {
        var mentor = Applicant.of("1", "Rosa Campos").as("mentor").offering(List.of(new Skill(offered, null))).build();
        var mentee = Applicant.of("2", "Greta Lind").as("mentee").wanting(List.of(new Skill(wanted, null))).build();
        return new Pool(PARTNERS, TERM, List.of(mentor, mentee)).with(new Settings(Map.of(), synonyms, 0, Settings.Effort.NORMAL, 1));
    }
}
