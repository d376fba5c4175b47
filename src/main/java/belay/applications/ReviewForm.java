package belay.applications;

import belay.people.Typed;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What an organizer gives an application: a mark for each criterion, by its number, and a note. */
public record ReviewForm(long rubric, Map<Long, Integer> marks, String note) {

    private static final int LONGEST_NOTE = 4_000;

    /** @param told what the form holds, each mark under {@code mark-} and the number of its criterion */
    static ReviewForm of(Rubric rubric, Map<String, String> told) {
        var marks = new HashMap<Long, Integer>();
        for (var criterion : rubric.criteria()) {
            var mark = told.getOrDefault("mark-" + criterion.id(), "");
            if (mark.matches("[1-5]")) {
                marks.put(criterion.id(), Integer.parseInt(mark));
            }
        }
        var seen = told.getOrDefault("rubric", "");
        return new ReviewForm(seen.matches("[0-9]{1,18}") ? Long.parseLong(seen) : 0, marks, Typed.words(told.get("note")));
    }

    static ReviewForm of(Rubric rubric, @Nullable Review mine) {
        return new ReviewForm(rubric.id(), mine == null ? Map.of() : mine.marks(), mine == null ? "" : mine.note());
    }

    void check(Rubric now, Errors errors) {
        for (var criterion : now.criteria()) {
            if (rubric == now.id() && !marks.containsKey(criterion.id())) {
                errors.rejectValue("mark-" + criterion.id(), "screening.bad.mark", new Object[] {criterion.name()}, null);
            }
        }
        Typed.checkLength("note", note, LONGEST_NOTE, errors);
    }
}
