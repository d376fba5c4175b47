package belay.matching.engine;

/** What people want to learn, others in the group can teach, best a step or two ahead of them. */
final class WantsMet extends SoftRule {

    WantsMet() {
        super("wants-met", 35);
    }

    /** One of two wants met is a reason to be together, though another is not. */
    @Override
    boolean praises(Judgement.Worth worth) {
        return super.praises(worth) || 4 * worth.points() >= worth.of() && worth.because().key().equals("engine.wants-met.because");
    }

    /** The sum over learners, and one want that is met well, to tell of. */
    private static final class Tally {
        int learners;
        int sum;
        int least = 100;
        int met;
        int wants;
        int best;
        int bestLearner = -1;
        int bestWant;

        void learner(int worth) {
            learners++;
            sum += worth;
            least = Math.min(least, worth);
        }
    }

    @Override
    boolean maySpeak(Roster roster) {
        return roster.learning.anyWants();
    }

    @Override
    public Judgement judge(Sitting sitting) {
        if (!sitting.roster.learning.anyWants()) {
            return Judgement.SILENT;
        }
        var tally = new Tally();
        for (int seat = 0; seat < sitting.size(); seat++) {
            if (sitting.learns(seat)) {
                count(sitting, seat, tally);
            }
        }
        if (tally.learners == 0) {
            return Judgement.SILENT;
        }
        int mean = tally.sum / tally.learners;
        return Judgement.worth(sitting.size() <= 3 ? (mean + tally.least) / 2 : mean, 100, why(sitting, tally));
    }

    private static void count(Sitting sitting, int seat, Tally tally) {
        var learning = sitting.roster.learning;
        int learner = sitting.people[seat];
        if (!learning.toldWants(learner)) {
            if (sitting.shape().kind() != Kind.POSSE) {
                tally.learner(Learning.OPEN);
            }
            return;
        }
        var met = met(sitting, seat);
        for (int want = 0; want < met.length; want++) {
            tally.met += met[want] > 0 ? 1 : 0;
            if (met[want] > tally.best) {
                tally.best = met[want];
                tally.bestLearner = seat;
                tally.bestWant = want;
            }
        }
        tally.wants += met.length;
        tally.learner(anybodyOffers(sitting, seat) ? Learning.worth(met) : Learning.OPEN);
    }

    private static boolean anybodyOffers(Sitting sitting, int learner) {
        for (int seat = 0; seat < sitting.size(); seat++) {
            if (seat != learner && sitting.teaches(seat) && sitting.roster.learning.toldOffers(sitting.people[seat])) {
                return true;
            }
        }
        return false;
    }

    /** How well each want is met: by the one before in a ring, by any teacher elsewhere. */
    private static int[] met(Sitting sitting, int learner) {
        var learning = sitting.roster.learning;
        var met = new int[learning.wants(sitting.people[learner])];
        if (sitting.shape().isExchange() && sitting.size() > 2) {
            var round = sitting.ring().seats();
            int at = 0;
            while (round[at] != learner) {
                at++;
            }
            learning.meet(sitting.people[round[(at + round.length - 1) % round.length]], sitting.people[learner], met);
            return met;
        }
        for (int seat = 0; seat < sitting.size(); seat++) {
            if (seat != learner && sitting.teaches(seat)) {
                learning.meet(sitting.people[seat], sitting.people[learner], met);
            }
        }
        return met;
    }

    private Reason why(Sitting sitting, Tally tally) {
        if (tally.wants == 0) {
            return Reason.of("engine.wants-met.open");
        }
        if (tally.met == 0) {
            return Reason.of("engine.wants-met.none");
        }
        return because(tally.met, tally.wants, sitting.name(tally.bestLearner), sitting.person(tally.bestLearner).wants().get(tally.bestWant).name());
    }
}
