package belay.matching;

import belay.people.Person;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Answers what-ifs beside the pages, one after the other; each organizer has one question and one answer a draft, and only for a while. */
@Component
class WhatIfs {

    private static final Logger LOG = LoggerFactory.getLogger(WhatIfs.class);
    private static final int WAITING = 8;
    private static final int REMEMBERED = 32;

    private record Asked(long draft, long by) { }

    /** A question, and the answer once there is one. */
    record Question(SuppositionForm form, MatchRun run, AtomicReference<@Nullable WhatIf> answer) { }

    private final Outlooks outlooks;
    private final Clock clock;
    private final Map<Asked, Question> questions = new LinkedHashMap<>();
    private final ThreadPoolExecutor bench = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING),
        Thread.ofPlatform().name("what-if").daemon().factory());

    WhatIfs(Outlooks outlooks, Clock clock) {
        this.outlooks = outlooks;
        this.clock = clock;
    }

    synchronized Optional<Question> of(Draft draft, Person me) {
        return Optional.ofNullable(questions.get(new Asked(draft.id(), me.id())));
    }

    /** Takes the place of what the same organizer asked before; empty if too many questions wait. */
    synchronized Optional<Question> ask(Setting setting, SignUps signUps, SuppositionForm form, Supposition supposed, Person me) {
        var question = new Question(form, new MatchRun(me.name(), clock.instant()), new AtomicReference<>());
        try {
            bench.execute(() -> answer(question, setting, signUps, supposed));
        } catch (RejectedExecutionException full) {
            return Optional.empty();
        }
        forget(new Asked(setting.draft().id(), me.id()));
        questions.put(new Asked(setting.draft().id(), me.id()), question);
        if (questions.size() > REMEMBERED) {
            forget(questions.keySet().iterator().next());
        }
        return Optional.of(question);
    }

    synchronized void forget(Draft draft, Person me) {
        forget(new Asked(draft.id(), me.id()));
    }

    private void forget(Asked asked) {
        var before = questions.remove(asked);
        if (before != null) {
            before.run().halt();
        }
    }

    private void answer(Question question, Setting setting, SignUps signUps, Supposition supposed) {
        try {
            if (!question.run().halted()) {
                question.answer().set(outlooks.of(setting.draft(), signUps, supposed, question.run()));
            }
            question.run().done();
        } catch (RuntimeException | Error failure) {
            LOG.error("A what-if on draft {} came to no end", setting.draft().id(), failure);
            question.run().fail();
        }
    }

    @PreDestroy
    synchronized void close() {
        questions.values().forEach(question -> question.run().halt());
        bench.shutdownNow();
    }
}
