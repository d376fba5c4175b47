package belay.matching.engine;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The single changes of a sign-up that could mend the one rule a group breaks; whether they do is tried afterwards. */
final class Mends {

    private static final int HALF_AN_HOUR = 30;

    record Mend(int cost, Reason says, Applicant instead) {
    }

    private final Roster roster;
    private final Sitting sitting;
    private final int person;
    private final Applicant one;
    private final List<Mend> found = new ArrayList<>();

    /** Somebody takes on one more. */
    static Mend aPlaceMore(Applicant one) {
        int places = one.capacity() + 1;
        return new Mend(places == 1 ? Price.A_FIRST_PLACE : Price.A_PLACE_MORE, Reason.of("engine.change.capacity", one.name(), places), one.but().takingUpTo(places).build());
    }

    private Mends(Sitting sitting, int person) {
        roster = sitting.roster;
        this.sitting = sitting;
        this.person = person;
        one = roster.person(person);
    }

    /** @param person who joins; of two, the other may find the time, and what is avoided may be taken back by somebody else */
    static List<Mend> of(Rule broken, Sitting sitting, int person) {
        var mends = new Mends(sitting, person);
        switch (broken) {
            case EnoughCommonTime time -> mends.moreTime();
            case LanguageInCommon language -> mends.anotherLanguage();
            case OneGoal goal -> mends.oneGoalMore();
            case EnoughMentors mentors -> mends.moreLed();
            case AvoidList avoid -> mends.takenBack();
            case SomethingToTeach teach -> mends.somethingMore();
            case WorthEnough worth -> mends.worthMore();
            default -> { }
        }
        return mends.found;
    }

    private void offer(int cost, Reason says, Applicant.Builder instead) {
        found.add(new Mend(cost, says, instead.build()));
    }

    private int[] others() {
        return IntStream.of(sitting.people).filter(other -> other != person).toArray();
    }

    private void moreTime() {
        switch (sitting.shape().attendance()) {
            case Attendance.Whole whole -> ofEither((others, who) -> longer(others, who, moreTime(who, others.length, others)));
            case Attendance.Quorum quorum -> moreTime(person, Attending.needed(quorum, sitting.size()) - 1, others());
            case Attendance.Leader leader -> {
                int leads = roster.role(leader.role());
                sitting.seatsOf(leads).stream().filter(seat -> sitting.people[seat] != person).forEach(seat -> moreTime(person, 1, new int[] {sitting.people[seat]}));
            }
        }
    }

    /** Of two, either may be the one who can: takes the others and who has more time. */
    private void ofEither(ObjIntConsumer<int[]> changes) {
        changes.accept(others(), person);
        if (sitting.size() == 2) {
            changes.accept(new int[] {person}, others()[0]);
        }
    }

    /**
     * Offers enough time for a meeting.
     *
     * @param enough how many of these others have to be there too
     * @return what was offered; null if nothing was
     */
    private @Nullable BitSet moreTime(int who, int enough, int[] others) {
        var missing = new MoreTime(roster.times, who).cheapest(enough, others);
        if (missing == null || missing.isEmpty()) {
            return null;
        }
        offerTime(who, missing);
        return missing;
    }

    private void offerTime(int who, BitSet missing) {
        var one = roster.person(who);
        offer(Price.of(missing), Reason.of("engine.change.time", one.name(), spans(missing)), one.but().free(one.free().and(new Week(missing))));
    }

    /** Where a group has to be worth something, offers so much time beside what a meeting takes that it is worth that, if any does; and once more, as not every half-hour counts. */
    private void longer(int[] others, int who, @Nullable BitSet missing) {
        int least = roster.pool.settings().least();
        var common = sitting.common();
        int plenty = SharedTime.PLENTY * sitting.shape().meetingMinutes();
        if (least == 0 || missing == null || common == null || !roster.times.told(who) || roster.times.atOneHour() || roster.judge.worth(sitting.byItself(), plenty) < least) {
            return;
        }
        int offered = 0;
        for (var more : new MoreTime(roster.times, who).longer(roster.person(who).free(), missing, plenty / HALF_AN_HOUR + 1, others)) {
            if (offered < 2 && roster.judge.worth(sitting.byItself(), common.minutes() + HALF_AN_HOUR * more.cardinality()) >= least) {
                offerTime(who, more);
                offered++;
            }
        }
    }

    private static List<Object> spans(BitSet halfHours) {
        var spans = new ArrayList<>();
        for (int from = halfHours.nextSetBit(0); from >= 0; from = halfHours.nextSetBit(from)) {
            int to = Math.min(halfHours.nextClearBit(from), (from / 48 + 1) * 48);
            spans.add(Reason.of("engine.change.span", DayOfWeek.of(1 + from / 48), time(from), time(to)));
            from = to;
        }
        return spans;
    }

    private static LocalTime time(int halfHour) {
        return LocalTime.ofSecondOfDay(halfHour % 48 * 1800L);
    }

