package belay.applications;

import belay.applications.FormPart.Demand;
import belay.people.Person;
import belay.programs.Format;
import belay.programs.Rounds;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place where the form of a round changes: its parts chosen, questions added, mended, moved, copied and removed, and sensitive answers erased. Whoever sends an
 * application waits for it.
 */
@Component
class Questioning {

    /** More than these nobody fills in. */
    static final int MOST = 30;

    private final FormShapes shapes;
    private final FormQuestions questions;
    private final FormAnswers answers;
    private final Rounds rounds;
    private final Clock clock;

    Questioning(FormShapes shapes, FormQuestions questions, FormAnswers answers, Rounds rounds, Clock clock) {
        this.shapes = shapes;
        this.questions = questions;
        this.answers = answers;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** Chooses parts, of which only what is new is noted; whether nobody had since that version was read. */
    @Transactional
    public boolean shape(long round, Format format, Map<FormPart, Demand> wanted, long seen, Person me) {
        rounds.hold(round);
        if (shapes.version(round) != seen) {
            return false;
        }
        write(round, format, wanted, me);
        return true;
    }

    private int write(long round, Format format, Map<FormPart, Demand> wanted, Person me) {
        var before = shapes.of(round, format);
        var after = FormShape.of(format, wanted);
        var changed = before.demands().keySet().stream().filter(part -> after.demand(part) != before.demand(part)).toList();
        changed.forEach(part -> shapes.write(round, part, after.demand(part), me, clock.instant()));
        return changed.size();
    }

    /** Whether there was room for it. */
    @Transactional
    public boolean add(FormQuestion question, Person me) {
        rounds.hold(question.roundId());
        if (questions.in(question.roundId()).size() >= MOST) {
            return false;
        }
        questions.add(question, me, clock.instant());
        return true;
    }

    /** What was answered keeps its meaning: then only the words around it change, and what people were told is sensitive stays so. */
    @Transactional
    public void mend(FormQuestion question, FormQuestionForm form, Person me) {
        rounds.hold(question.roundId());
        boolean answered = answers.count(question.roundId()).containsKey(question.id());
        var mended = answered || !form.isWhole(question.kind()) ? form.into(question) : form.into(question.id(), question.roundId(), question.kind());
        if (!mended.isAskedAs(question)) {
            questions.change(question, mended, me, clock.instant());
        }
    }

    /** Past its neighbour, if it has one on that side. */
    @Transactional
    public void move(FormQuestion question, boolean up) {
        rounds.hold(question.roundId());
        var ids = new ArrayList<>(questions.in(question.roundId()).stream().map(FormQuestion::id).toList());
        int at = ids.indexOf(question.id());
        int to = up ? at - 1 : at + 1;
        if (at >= 0 && to >= 0 && to < ids.size()) {
            Collections.swap(ids, at, to);
            questions.order(ids);
        }
    }

    /** Whether it is gone; not if more people have answered it than whoever removes it was told. */
    @Transactional
    public boolean remove(FormQuestion question, long told, Person me) {
        rounds.hold(question.roundId());
        long answered = answers.count(question.roundId()).getOrDefault(question.id(), 0L);
        if (answered > told) {
            return false;
        }
        questions.remove(question, answered, me, clock.instant());
        return true;
    }

    /** How many questions came from another round, and how many parts are now asked as there. */
    record Copied(int questions, int parts) { }

    /** Asks in one round what is asked in another, as far as there is room, and in the parts chosen there. */
    @Transactional
    public Copied copy(long from, long to, Format format, Person me) {
        rounds.hold(to);
        var chosen = shapes.said(from);
        int parts = chosen.isEmpty() ? 0 : write(to, format, chosen, me);
        return new Copied(questions.copy(from, to, MOST - questions.in(to).size(), me, clock.instant()), parts);
    }

    /** Forgets what was answered to sensitive questions of a round; says how many answers that were. */
    @Transactional
    public int erase(long round, Person me) {
        rounds.hold(round);
        return answers.erase(round, me, clock.instant());
    }
}
