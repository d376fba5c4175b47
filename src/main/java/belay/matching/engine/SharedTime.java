package belay.matching.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** The more free time people share, the easier they meet; three times what is asked is plenty. Where all groups meet at one hour it says nothing. */
final class SharedTime extends SoftRule {

    static final int PLENTY = 3;

    SharedTime() {
        super("shared-time", 25);
    }

    @Override
    boolean maySpeak(Roster roster) {
        return roster.shape.meetingMinutes() > 0 && roster.shape.hour() == null;
    }

    @Override
    public Judgement judge(Sitting sitting) {
        int asked = sitting.shape().meetingMinutes();
        if (asked == 0 || sitting.shape().hour() != null) {
            return Judgement.SILENT;
        }
        if (sitting.shape().attendance() instanceof Attendance.Leader leader) {
            int leads = sitting.roster.role(leader.role());
            return withALeader(sitting, asked, seat -> sitting.roles[seat] == leads);
        }
        return sitting.shape().sharedSlot() || !sitting.led() ? together(sitting, asked) : withALeader(sitting, asked, sitting::teaches);
    }

    private Judgement together(Sitting sitting, int asked) {
        if (!sitting.shape().wholeGroup()) {
            return thoseWhoCome(sitting, asked);
        }
        var common = sitting.common();
        if (common == null) {
            return Judgement.SILENT;
        }
        return worth(common.minutes(), asked);
    }

    /** What it is worth to share so many minutes of which so many are asked. */
    Judgement worth(int minutes, int asked) {
        return Judgement.worth(Math.min(minutes, PLENTY * asked), PLENTY * asked, because(Duration.ofMinutes(minutes), Duration.ofMinutes(asked)));
    }

    /** Where not all have to come, those who do share the time; the fewer they are, the less it is worth. Members are not told that somebody cannot. */
    private Judgement thoseWhoCome(Sitting sitting, int asked) {
        int come = sitting.whoComes().length;
        var common = sitting.roster.times.common(sitting.whoComes());
        if (common == null) {
            return Judgement.SILENT;
        }
        var because = come == sitting.size() ? because(Duration.ofMinutes(common.minutes()), Duration.ofMinutes(asked))
                : Reason.secret("engine.shared-time.who-come", come, sitting.size(), Duration.ofMinutes(common.minutes()), Duration.ofMinutes(asked));
        return Judgement.worth(Math.min(common.minutes(), PLENTY * asked) * come, PLENTY * asked * sitting.size(), because);
    }

    /** Where there is no hour for all, each needs time with one of those who lead. */
    private static Judgement withALeader(Sitting sitting, int asked, IntPredicate leads) {
        int told = 0;
        int minutes = 0;
        var without = new ArrayList<String>();
        for (int seat = 0; seat < sitting.size(); seat++) {
            int most = leads.test(seat) ? -1 : mostWithALeader(sitting, seat, leads);
            if (most >= 0) {
                told++;
                minutes += Math.min(most, asked);
                if (most < asked) {
                    without.add(sitting.name(seat));
                }
            }
        }
        if (told == 0) {
            return Judgement.SILENT;
        }
        var cautions = without.isEmpty() ? List.<Reason>of()
                : List.of(Reason.of("engine.shared-time.alone", without.size(), without, Duration.ofMinutes(asked)));
        boolean forAll = without.isEmpty();  // else whoever has none would read it as praise
        var because = new Reason("engine.shared-time.with-a-leader", List.of(told - without.size(), told), !forAll);
        return new Judgement.Worth(minutes, told * asked, because, cautions);
    }

    private static int mostWithALeader(Sitting sitting, int learner, IntPredicate leads) {
        int most = -1;
        for (int seat = 0; seat < sitting.size(); seat++) {
            if (leads.test(seat)) {
                most = Math.max(most, sitting.roster.times.minutes(sitting.people[learner], sitting.people[seat]));
            }
        }
        return most;
    }
}
