package belay.matching.engine;

import java.time.Duration;
import java.util.ArrayList;

/** Where a group shares a weekly slot, everybody who told their time is free at one, all term long. */
final class EnoughCommonTime extends HardRule {

    EnoughCommonTime() {
        super("enough-common-time");
    }

    @Override
    public Judgement judge(Sitting sitting) {
        if (!sitting.shape().sharedSlot() || sitting.shape().meetingMinutes() == 0) {
            return Judgement.SILENT;
        }
        var common = sitting.common();
        if (common != null && !common.fits()) {
            return Judgement.impossible("engine.enough-common-time.broken",
                    Duration.ofMinutes(common.minutes()), Duration.ofMinutes(sitting.shape().meetingMinutes()));
        }
        var unknown = new ArrayList<String>();
        for (int seat = 0; seat < sitting.size(); seat++) {
            if (!sitting.roster.times.told(sitting.people[seat])) {
                unknown.add(sitting.name(seat));
            }
        }
        return unknown.isEmpty() ? Judgement.SILENT : Judgement.caution("engine.enough-common-time.not-told", unknown.size(), unknown);
    }
}
