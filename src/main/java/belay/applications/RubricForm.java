package belay.applications;

import belay.people.BadValue;
import belay.people.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Criteria as an organizer writes them, a name and a sentence each; boxes without a name are left out. */
public record RubricForm(List<String> name, List<String> says) {

    private static final int BOXES = Rubric.MOST_CRITERIA;
    private static final int FEWEST = 4;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_SENTENCE = 400;

    public RubricForm(@Nullable List<String> name, @Nullable List<String> says) {
        this.name = typed(name);
        this.says = typed(says);
    }

    static RubricForm of(@Nullable Rubric rubric) {
        var criteria = rubric == null ? List.<Rubric.Criterion>of() : rubric.criteria();
        return new RubricForm(criteria.stream().map(Rubric.Criterion::name).toList(), criteria.stream().map(Rubric.Criterion::says).toList());
    }

    private static List<String> typed(@Nullable List<String> boxes) {
        return boxes == null ? List.of() : boxes.stream().map(Typed::line).limit(BOXES).toList();
    }

    public String name(int box) {
        return box < name.size() ? name.get(box) : "";
    }

    public String says(int box) {
        return box < says.size() ? says.get(box) : "";
    }

    /** As many as are written, and some to write more into. */
    public int boxes() {
        return Math.clamp(name.size() + 2L, FEWEST, BOXES);
    }

    private List<Integer> filled() {
        return IntStream.range(0, name.size()).filter(box -> !name(box).isEmpty()).boxed().toList();
    }

    List<String> names() {
        return filled().stream().map(this::name).toList();
    }

    List<String> sentences() {
        return filled().stream().map(this::says).toList();
    }

    void check(Errors errors) {
        var seen = new ArrayList<String>();
        for (int box = 0; box < BOXES; box++) {
            var plain = name(box).toLowerCase(Locale.ROOT);
            if (name(box).isEmpty() && !says(box).isEmpty()) {
                errors.rejectValue("name-" + box, "screening.bad.criterion.nameless", new Object[] {BadValue.shortened(says(box))}, null);
            } else if (!plain.isEmpty() && seen.contains(plain)) {
                errors.rejectValue("name-" + box, "screening.bad.criterion.twice", new Object[] {name(box)}, null);
            }
            Typed.checkLength("name-" + box, name(box), LONGEST_NAME, errors);
            Typed.checkLength("says-" + box, says(box), LONGEST_SENTENCE, errors);
            seen.add(plain);
        }
    }
}
