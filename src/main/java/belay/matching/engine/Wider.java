package belay.matching.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What somebody might have told beside what they told: everything of a kind at once. Where matching finds no place for them even so, it is in vain to
 * look among single changes of that kind.
 */
final class Wider {

    /** @param atLeast what a change of this kind costs at least */
    record Kind(int atLeast, Applicant one, UnaryOperator<Applicant.Builder> more) {

        Applicant instead() {
            return more.apply(one.but()).build();
        }
    }

    private final Roster roster;
    private final Applicant one;
    private final int person;

    Wider(Roster roster, int person) {
        this.roster = roster;
        this.person = person;
        one = roster.person(person);
    }

    /** Every kind, the cheapest first; none of what they did not tell, as that keeps nobody out. */
    List<Kind> kinds() {
        var kinds = new ArrayList<Kind>();
        if (roster.times.told(person) && roster.shape.asksForTime()) {
            int halfHours = (roster.times.meetingQuarters() + 1) / 2;
            IntStream.range(1, halfHours).forEach(more -> kinds.add(new Kind(more * Price.A_HALF_HOUR, one, but -> but.free(longer(more)))));
            kinds.add(new Kind(halfHours * Price.A_HALF_HOUR, one, but -> but.free(byDay())));
            kinds.add(new Kind(halfHours * Price.A_HALF_HOUR + Price.A_HALF_HOUR_AT_NIGHT - Price.A_HALF_HOUR, one, but -> but.free(all())));
        }
        if (one.mostLed() != null) {
            kinds.add(new Kind(Price.A_PLACE_MORE, one, but -> but.leadingUpTo(null)));
        }
        if (!one.goals().isEmpty() && !roster.goals.isEmpty()) {
            kinds.add(new Kind(Price.A_GOAL, one, but -> but.aimingFor(roster.goals)));
        }
        if (roster.shape.isExchange() && !one.wants().isEmpty()) {
            kinds.add(new Kind(Price.A_LEVEL, one, but -> but.wanting(anything(roster.people.stream().flatMap(other -> other.offers().stream())))));
        }
        if (!one.languages().isEmpty()) {
            kinds.add(new Kind(Price.A_LANGUAGE, one, but -> but.speaking(roster.people.stream().flatMap(other -> other.languages().stream()).distinct().sorted().toList())));
        }
        if (roster.shape.isExchange() && !one.offers().isEmpty()) {
            kinds.add(new Kind(Price.A_LEVEL, one, but -> but.offering(anything(roster.people.stream().flatMap(other -> other.wants().stream())))));
        }
        if (!one.avoids().isEmpty()) {
            kinds.add(new Kind(Price.AN_AVOIDED, one, but -> but.avoiding(List.of())));
        }
        kinds.sort(Comparator.comparingInt(Kind::atLeast));
        return kinds;
    }

    /** All of that at once; of hours those that come last, which are all. */
    Applicant everything() {
        var all = one.but();
        kinds().forEach(kind -> kind.more.apply(all));
        return all.build();
    }

    /** At whatever level. */
    private static List<Skill> anything(Stream<Skill> skills) {
        return skills.map(skill -> new Skill(skill.name())).distinct().toList();
    }

    private Week longer(int halfHours) {
        var free = one.free().halfHours();
        var longer = (BitSet) free.clone();
        for (int halfHour = free.nextSetBit(0); halfHour >= 0; halfHour = free.nextSetBit(halfHour + 1)) {
            for (int more = 1; more <= halfHours; more++) {
                longer.set(Math.floorMod(halfHour - more, Week.HALF_HOURS));
                longer.set(Math.floorMod(halfHour + more, Week.HALF_HOURS));
            }
        }
        return new Week(longer);
    }

    private Week byDay() {
        var free = one.free().halfHours();
        for (int halfHour = 0; halfHour < Week.HALF_HOURS; halfHour++) {
            free.set(halfHour, free.get(halfHour) || !Price.isAtNight(halfHour));
        }
        return new Week(free);
    }

    private static Week all() {
        var free = new BitSet(Week.HALF_HOURS);
        free.set(0, Week.HALF_HOURS);
        return new Week(free);
    }
}
