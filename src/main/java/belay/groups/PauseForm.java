package belay.groups;

import belay.people.Typed;
import belay.programs.Days;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** From which of my groups I am away, and on which day I am back. */
public record PauseForm(String back, List<Long> group) {

    private static final int LONGEST_MONTHS = 12;

    public PauseForm(@Nullable String back, @Nullable List<Long> group) {
        this.back = Typed.line(back);
        this.group = group == null ? List.of() : List.copyOf(group);
    }

    /**
     * The day they are back; null if that is no day to come, which is said.
     *
     * @param today where they live
     */
    @Nullable LocalDate check(LocalDate today, Errors errors) {
        if (group.isEmpty()) {
            errors.rejectValue("group", "pausing.bad.group");
        }
        if (back.isEmpty()) {
            errors.rejectValue("back", "pausing.bad.back");
            return null;
        }
        try {
            var day = LocalDate.parse(back);
            if (!day.isAfter(today)) {
                errors.rejectValue("back", "pausing.bad.past", new Object[] {Days.full(day), Days.full(today.plusDays(1))}, null);
            } else if (day.isAfter(today.plusMonths(LONGEST_MONTHS))) {
                errors.rejectValue("back", "pausing.bad.far", new Object[] {Days.full(day), Days.full(today.plusMonths(LONGEST_MONTHS))}, null);
            }
            return errors.hasErrors() ? null : day;
        } catch (DateTimeParseException unreadable) {
            errors.rejectValue("back", "pausing.bad.day", new Object[] {back, today.plusWeeks(1).toString()}, null);
            return null;
        }
    }
}
