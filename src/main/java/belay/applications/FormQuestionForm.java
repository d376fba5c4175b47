package belay.applications;

import belay.people.BadValue;
import belay.people.Typed;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A question as an organizer writes it. */
public record FormQuestionForm(String wording, String hint, String choices, String low, String high, String steps, Boolean required, Boolean sensitive) {

    static final FormQuestionForm EMPTY = new FormQuestionForm("", "", "", "", "", "5", true, false);

    private static final int LONGEST_WORDING = 300;
    private static final int LONGEST_CHOICES = 4_000;
    private static final int MOST_STEPS = 10;

    public FormQuestionForm(@Nullable String wording, @Nullable String hint, @Nullable String choices, @Nullable String low, @Nullable String high, @Nullable String steps,
                            @Nullable Boolean required, @Nullable Boolean sensitive) {
        this.wording = Typed.line(wording);
        this.hint = Typed.line(hint);
        this.choices = Typed.words(choices);
        this.low = Typed.line(low);
        this.high = Typed.line(high);
        this.steps = Typed.line(steps);
        this.required = required != null && required;
        this.sensitive = sensitive != null && sensitive;
    }

    static FormQuestionForm of(FormQuestion question) {
        boolean scale = question.kind() == FormQuestion.Kind.SCALE;
        return new FormQuestionForm(question.wording(), question.hint(), scale ? "" : question.choices(), scale ? question.ends().getFirst() : "",
            scale ? question.ends().getLast() : "", scale ? String.valueOf(question.steps()) : "5", question.required(), question.sensitive());
    }

    void check(FormQuestion.Kind kind, Errors errors) {
        if (wording.isEmpty()) {
            errors.rejectValue("wording", "question.bad.wording");
        }
        Typed.checkLength("wording", wording, LONGEST_WORDING, errors);
        Typed.checkLength("hint", hint, LONGEST_WORDING, errors);
        if (kind.isChosen()) {
            Typed.checkLength("choices", choices, LONGEST_CHOICES, errors);
            var lines = choices.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
            var seen = new HashSet<String>();
            if (lines.size() < 2) {
                errors.rejectValue("choices", "question.bad.choices", new Object[] {lines.size()}, null);
            }
            lines.stream().filter(line -> !seen.add(line)).findFirst()
                .ifPresent(twice -> errors.rejectValue("choices", "question.bad.choices.twice", new Object[] {BadValue.shortened(twice)}, null));
        }
        if (kind == FormQuestion.Kind.SCALE) {
            if (!steps.matches("\\d{1,2}") || Integer.parseInt(steps) < 2 || Integer.parseInt(steps) > MOST_STEPS) {
                errors.rejectValue("steps", "question.bad.steps", new Object[] {steps, MOST_STEPS}, null);
            }
            Typed.checkLength("low", low, LONGEST_WORDING, errors);
            Typed.checkLength("high", high, LONGEST_WORDING, errors);
        }
    }

    /** Whether it says all that a question nobody has answered needs: somebody may have, and left the page with less, until it was taken back. */
    boolean isWhole(FormQuestion.Kind kind) {
        return kind == FormQuestion.Kind.SCALE ? !steps.isEmpty() : !kind.isChosen() || !choices.isEmpty();
    }

    FormQuestion into(long id, long round, FormQuestion.Kind kind) {
        boolean scale = kind == FormQuestion.Kind.SCALE;
        var lines = String.join("\n", choices.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
        return new FormQuestion(id, round, 0, kind, wording, hint, scale ? low + "\n" + high : kind.isChosen() ? lines : "", scale ? Integer.parseInt(steps) : 0, required, sensitive);
    }

    /** With what people answered to left as it was. */
    FormQuestion into(FormQuestion answered) {
        return new FormQuestion(answered.id(), answered.roundId(), answered.position(), answered.kind(), wording, hint, answered.choices(), answered.steps(), required,
            answered.sensitive() || sensitive);
    }
}
