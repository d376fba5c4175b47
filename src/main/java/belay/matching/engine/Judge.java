package belay.matching.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets every rule speak about a group and adds up what they say. */
final class Judge {

    /** The score of a group that no hard rule allows. */
    static final int IMPOSSIBLE = -1;

    /** Where nobody told anything to go by, a group is neither good nor bad. */
    private static final int NOTHING_KNOWN = 50;

    private final int[] weights;

    Judge(Settings settings) {
        weights = Rules.SOFT.stream().mapToInt(settings::weightOf).toArray();
    }

    /** The score a verdict would give, 0 to 100, or {@link #IMPOSSIBLE}. */
    int score(Sitting sitting) {
        return firstBroken(sitting) == null ? sitting.worth() : IMPOSSIBLE;
    }

    /** Whether these people could be in one group, whatever they can teach each other, is it worth, and whenever they are free. */
    boolean compatible(Sitting sitting) {
        for (var rule : Rules.HARD) {
            if (!(rule instanceof SomethingToTeach || rule instanceof WorthEnough || rule instanceof EnoughCommonTime) && rule.forbids(sitting)) {
                return false;
            }
        }
        return true;
    }

    @Nullable Rule firstBroken(Sitting sitting) {
        for (var rule : Rules.HARD) {
            if (rule.forbids(sitting)) {
                return rule;
            }
        }
        return null;
    }

    /** How many hard rules the group breaks; once they are more than so many, no more are counted. */
    int countBroken(Sitting sitting, int most) {
        int broken = 0;
        for (var rule : Rules.HARD) {
            broken += rule.forbids(sitting) ? 1 : 0;
            if (broken > most) {
                break;
            }
        }
        return broken;
    }

    /** What the soft rules give, 0 to 100, whatever the hard ones say. */
    int worth(Sitting sitting) {
        return worth(soft(sitting));
    }

    /** The same, if they shared so many minutes a week. */
    int worth(Sitting sitting, int minutes) {
        var said = soft(sitting);
        for (int i = 0; i < said.length; i++) {
            if (Rules.SOFT.get(i) instanceof SharedTime time && said[i] instanceof Judgement.Worth) {
                said[i] = time.worth(minutes, sitting.shape().meetingMinutes());
            }
        }
        return worth(said);
    }

    private int worth(Judgement[] said) {
        var shares = shares(said);
        int score = 0;
        boolean known = false;
        for (int i = 0; i < said.length; i++) {
            known |= shares[i] > 0;
            score += shares[i] > 0 && said[i] instanceof Judgement.Worth worth ? part(worth, shares[i]) : 0;
        }
        return known ? score : NOTHING_KNOWN;
    }

    private Judgement[] soft(Sitting sitting) {
        var said = new Judgement[weights.length];
        for (int i = 0; i < weights.length; i++) {
            said[i] = weights[i] == 0 ? Judgement.SILENT : Rules.SOFT.get(i).judge(sitting);
        }
        return said;
    }

    private static int part(Judgement.Worth worth, int share) {
        return (2 * share * worth.points() + worth.of()) / (2 * worth.of());
    }

    /** A hundred points divided by weight among the rules that have something to say; what rounding leaves goes to the largest remainders. */
    private int[] shares(Judgement[] said) {
        var shares = new int[said.length];
        int all = 0;
        for (int i = 0; i < said.length; i++) {
            all += said[i] instanceof Judgement.Worth ? weights[i] : 0;
        }
        if (all == 0) {
            return shares;
        }
        var rests = new int[said.length];
        int left = 100;
        for (int i = 0; i < said.length; i++) {
            int weight = said[i] instanceof Judgement.Worth ? weights[i] : 0;
            shares[i] = 100 * weight / all;
            rests[i] = 100 * weight % all;
            left -= shares[i];
        }
        for (; left > 0; left--) {
            int most = 0;
            for (int i = 1; i < rests.length; i++) {
                most = rests[i] > rests[most] ? i : most;
            }
            shares[most]++;
            rests[most] = -1;
        }
        return shares;
    }

    /** What the rules say of a group that may meet whenever it likes. */
    Verdict verdict(Sitting sitting) {
        return verdict(sitting, null, List.of());
    }

    /** What the rules say of a group among others: a person’s places add up, and nobody should be in two at once. */
    Verdict verdict(Proposed group, Roster roster, Loads loads, Diary diary) {
        return verdict(Sitting.of(roster, group, loads), diary.slot(group.key()), diary.clashes(group.key()));
    }

