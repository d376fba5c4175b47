package belay.applications;

import belay.people.Person;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one place where criteria are written and applications scored by them. */
@Component
class Scoring {

    /** What became of a score: only {@code KEPT} and {@code SAME} stand. */
    enum Outcome { KEPT, SAME, CLOSED, CHANGED }

    private final Decisions decisions;
    private final Queue queue;
    private final Rubrics rubrics;
    private final Reviews reviews;
    private final JdbcClient sql;
    private final Clock clock;

    Scoring(Decisions decisions, Queue queue, Rubrics rubrics, Reviews reviews, JdbcClient sql, Clock clock) {
        this.decisions = decisions;
        this.queue = queue;
        this.rubrics = rubrics;
        this.reviews = reviews;
        this.sql = sql;
        this.clock = clock;
    }

    /** Whether these hold now; not where somebody has scored by others, unless those scores are put aside knowingly. */
    @Transactional
    public boolean write(long round, RubricForm form, boolean again, Person me) {
        rubrics.hold(round);
        var before = rubrics.find(round).orElse(null);
        if (before != null && before.says(form)) {
            return true;
        }
        if (before != null && before.reviews() > 0 && !again) {
            return false;
        }
        rubrics.write(round, form, me.id(), clock.instant());
        return true;
    }

    /** By the criteria that stood on the page, as long as those hold and no answer was announced. */
    @Transactional
    public Outcome score(Queue.Line line, ReviewForm form, Person me) {
        decisions.hold(line.id());
        rubrics.hold(line.roundId());
        var panel = reviews.panel(line, me.id());
        if (panel == null || panel.rubric().id() != form.rubric()) {
            return Outcome.CHANGED;
        }
        if (queue.one(line.id()).filter(now -> now.answer() == null).isEmpty()) {
            return Outcome.CLOSED;
        }
        var before = panel.mine();
        if (before != null && before.marks().equals(form.marks()) && before.note().equals(form.note())) {
            return Outcome.SAME;
        }
        long review = sql.sql("insert into reviews (application_id, rubric_id, reviewer_id, note, given_at) values (?, ?, ?, ?, ?) returning id")
            .params(line.id(), form.rubric(), me.id(), form.note(), Timestamp.from(clock.instant())).query(Long.class).single();
        form.marks().forEach((criterion, mark) -> sql.sql("insert into review_marks (review_id, criterion_id, mark) values (?, ?, ?)").params(review, criterion, mark).update());
        return Outcome.KEPT;
    }
}
