package belay.matching.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a group shares a weekly slot, enough of those who told their time are free at one, all term long: everybody, a quorum, or each with
 * somebody who leads, whom they may meet at an hour of their own. All groups may have to meet at one hour; then it is that.
 */
final class EnoughCommonTime extends HardRule {

    EnoughCommonTime() {
        super("enough-common-time");
    }

    @Override
    boolean forbids(Sitting sitting) {
        if (sitting.shape().asksForTime() && sitting.shape().attendance() instanceof Attendance.Leader leader) {
            return new Attending(sitting.roster, sitting.people, sitting.roles).isAnybodyAlone(sitting.roster.role(leader.role()));
        }
        if (!sitting.shape().asksForTime() || !sitting.shape().wholeGroup()) {
            return super.forbids(sitting);
        }
        if (sitting.size() == 2) {
            return !sitting.roster.times.canMeet(sitting.people[0], sitting.people[1]);
        }
        var common = sitting.common();
        return common != null && !common.fits();
    }

    @Override
    public Judgement judge(Sitting sitting) {
        if (!sitting.shape().asksForTime()) {
            return Judgement.SILENT;
        }
        return switch (sitting.shape().attendance()) {
            case Attendance.Whole whole -> whole(sitting);
            case Attendance.Quorum quorum -> quorum(sitting, Attending.needed(quorum, sitting.size()));
            case Attendance.Leader leader -> led(sitting, leader.role());
        };
    }

    private static Duration meeting(Sitting sitting) {
        return Duration.ofMinutes(sitting.shape().meetingMinutes());
    }

    private static Judgement whole(Sitting sitting) {
        var common = sitting.common();
        if (common == null || common.fits()) {
            return unknown(sitting);
        }
        if (sitting.roster.times.atOneHour()) {
            var absent = IntStream.range(0, sitting.size()).filter(seat -> !sitting.roster.times.comes(sitting.people[seat])).mapToObj(sitting::name).toList();
            return Judgement.impossible("engine.enough-common-time.hour", absent.size(), absent, sitting.roster.hour());
        }
        var why = sitting.roster.times.fitAtFirst(sitting.people) ? "engine.enough-common-time.clocks"
                : common.minutes() >= sitting.shape().meetingMinutes() ? "engine.enough-common-time.in-parts" : "engine.enough-common-time.broken";
        return Judgement.impossible(why, Duration.ofMinutes(common.minutes()), meeting(sitting));
    }

    private static Judgement quorum(Sitting sitting, int needed) {
        boolean known = sitting.roster.times.atOneHour() || Arrays.stream(sitting.people).filter(sitting.roster.times::told).count() > 1;
        int most = known ? new Attending(sitting.roster, sitting.people, sitting.roles).most() : needed;
        if (most < needed) {
            return Judgement.impossible("engine.enough-common-time.quorum", most, needed, meeting(sitting));
        }
        var comes = sitting.whoComes();
        var absent = IntStream.of(sitting.people).filter(person -> IntStream.of(comes).noneMatch(one -> one == person)).mapToObj(sitting.roster::name).toList();
        return absent.isEmpty() ? unknown(sitting) : Judgement.caution("engine.enough-common-time.absent", absent);
    }

    private static Judgement led(Sitting sitting, String role) {
        var alone = new Attending(sitting.roster, sitting.people, sitting.roles).alone(sitting.roster.role(role));
        return alone.isEmpty() ? unknown(sitting)
                : Judgement.impossible("engine.enough-common-time.led", alone.size(), alone, role, meeting(sitting));
    }

    private static Judgement unknown(Sitting sitting) {
        List<String> unknown = new ArrayList<>();
        boolean zones = true;
        for (int seat = 0; seat < sitting.size(); seat++) {
            if (!sitting.roster.times.told(sitting.people[seat])) {
                unknown.add(sitting.name(seat));
                zones &= sitting.roster.times.zoneTold(sitting.people[seat]);
            }
        }
        return unknown.isEmpty() ? Judgement.SILENT
            : Judgement.caution(zones ? "engine.enough-common-time.no-hours" : "engine.enough-common-time.not-told", unknown.size(), unknown);
    }
}
