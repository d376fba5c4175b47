package belay.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Groups in which not everybody has to come to one meeting. */
class AttendanceTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Week MONDAY = Week.of(DayOfWeek.MONDAY, LocalTime.of(18, 0), LocalTime.of(20, 0));
    private static final Week TUESDAY = Week.of(DayOfWeek.TUESDAY, LocalTime.of(18, 0), LocalTime.of(20, 0));

    private static final Shape WHOLE = new Shape(Kind.POSSE, List.of(Sample.role("mentor", 1, 2), Sample.role("mentee", 2, 4)), Shape.Goal.PERSONAL, true, 60, 1, 2);
    private static final Shape QUORUM = WHOLE.with(new Attendance.Quorum(3));
    private static final Shape LED = WHOLE.with(new Attendance.Leader("mentor"));

    private static final Shape ROOMY = new Shape(Kind.POSSE, List.of(new Shape.Role("student", 2, 3, true), Sample.role("alum", 1, 2), Sample.role("professional", 1, 2)),
            Shape.Goal.SHARED, true, 60, 1, 2);

    private final Engine engine = new Engine();

    private static Applicant someone(String name, String role, Week free) {
        return Applicant.of(name, name).as(role).in(UTC).free(free).build();
    }

    private static Pool pool(Shape shape) {
        return Sample.pool(shape, someone("ada", "mentor", MONDAY.and(TUESDAY)), someone("ben", "mentee", MONDAY), someone("cleo", "mentee", MONDAY),
                someone("dov", "mentee", TUESDAY));
    }

    private static final Proposed ALL = Sample.group("g", "ada:mentor", "ben:mentee", "cleo:mentee", "dov:mentee");

    private Verdict judge(Shape shape, Proposed group) {
        return engine.judge(pool(shape), List.of(group), "g");
    }

    @Test
    void aQuorumIsEnoughAndWhoCannotComeIsNamed() {
        assertThat(judge(WHOLE, ALL).possible()).isFalse();
        var met = judge(QUORUM, ALL);
        assertThat(met.possible()).isTrue();
        assertThat(met.cautions()).map(Reason::toString).contains("dov cannot come at the hour that suits most");
        assertThat(met.parts()).filteredOn(part -> part.rule().equals("shared-time")).singleElement().satisfies(part -> {
            assertThat(part.because()).hasToString("3 of 4 can come and share 2 hours a week; 1 hour is asked for");
            assertThat(part.points()).isEqualTo((part.of() * 2 * 3 + 6) / 12);
        });
        assertThat(met.time()).isEqualTo(new Verdict.CommonTime(120, new Slot(UTC, DayOfWeek.MONDAY, LocalTime.of(18, 0), 60)));
    }

    @Test
    void whereNoQuorumMeetsTheMostAreCounted() {
        var broken = judge(WHOLE.with(new Attendance.Quorum(4)), ALL).broken();
        assertThat(broken).map(one -> one.because().toString()).containsExactly("Only 3 of them can come at one time; 4 have to, for 1 hour");
    }

    @Test
    void anHourAQuorumAskedForIsKept() {
        var tuesday = new Slot(UTC, DayOfWeek.TUESDAY, LocalTime.of(18, 30), 60);
        var two = engine.judge(pool(WHOLE.with(new Attendance.Quorum(2))), List.of(new Proposed("g", ALL.seats(), null, tuesday)), "g");
        assertThat(two.time()).extracting(Verdict.CommonTime::best).isEqualTo(tuesday);
        assertThat(two.cautions()).map(Reason::toString).contains("ben and cleo cannot come at the hour that suits most");
    }

    @Test
    void withALeaderEachMayHaveAnHourOfTheirOwn() {
        var met = judge(LED, ALL);
        assertThat(met.possible()).isTrue();
        assertThat(met.parts()).filteredOn(part -> part.rule().equals("shared-time")).singleElement().satisfies(part -> {
            assertThat(part.because()).hasToString("3 of 3 have enough time with somebody who leads");
            assertThat(part.points()).isEqualTo(part.of());
        });
        assertThat(met.reasons()).map(Reason::toString).endsWith("Mondays at 18:00 (UTC): ben and cleo with ada", "Tuesdays at 18:00 (UTC): dov with ada");
        var pool = pool(LED).with(someone("ada", "mentor", MONDAY));
        assertThat(engine.judge(pool, List.of(ALL), "g").broken()).map(one -> one.because().toString())
                .containsExactly("dov has no time together with any mentor; a meeting takes 1 hour at a stretch");
    }

    @Test
    void moreHaveAPlaceWhereFewerHaveToCome() {
        assertThat(engine.match(pool(WHOLE)).quality().placed()).isEqualTo(3);
        assertThat(engine.match(pool(QUORUM)).quality().placed()).isEqualTo(4);
        assertThat(engine.match(pool(LED)).quality().placed()).isEqualTo(4);
        assertThat(engine.match(pool(LED)).quality().provenBest()).isTrue();
    }

    @Test
    void theCheapestHourIsOneOfTheirs() {
        var alone = pool(LED).with(someone("ada", "mentor", MONDAY));
        var dov = engine.match(alone).unplaced().getFirst();
        assertThat(dov.changes()).first().satisfies(change -> assertThat(change.says()).hasToString("If dov could also do Mondays 18:00 to 19:00 by their own clock"));
    }

    @Test
    void pairsAndRingsAreWholeAndLeadersHaveARole() {
        assertThatThrownBy(() -> Sample.PEERS.with(new Attendance.Quorum(2))).hasMessage("Where people meet in pairs or rings everybody has to come");
        assertThatThrownBy(() -> Sample.PARTNERS.with(new Attendance.Leader("mentor"))).hasMessageContaining("pairs or rings");
        assertThatThrownBy(() -> WHOLE.with(new Attendance.Leader("pilot"))).hasMessage("Nobody can lead as “pilot”: not every group has one");
        assertThatThrownBy(() -> new Attendance.Quorum(1)).hasMessageContaining("Maybe 2");
    }

    @Property(tries = 8, seed = "1")
    void nobodyIsLeftOutWhomAGroupWithRoomCouldTake(@ForAll boolean posse, @ForAll @IntRange(min = 8, max = 24) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        var shape = posse ? ROOMY.with(new Attendance.Quorum(4)) : Sample.COHORT;
        var pool = Sample.drawQuickly(shape, people, seed);
        var plan = engine.match(pool);
        var roster = new Roster(pool, plan.proposed());
        var judge = roster.judge;
        for (var unplaced : plan.leftOut()) {
            int person = roster.number(unplaced.person());
            for (var group : plan.proposed()) {
                int role = roster.role(unplaced.role());
                var table = Table.of(roster, group);
                boolean could = roster.limit(person) > 0 && role >= 0 && judge.score(table.with(person, role).sitting(roster)) > 0;
                assertThat(could).as("%s in %s", unplaced, group).isFalse();
            }
        }
    }

    @Property(tries = 30, seed = "1")
    void everyPlanHasEnoughOfThemAtTheMeeting(@ForAll boolean quorum, @ForAll @IntRange(min = 3, max = 16) int people, @ForAll @IntRange(max = 1_000_000) int seed) {
        var drawn = Sample.draw(quorum ? QUORUM : LED, people, seed);
        var hand = new ByHand(drawn.with(WHOLE));
        var plan = engine.match(drawn);
        for (var judged : plan.groups()) {
            assertThat(judged.verdict().broken()).isEmpty();
            var seats = judged.group().seats();
            if (quorum) {
                assertThat(subsets(seats, Math.min(3, seats.size()))).as(judged.toString()).anyMatch(some -> hand.common(new Proposed("g", some, null, null), true) != 0);
            } else {
                assertThat(seats).allMatch(seat -> seat.role().equals("mentor") || seats.stream().anyMatch(other -> other.role().equals("mentor")
                        && hand.common(new Proposed("g", List.of(seat, other), null, null), true) != 0));
            }
        }
        for (var change : plan.unplaced().stream().flatMap(one -> one.changes().stream()).toList()) {
            assertThat(engine.judge(drawn.with(change.instead()), List.of(change.group()), change.group().key()).broken()).as(change.toString()).isEmpty();
        }
    }

    private static List<List<Proposed.Seat>> subsets(List<Proposed.Seat> seats, int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        return IntStream.range(0, seats.size()).boxed().flatMap(first -> subsets(seats.subList(first + 1, seats.size()), size - 1).stream()
                .map(rest -> Stream.concat(Stream.of(seats.get(first)), rest.stream()).toList())).toList();
    }
}
