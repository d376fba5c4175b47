package belay.groups;

import belay.people.Typed;
import belay.programs.Days;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** From which of my groups I am away, from which day on, and on which day I am back. */
public record PauseForm(String from, String back, List<Long> group) {

    private static final int LONGEST_MONTHS = 12;

    public PauseForm(@Nullable String from, @Nullable String back, @Nullable List<Long> group) {
        this.from = Typed.line(from);
        this.back = Typed.line(back);
        this.group = group == null ? List.of() : List.copyOf(group);
    }

    /** From its first day to before the day they are back. */
    record Span(LocalDate from, LocalDate back) { }

    /**
     * The days they are away; null if these are none that can be, which is said.
     *
     * @param today where they live
     */
    @Nullable Span check(LocalDate today, Errors errors) {
        if (group.isEmpty()) {
            errors.rejectValue("group", "pausing.bad.group");
        }
        var first = from.isEmpty() ? today : day("from", from, today, errors);
        if (first != null && (first.isAfter(today.plusMonths(LONGEST_MONTHS)) || first.isBefore(today.minusMonths(LONGEST_MONTHS)))) {
            errors.rejectValue("from", "pausing.bad.from", new Object[] {Days.full(first), Days.full(today), Days.full(today.plusMonths(LONGEST_MONTHS))}, null);
        }
        if (back.isEmpty()) {
            errors.rejectValue("back", "pausing.bad.back");
        }
        var last = back.isEmpty() ? null : day("back", back, today, errors);
        if (first == null || last == null || errors.hasFieldErrors("from")) {
            return null;
        }
        var begins = first.isBefore(today) ? today : first;  // somebody who is away already may say since when
        if (!last.isAfter(begins)) {
            errors.rejectValue("back", begins.equals(today) ? "pausing.bad.past" : "pausing.bad.order", new Object[] {Days.full(last), Days.full(begins.plusDays(1))}, null);
        } else if (last.isAfter(begins.plusMonths(LONGEST_MONTHS))) {
            errors.rejectValue("back", "pausing.bad.far", new Object[] {Days.full(last), Days.full(begins.plusMonths(LONGEST_MONTHS))}, null);
        }
        return errors.hasErrors() ? null : new Span(first, last);
    }

    private static @Nullable LocalDate day(String field, String typed, LocalDate today, Errors errors) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException unreadable) {
            errors.rejectValue(field, "pausing.bad.day", new Object[] {typed, today.plusWeeks(1).toString()}, null);
            return null;
        }
    }
}
