package belay.matching.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What somebody might have told beside what they told: everything of a kind at once. Where matching finds no place for them even so, it is in vain to
 * look among single changes of that kind.
 */
final class Wider {

    /** @param atLeast what a change of this kind costs at least */
    record Kind(int atLeast, Applicant instead) {
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
            for (int longer = 1; longer < halfHours; longer++) {
                kinds.add(new Kind(longer * Price.A_HALF_HOUR, one.but().free(longer(longer)).build()));
            }
            kinds.add(new Kind(halfHours * Price.A_HALF_HOUR, one.but().free(byDay()).build()));
            kinds.add(new Kind(halfHours * Price.A_HALF_HOUR + Price.A_HALF_HOUR_AT_NIGHT - Price.A_HALF_HOUR, one.but().free(all()).build()));
        }
        if (one.mostLed() != null) {
            kinds.add(new Kind(Price.A_PLACE_MORE, one.but().leadingUpTo(null).build()));
        }
        if (!one.goals().isEmpty() && !roster.goals.isEmpty()) {
            kinds.add(new Kind(Price.A_GOAL, one.but().aimingFor(roster.goals).build()));
        }
        if (roster.shape.isExchange() && !one.wants().isEmpty()) {
            kinds.add(new Kind(Price.A_LEVEL, one.but().wanting(anything(roster.people.stream().flatMap(other -> other.offers().stream()))).build()));
        }
        if (!one.languages().isEmpty()) {
            kinds.add(new Kind(Price.A_LANGUAGE, one.but().speaking(roster.people.stream().flatMap(other -> other.languages().stream()).distinct().sorted().toList()).build()));
        }
        if (roster.shape.isExchange() && !one.offers().isEmpty()) {
            kinds.add(new Kind(Price.A_LEVEL, one.but().offering(anything(roster.people.stream().flatMap(other -> other.wants().stream()))).build()));
        }
        if (!one.avoids().isEmpty()) {
            kinds.add(new Kind(Price.AN_AVOIDED, one.but().avoiding(List.of()).build()));
        }
        kinds.sort(Comparator.comparingInt(Kind::atLeast));
        return kinds;
    }

    /** All of that at once. */
    Applicant everything() {
        var all = one.but();
        for (var kind : kinds()) {
            var instead = kind.instead;
            all = Objects.equals(instead.free(), one.free()) ? all : all.free(all());
            all = Objects.equals(instead.goals(), one.goals()) ? all : all.aimingFor(instead.goals());
            all = Objects.equals(instead.wants(), one.wants()) ? all : all.wanting(instead.wants());
            all = Objects.equals(instead.languages(), one.languages()) ? all : all.speaking(instead.languages());
            all = Objects.equals(instead.offers(), one.offers()) ? all : all.offering(instead.offers());
        }
        return all.leadingUpTo(null).avoiding(List.of()).build();
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
