package belay.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final String[] ZONES = {"Europe/Berlin", "America/New_York", "America/Denver", "Asia/Kathmandu", "Australia/Lord_Howe",
            "America/Sao_Paulo", "Asia/Kolkata", "Pacific/Chatham", "UTC", "America/St_Johns"};

    private static Applicant free(String id, String zone, DayOfWeek day, int from, int to) {
        return Applicant.of(id, id).in(ZoneId.of(zone)).free(Week.of(day, LocalTime.of(from, 0), LocalTime.of(to, 0))).build();
    }

    private static Times times(int minutes, LocalDate from, LocalDate to, Applicant... people) {
        return new Times(List.of(people), new Term(from, to, ZoneId.of("UTC")), minutes);
    }

    @Test
    void anHourThatOnlyHoldsBeforeTheClocksChangeDoesNotCount() {
        var berlin = free("a", "Europe/Berlin", DayOfWeek.MONDAY, 18, 19);
        var lagos = free("b", "Africa/Lagos", DayOfWeek.MONDAY, 18, 19);
        var winter = times(60, LocalDate.of(2027, 1, 4), LocalDate.of(2027, 3, 20), berlin, lagos);
        assertThat(winter.common(0, 1).fits()).as("both are an hour ahead of UTC all winter").isTrue();
        var intoSummer = times(60, LocalDate.of(2027, 1, 4), LocalDate.of(2027, 4, 30), berlin, lagos);
        assertThat(intoSummer.common(0, 1).fits()).as("from 28 March Berlin is an hour ahead of Lagos").isFalse();
        assertThat(intoSummer.common(0, 1).minutes()).isZero();
        assertThat(intoSummer.fitAtFirst(0, 1)).as("which is why it does not fit").isTrue();
        var apart = times(60, LocalDate.of(2027, 1, 4), LocalDate.of(2027, 4, 30), berlin, free("c", "Africa/Lagos", DayOfWeek.MONDAY, 19, 20));
        assertThat(apart.fitAtFirst(0, 1)).isFalse();
    }

    @Test
    void theThreeWeeksInWhichAmericaHasChangedItsClocksAndEuropeHasNotCountToo() {
        var berlin = free("a", "Europe/Berlin", DayOfWeek.MONDAY, 18, 20);
        var newYork = free("b", "America/New_York", DayOfWeek.MONDAY, 12, 14);
        var spring = times(60, LocalDate.of(2027, 2, 1), LocalDate.of(2027, 5, 31), berlin, newYork);
        var common = spring.common(0, 1);
        assertThat(common.minutes()).isEqualTo(60);
        var slot = spring.slots.slot(common, 0, 1);
        assertThat(slot.minutes()).isEqualTo(60);
        assertThat(spring.fits(slot, new int[] {0, 1})).isTrue();
    }

    /** Sydney and Berlin change their clocks on other days and in opposite ways; who never changes theirs has the hour at which both are free. */
    @Test
    void aThirdBringsTheClockByWhichTwoCanMeet() {
        var term = new Term(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 5, 31), ZoneId.of("Europe/Berlin"));
        var sydney = free("a", "Australia/Sydney", DayOfWeek.MONDAY, 18, 20);
        var berlin = free("b", "Europe/Berlin", DayOfWeek.MONDAY, 9, 11);
        var nairobi = free("c", "Africa/Nairobi", DayOfWeek.MONDAY, 11, 12);
        var times = new Times(List.of(sydney, berlin, nairobi), term, 60);
        assertThat(times.canMeet(0, 1)).isFalse();
        assertThat(times.couldMeetWithAThird(0, 1)).isTrue();
        assertThat(times.common(0, 1, 2).fits()).isTrue();

        var ring = new Pool(Sample.PEERS, term, List.of(peer(sydney, "Python", "Rust"), peer(berlin, "Rust", "Git"), peer(nairobi, "Git", "Python")));
        assertThat(new Engine().match(ring).quality()).extracting(Quality::placed, Quality::provenBest).containsExactly(3, true);

        var posse = new Shape(Kind.POSSE, List.of(Sample.role("student", 1, 1), Sample.role("alum", 1, 1), Sample.role("professional", 1, 1)), Shape.Goal.PERSONAL, true, 60, 1, 2);
        var group = new Pool(posse, term, List.of(sydney.but().as("student").build(), berlin.but().as("alum").build(), nairobi.but().as("professional").build()));
        assertThat(new Engine().match(group).quality()).extracting(Quality::placed, Quality::provenBest).containsExactly(3, true);
    }

    private static Applicant peer(Applicant person, String offers, String wants) {
        return person.but().as("peer").offering(List.of(new Skill(offers))).wanting(List.of(new Skill(wants))).build();
    }

    @Test
    void aMeetingFollowsWhicheverClockSuitsMost() {
        var denver = free("a", "America/Denver", DayOfWeek.MONDAY, 15, 16);
        var boise = free("b", "America/Boise", DayOfWeek.MONDAY, 15, 16);
        var common = times(60, LocalDate.of(2027, 2, 1), LocalDate.of(2027, 5, 31), denver, boise);
        assertThat(common.slots.slot(common.common(0, 1), 0, 1))
                .isEqualTo(new Slot(ZoneId.of("America/Denver"), DayOfWeek.MONDAY, LocalTime.of(15, 0), 60));
    }

    @Test
    void americaChangesItsClocksInOneNightThoughOneZoneAfterTheOther() {
        var denver = free("a", "America/Denver", DayOfWeek.WEDNESDAY, 15, 16);
        var newYork = free("b", "America/New_York", DayOfWeek.WEDNESDAY, 17, 18);
        var night = free("c", "America/Denver", DayOfWeek.SUNDAY, 0, 4);
        var newYorksNight = free("d", "America/New_York", DayOfWeek.SUNDAY, 2, 6);
        var autumn = times(60, LocalDate.of(2026, 9, 7), LocalDate.of(2026, 12, 27), denver, newYork, night, newYorksNight);
        assertThat(autumn.common(0, 1).minutes()).as("their clocks are two hours apart but for two hours of a Sunday").isEqualTo(60);
        assertThat(autumn.slots.slot(autumn.common(0, 1), 0, 1).day()).isEqualTo(DayOfWeek.WEDNESDAY);
        assertThat(autumn.common(2, 3).minutes()).as("in that night nobody should meet").isLessThan(240);
    }

    @Test
    void nepalIsAQuarterOfAnHourOff() {
        var kathmandu = free("a", "Asia/Kathmandu", DayOfWeek.MONDAY, 18, 20);
        var london = free("b", "Europe/London", DayOfWeek.MONDAY, 12, 14);
        var january = times(60, LocalDate.of(2027, 1, 4), LocalDate.of(2027, 2, 28), kathmandu, london);
        var common = january.common(0, 1);
        assertThat(common.minutes()).as("18:00 to 20:00 there is 12:15 to 14:15 in London").isEqualTo(105);
        assertThat(january.fits(january.slots.slot(common, 0, 1), new int[] {0, 1})).isTrue();
        var longer = times(105, LocalDate.of(2027, 1, 4), LocalDate.of(2027, 2, 28), kathmandu, london);
        assertThat(longer.slots.slot(longer.common(0, 1), 0, 1)).as("it begins on a full or half hour of the clock it follows")
                .isEqualTo(new Slot(ZoneId.of("Asia/Kathmandu"), DayOfWeek.MONDAY, LocalTime.of(18, 0), 105));
    }

    @Test
    void sundayNightInTheWestIsMondayMorningInTheEast() {
        var losAngeles = free("a", "America/Los_Angeles", DayOfWeek.SUNDAY, 16, 18);
        var tokyo = free("b", "Asia/Tokyo", DayOfWeek.MONDAY, 9, 11);
        assertThat(times(60, LocalDate.of(2027, 1, 4), LocalDate.of(2027, 2, 28), losAngeles, tokyo).common(0, 1).minutes()).isEqualTo(120);
    }

    /** The bits against java.time, meeting by meeting. */
    @Property(tries = 300, seed = "1")
    void everybodyIsFreeAtEachMeetingOfTheTerm(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int halfHours) {
        var chance = new Chance(seed);
        var people = IntStream.range(0, 2 + chance.below(2)).mapToObj(i -> someone("p" + i, chance)).toList();
        var from = LocalDate.of(2027, 1, 1).plusDays(chance.below(365));
        var term = new Term(from, from.plusDays(20 + chance.below(120)), ZoneId.of(ZONES[chance.below(ZONES.length)]));
        var times = new Times(people, term, 30 * halfHours);
        var everybody = IntStream.range(0, people.size()).toArray();
        var common = times.common(everybody);
        if (common != null && common.fits()) {
            var slot = times.slots.slot(common, everybody);
            assertThat(slot.minutes()).isEqualTo(30 * halfHours);
            var first = term.from().plusDays(Math.floorMod(slot.day().getValue() - term.from().getDayOfWeek().getValue(), 7));
            for (var day = first; !day.isAfter(term.to()); day = day.plusWeeks(1)) {
                var start = ZonedDateTime.of(day, slot.start(), slot.zone());
                for (int minute = 0; minute < slot.minutes(); minute += 15) {
                    var moment = start.plusMinutes(minute);
                    assertThat(people).as("%s at %s", people, moment).allMatch(person -> isFree(person, moment));
                }
            }
        }
    }

    private static Applicant someone(String id, Chance chance) {
        var free = Week.NOT_TOLD;
        for (int i = 0; i < 4; i++) {
            int from = chance.below(18);
            free = free.and(Week.of(DayOfWeek.of(1 + chance.below(7)), LocalTime.of(from, 0), LocalTime.of(from + 5, 30)));
        }
        return Applicant.of(id, id).in(ZoneId.of(ZONES[chance.below(ZONES.length)])).free(free).build();
    }

    private static boolean isFree(Applicant person, ZonedDateTime moment) {
        var local = moment.withZoneSameInstant(person.zone());
        return person.free().isFree((local.getDayOfWeek().getValue() - 1) * 48 + local.getHour() * 2 + local.getMinute() / 30);
    }
}