    /** One that everybody else here speaks who told theirs. */
    private void anotherLanguage() {
        var told = IntStream.of(others()).filter(roster.tongues::told).toArray();
        for (var language : told.length == 0 ? List.<String>of() : roster.person(told[0]).languages()) {
            if (IntStream.of(told).allMatch(other -> roster.tongues.speaks(other, language))) {
                offer(Price.A_LANGUAGE, Reason.of("engine.change.language", one.name(), language), one.but().speaking(more(one.languages(), language)));
            }
        }
    }

    private void oneGoalMore() {
        if (sitting.goal >= 0 && roster.toldGoals(person) && roster.rankOfGoal(person, sitting.goal) < 0) {
            var goal = roster.goals.get(sitting.goal);
            offer(Price.A_GOAL, Reason.of("engine.change.goal", one.name(), goal), one.but().aimingFor(more(one.goals(), goal)));
        }
    }

    /** Somebody who leads takes on as many more as there are too many, where that is theirs to say. */
    private void moreLed() {
        int tooMany = roster.tooMany(sitting.people, sitting.roles);
        for (int seat : sitting.seatsOf(0)) {
            var leader = sitting.person(seat);
            int most = leader.mostLed() == null ? Integer.MAX_VALUE : leader.mostLed() + tooMany;
            if (most <= (roster.shape.mostLed() == 0 ? Integer.MAX_VALUE - 1 : roster.shape.mostLed())) {
                offer(Price.A_PLACE_MORE * tooMany, Reason.of("engine.change.led", leader.name(), most), leader.but().leadingUpTo(most));
            }
        }
    }

    private void takenBack() {
        for (int other : others()) {
            if (roster.avoid(person, other)) {
                takenBack(one, roster.person(other));
                takenBack(roster.person(other), one);
            }
        }
    }

    private void takenBack(Applicant avoids, Applicant avoided) {
        if (avoids.avoids().contains(avoided.id())) {
            offer(Price.AN_AVOIDED, Reason.secret("engine.change.avoid", avoids.name(), avoided.name()),
                    avoids.but().avoiding(avoids.avoids().stream().filter(id -> !id.equals(avoided.id())).toList()));
        }
    }

    /** Where one step of the way round is missing, and it begins or ends with them. */
    private void somethingMore() {
        int[] round = sitting.people;
        for (int turn = 0; turn < (round.length > 2 ? 2 : 1); turn++) {
            int missing = 0;
            int at = -1;
            for (int i = 0; i < round.length; i++) {
                if (!roster.learning.canTeach(round[i], round[(i + 1) % round.length])) {
                    missing++;
                    at = i;
                }
            }
            if (missing == 1) {
                bridge(round[at], round[(at + 1) % round.length]);
            }
            round = IntStream.range(0, round.length).map(i -> sitting.people[sitting.people.length - 1 - i]).toArray();
        }
    }

    /** What somebody here could teach them, or they somebody; or time for more than meetings. */
    private void worthMore() {
        if (sitting.shape().asksForTime() && sitting.shape().attendance() instanceof Attendance.Whole) {
            ofEither((others, who) -> longer(others, who, new BitSet()));
        }
        for (int other : others()) {
            bridge(other, person);
            bridge(person, other);
        }
    }

    private void bridge(int teacher, int learner) {
        if (learner == person) {
            roster.person(teacher).offers().forEach(offer -> wish(offer.name(), offer.level()));
        } else if (teacher == person) {
            roster.person(learner).wants().forEach(want -> teach(want.name(), want.level()));
        }
    }

    private void wish(String skill, @Nullable Integer level) {
        var mine = sameAs(one.wants(), skill);
        if (mine == null) {
            offer(Price.A_WISH, Reason.of("engine.change.wish", one.name(), skill), one.but().wanting(more(one.wants(), new Skill(skill))));
        } else if (mine.level() != null && level != null && mine.level() > level) {
            offer(Price.A_LEVEL * (mine.level() - level), Reason.of("engine.change.content", one.name(), mine.name(), level),
                    one.but().wanting(one.wants().stream().map(want -> want.equals(mine) ? new Skill(want.name(), level) : want).toList()));
        }
    }

    private void teach(String skill, @Nullable Integer level) {
        var mine = sameAs(one.offers(), skill);
        if (mine == null) {
            offer(Price.A_SKILL, Reason.of("engine.change.teach", one.name(), skill), one.but().offering(more(one.offers(), new Skill(skill))));
        } else if (mine.level() != null && level != null && mine.level() < level) {
            offer(Price.A_LEVEL * (level - mine.level()), Reason.of("engine.change.better", one.name(), mine.name(), level),
                    one.but().offering(one.offers().stream().map(offer -> offer.equals(mine) ? new Skill(offer.name(), level) : offer).toList()));
        }
    }

    private static @Nullable Skill sameAs(List<Skill> skills, String name) {
        return skills.stream().filter(skill -> Objects.equals(Words.of(skill.name()), Words.of(name))).findFirst().orElse(null);
    }

    private static <T> List<T> more(List<T> some, T one) {
        var more = new ArrayList<>(some);
        more.add(one);
        return more;
    }
}
