package belay.matching;

import belay.matching.engine.Engine;
import belay.people.Person;
import belay.programs.Program;
import belay.programs.Round;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Matches rounds, one after the other, beside the pages: a thousand people take seconds.
 *
 * <p>Which matches are running is known to this process alone. When it is killed nothing is left of them, and asking again finds the
 * same: a draft is written down whole when it is done, or not at all.
 */
@Component
public class Matcher {

    private static final Logger LOG = LoggerFactory.getLogger(Matcher.class);

    private final Engine engine;
    private final Pools pools;
    private final Drafts drafts;
    private final Proposals proposals;
    private final Drawer drawer;
    private final Clock clock;
    private final Map<Long, MatchRun> runs = new ConcurrentHashMap<>();
    private final ExecutorService bench = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("matching").daemon().factory());

    Matcher(Engine engine, Pools pools, Drafts drafts, Proposals proposals, Drawer drawer, Clock clock) {
        this.engine = engine;
        this.pools = pools;
        this.drafts = drafts;
        this.proposals = proposals;
        this.drawer = drawer;
        this.clock = clock;
    }

    /** The match of this round that is running, or that failed and has not been told of. */
    Optional<MatchRun> running(Round round) {
        return Optional.ofNullable(runs.get(round.id()));
    }

    /** Starts matching around the locks of the draft before that number; while a match of the round is running, that one is meant. */
    public MatchRun start(Program program, Round round, int number, Person me) {
        var run = runs.compute(round.id(), (id, now) -> now != null && !now.failed() ? now : new MatchRun(me.name(), clock.instant()));
        if (run.claim()) {
            bench.execute(() -> work(run, program, round, number, me));
        }
        return run;
    }

    /** Whoever was told of a failure need not be told again. */
    void forget(Round round) {
        runs.computeIfPresent(round.id(), (id, run) -> run.failed() ? null : run);
    }

    /** Ends the match of this round that is running, if there is one, with the best that is found by now. */
    Optional<MatchRun> end(Round round, Person me) {
        var run = running(round);
        run.ifPresent(one -> one.end(new MatchRun.End(me, clock.instant())));
        return run;
    }

    private void work(MatchRun run, Program program, Round round, int number, Person me) {
        try {
            if (drafts.findNumber(round.id(), number).isEmpty()) {
                match(run, program, round, number, me);
            }
            runs.remove(round.id(), run);
            run.done();
        } catch (Clash overtaken) {
            run.overtake();
        } catch (RuntimeException | Error failure) {
            LOG.error("Matching round {} came to no end", round.id(), failure);
            run.fail();
        }
    }

    private void match(MatchRun run, Program program, Round round, int number, Person me) {
        var signUps = pools.of(round);
        var base = drafts.findNumber(round.id(), number - 1);
        var standing = base.map(draft -> proposals.in(draft.id())).orElse(Map.of());
        var around = Around.of(base.orElse(null), standing, signUps);
        var began = clock.instant();
        var plan = engine.match(around.pool(signUps), run);
        if (!run.halted()) {
            var took = Duration.between(began, clock.instant());
            drawer.keep(round, number, new Matched(around, signUps, plan, run.since(), took, plan.quality().provenBest() ? null : run.endedEarly()), me);
        }
    }

    @PreDestroy
    void close() {
        runs.values().forEach(MatchRun::halt);
        bench.shutdownNow();
    }
}
