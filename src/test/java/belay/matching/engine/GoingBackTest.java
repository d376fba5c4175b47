package belay.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Why somebody who moved could not stay: because of those they were with, or else what judging everybody says of the group as it is now. */
class GoingBackTest {

    private final Engine engine = new Engine();

    @Provide
    Arbitrary<Shape> shapes() {
        return Arbitraries.of(Sample.ALL);
    }

    @Example
    void whatKeepsThemFromThoseTheyWereWithGoesFirst() {
        var early = Week.of(DayOfWeek.WEDNESDAY, LocalTime.of(11, 0), LocalTime.of(13, 0));
        var late = Week.of(DayOfWeek.MONDAY, LocalTime.of(18, 0), LocalTime.of(20, 0));
        var before = Sample.group("oak", "abe:mentor", "ida:mentee");
        var pool = Sample.pool(Sample.PARTNERS, Applicant.of("abe", "Abe").as("mentor").in(ZoneId.of("UTC")).free(early).avoiding(List.of("ida")).build(),
            Applicant.of("dot", "Dot").as("mentor").in(ZoneId.of("UTC")).free(late).build(), Applicant.of("ida", "Ida").as("mentee").in(ZoneId.of("UTC")).free(early.and(late)).build())
            .after(List.of(before));
        var reason = engine.goingBack(pool, List.of(Sample.group("oak", "dot:mentor", "ida:mentee")), "oak", before, before.seats().getFirst());
        assertThat(String.valueOf(reason)).isEqualTo("Ida and Abe are to be kept apart");
    }

    @Example
    void whoTakesOnNobodyAnyMoreIsTold() {
        var before = Sample.group("oak", "abe:mentor", "ida:mentee");
        var pool = Sample.pool(Sample.PARTNERS, Applicant.of("abe", "Abe").as("mentor").takingUpTo(0).build(), Applicant.of("dot", "Dot").as("mentor").build(),
            Applicant.of("ida", "Ida").as("mentee").build()).after(List.of(before));
        var reason = engine.goingBack(pool, List.of(Sample.group("oak", "dot:mentor", "ida:mentee")), "oak", before, before.seats().getFirst());
        assertThat(String.valueOf(reason)).isEqualTo("Abe takes on nobody this time");
    }

    /** Of three students and an alum one student asks again with the alum. */
    @Example
    void whyAGroupIsOverIsSaidOfThoseWhoAskAgain() {
        var before = Sample.group("oak", "abe:student", "cy:student", "yve:alum", "pia:professional");
        var pool = Sample.pool(Sample.POSSE, Applicant.of("abe", "Abe").as("student").build(), Applicant.of("yve", "Yve").as("alum").build(), Applicant.of("pia", "Pia").as("professional").build());
        assertThat(String.valueOf(engine.ending(pool, before))).isEqualTo("1 person is here as student; 2 to 3 are needed");
        var again = Sample.pool(Sample.POSSE, Applicant.of("abe", "Abe").as("student").at("Module 1").build(), Applicant.of("cy", "Cy").as("student").at("Module 2").build(),
            Applicant.of("yve", "Yve").as("alum").build(), Applicant.of("pia", "Pia").as("professional").build());
        assertThat(engine.ending(again, before)).isNull();
    }

    @Property(tries = 300, seed = "1")
    void itIsWhatJudgingEverybodySays(@ForAll("shapes") Shape shape, @ForAll @IntRange(min = 4, max = 14) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        var drawn = Sample.after(Sample.drawQuickly(shape, people, seed), seed);
        var pool = drawn.with(new Settings(Map.of("few-moves", 0), Map.of(), drawn.settings().least(), drawn.settings().effort(), seed));
        var groups = engine.match(pool).proposed();
        for (var before : pool.former()) {
            for (var seat : before.seats()) {
                if (groups.stream().anyMatch(group -> group.key().equals(before.key()) && !group.seats(seat.person()))) {
                    var back = groups.stream().map(group -> group.key().equals(before.key()) ? group.with(seat) : group.without(seat.person()))
                        .filter(group -> !group.seats().isEmpty()).toList();
                    var broken = engine.judge(pool, back, before.key()).broken();
                    var reason = engine.goingBack(pool, groups, before.key(), before, seat);
                    var still = before.without(seat.person()).with(seat).seats().stream().filter(one -> pool.people().stream().anyMatch(person -> person.id().equals(one.person()) && person.capacity() > 0)).toList();
                    var apart = Stream.of("avoid-list", "not-again", "distinct-stages", "one-goal", "language-in-common", "enough-common-time").collect(Collectors.toSet());
                    var was = engine.judge(pool, List.of(new Proposed("was", still, before.goal(), null)), "was").broken().stream()
                        .filter(one -> apart.contains(one.rule()) && (shape.wholeGroup() || !one.rule().equals("enough-common-time"))).map(one -> one.because().toString()).toList();
                    var none = pool.people().stream().filter(person -> person.id().equals(seat.person()) && person.capacity() == 0).map(person -> person.name() + " takes on nobody this time").toList();
                    assertThat(String.valueOf(reason)).isIn(!none.isEmpty() ? none : !was.isEmpty() ? was : List.of(broken.isEmpty() ? "null" : broken.getLast().because() + ", with those who are there now"));
                }
            }
        }
    }
}
