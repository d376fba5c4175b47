package belay.matching;

import belay.groups.WeeklyTime;
import belay.matching.engine.Reason;
import belay.matching.engine.Slot;
import belay.matching.engine.Verdict;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the rules said of a proposal, in sentences, kept so that showing the desk is only reading. */
public record Opinion(int score, List<Point> points, List<Line> reasons, List<Line> cautions, List<Line> broken,
                      @Nullable Integer minutes, String slot, List<Teaching> teaches) {

    /** So many points of so many from one rule, and why. */
    public record Point(String rule, String title, String because, int points, int of) { }

    /** One sentence; a secret one is for organizers alone. */
    public record Line(String text, boolean secret) { }

    /**
     * One teaches another, if it is known what.
     *
     * @param worth what that is worth to the learner, 0 to 100; null in what was written down before that was
     */
    public record Teaching(long teacher, long learner, @Nullable String skill, @Nullable Integer worth) { }

    /** There is nothing to say of a group in which nobody is. */
    static final Opinion OF_NOBODY = new Opinion(0, List.of(), List.of(), List.of(), List.of(), null, "", List.of());

    static Opinion of(Verdict verdict, Locale locale) {
        var time = verdict.time();
        return new Opinion(verdict.score(),
            verdict.parts().stream().map(p -> new Point(p.rule(), p.title().in(locale), p.because().in(locale), p.points(), p.of())).toList(),
            lines(verdict.reasons(), locale), lines(verdict.cautions(), locale),
            lines(verdict.broken().stream().map(Verdict.Broken::because).toList(), locale),
            time == null ? null : time.minutes(), time == null || time.best() == null ? "" : text(time.best()),
            verdict.teaches().stream().map(t -> new Teaching(Long.parseLong(t.teacher()), Long.parseLong(t.learner()), t.skill(), t.worth())).toList());
    }

    static String text(Slot slot) {
        return new WeeklyTime(slot.day(), slot.start(), slot.zone()).toString();
    }

    static List<Line> lines(List<Reason> reasons, Locale locale) {
        return reasons.stream().map(reason -> new Line(reason.in(locale), reason.organizersOnly())).toList();
    }

    /** What its members may be told of why they are together. */
    List<String> why() {
        return reasons.stream().filter(line -> !line.secret()).map(Line::text).toList();
    }

    /** The skill this person teaches here, and whom. */
    public List<Teaching> taughtBy(long person) {
        return teaches.stream().filter(one -> one.teacher == person).toList();
    }
}