    /**
     * What the rules say of a group. One that breaks a hard rule is worth nothing, however well its people would get on.
     *
     * @param slot when it has to meet because of other groups; null if it is free to choose
     * @param clashes who would be elsewhere at that hour
     */
    private Verdict verdict(Sitting sitting, @Nullable Slot slot, List<Reason> clashes) {
        var notes = new Notes();
        notes.cautions.addAll(clashes);
        for (var rule : Rules.HARD) {
            notes.hear(rule, rule.judge(sitting));
        }
        var said = soft(sitting);
        var shares = shares(said);
        for (int i = 0; i < said.length; i++) {
            if (said[i] instanceof Judgement.Worth worth) {
                notes.hear(Rules.SOFT.get(i), worth, part(worth, shares[i]), shares[i]);
            }
        }
        if (notes.parts.isEmpty()) {
            notes.cautions.add(Reason.of(sitting.size() == 1 ? "engine.alone" : "engine.nothing-known"));
        }
        if (sitting.shape().asksForTime() && sitting.shape().attendance() instanceof Attendance.Leader leader) {
            notes.reasons.addAll(new Attending(sitting.roster, sitting.people, sitting.roles).hours(sitting.roster.role(leader.role())));
        }
        var time = time(sitting, slot);
        if (sitting.wished != null && time != null && time.best() != null && !sitting.wished.equals(time.best())) {
            notes.cautions.add(Reason.of("engine.slot-moves", sitting.wished, time.best()));
        }
        boolean possible = notes.broken.isEmpty();
        int score = notes.parts.isEmpty() ? NOTHING_KNOWN : notes.score;
        return new Verdict(possible ? score : 0, possible ? notes.parts : List.of(), notes.reasons, notes.cautions, notes.broken, time, teaching(sitting));
    }

    /** What a verdict collects while the rules speak. */
    private static final class Notes {
        final List<Verdict.Part> parts = new ArrayList<>();
        final List<Reason> reasons = new ArrayList<>();
        final List<Reason> cautions = new ArrayList<>();
        final List<Verdict.Broken> broken = new ArrayList<>();
        int score;

        void hear(Rule rule, Judgement judgement) {
            switch (judgement) {
                case Judgement.Impossible impossible -> broken.add(new Verdict.Broken(rule.name(), impossible.because()));
                case Judgement.Silent silent when silent.caution() != null -> cautions.add(silent.caution());
                default -> { }
            }
        }

        /** Less than a quarter of what a rule can give speaks against a group. */
        void hear(SoftRule rule, Judgement.Worth worth, int points, int of) {
            parts.add(new Verdict.Part(rule.name(), rule.title(), points, of, worth.because()));
            score += points;
            if (rule.praises(worth) && !worth.cautions().contains(worth.because())) {
                reasons.add(worth.because());
            } else if (4 * worth.points() < worth.of() && rule.warns() && worth.cautions().isEmpty()) {
                cautions.add(worth.because());
            }
            cautions.addAll(worth.cautions());
        }
    }

    private static Verdict.@Nullable CommonTime time(Sitting sitting, @Nullable Slot slot) {
        int[] people = sitting.whoComes();
        var common = people == sitting.people ? sitting.common() : sitting.roster.times.common(people);
        if (common == null) {
            return null;
        }
        if (!common.fits()) {
            return new Verdict.CommonTime(common.minutes(), null);
        }
        if (slot != null) {
            return new Verdict.CommonTime(common.minutes(), slot);
        }
        boolean asWished = sitting.wished != null && sitting.roster.times.fits(sitting.wished, people);
        return new Verdict.CommonTime(common.minutes(), asWished ? sitting.wished : sitting.roster.times.slots.slot(common, people));
    }

    private static List<Verdict.Teaching> teaching(Sitting sitting) {
        if (!sitting.shape().isExchange() || sitting.size() < 2) {
            return List.of();
        }
        var teaching = new ArrayList<Verdict.Teaching>();
        var seats = sitting.ring().seats();
        for (int i = 0; i < seats.length; i++) {
            if (sitting.ring().worths()[i] > 0) {
                int teacher = seats[i];
                int learner = seats[(i + 1) % seats.length];
                teaching.add(new Verdict.Teaching(sitting.person(teacher).id(), sitting.person(learner).id(), skill(sitting, teacher, learner), sitting.ring().worths()[i]));
            }
        }
        return teaching;
    }

    private static @Nullable String skill(Sitting sitting, int teacher, int learner) {
        var wants = sitting.person(learner).wants();
        var met = new int[wants.size()];
        sitting.roster.learning.meet(sitting.people[teacher], sitting.people[learner], met);
        int best = -1;
        for (int i = 0; i < met.length; i++) {
            best = met[i] > (best < 0 ? 0 : met[best]) ? i : best;
        }
        return best < 0 ? null : wants.get(best).name();
    }
}
