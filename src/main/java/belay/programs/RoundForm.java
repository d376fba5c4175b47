package belay.programs;

import belay.people.BadValue;
import belay.people.Typed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What an organizer types about a round: its name, its four days, and (once) whose format it takes. */
public record RoundForm(String name, String applicationsOpen, String applicationsClose, String starts, String ends, String format, Boolean anywhere) {

    private static final int LONGEST_NAME = 60;

    public RoundForm(@Nullable String name, @Nullable String applicationsOpen, @Nullable String applicationsClose,
                     @Nullable String starts, @Nullable String ends, @Nullable String format, @Nullable Boolean anywhere) {
        this.name = Typed.line(name);
        this.applicationsOpen = Typed.line(applicationsOpen);
        this.applicationsClose = Typed.line(applicationsClose);
        this.starts = Typed.line(starts);
        this.ends = Typed.line(ends);
        this.format = Typed.line(format);
        this.anywhere = anywhere != null && anywhere;  // a box without a tick is not sent
    }

    static RoundForm of(Round round) {
        return new RoundForm(round.name(), round.applicationsOpen().toString(), round.applicationsClose().toString(),
            round.starts().toString(), round.ends().toString(), "", round.anywhere());
    }

    /**
     * Two weeks to apply, ending on a Sunday; a week to match; then whole weeks from a Monday to a Friday. Named after the
     * month it starts in, unless that name is taken.
     */
    static RoundForm suggested(LocalDate today, long weeks, String format, Collection<String> taken) {
        var close = today.plusWeeks(2).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var starts = close.plusDays(8);
        var ends = starts.plusWeeks(weeks).minusDays(3);
        var name = starts.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + starts.getYear();
        return new RoundForm(taken.contains(name) ? "" : name, today.toString(), close.toString(), starts.toString(),
            ends.toString(), format, false);
    }

    /** How long a round of this shape usually runs where it was learned from. */
    static long weeks(Preset preset) {
        return switch (preset) {
            case POSSE -> 7;
            case PARTNERSHIP -> 6;
            case PEER, COHORT -> 12;
        };
    }

    static long weeks(Round round) {
        return ChronoUnit.DAYS.between(round.starts(), round.ends()) / 7 + 1;
    }

    void check(Errors errors) {
        if (name.isEmpty()) {
            errors.rejectValue("name", "programs.bad.round");
        } else if (name.length() > LONGEST_NAME) {
            errors.rejectValue("name", "programs.bad.name.long", new Object[] {name.length(), LONGEST_NAME}, null);
        }
        var opens = day("applicationsOpen", applicationsOpen, errors);
        var closes = day("applicationsClose", applicationsClose, errors);
        var first = day("starts", starts, errors);
        var last = day("ends", ends, errors);
        inOrder("applicationsClose", opens, closes, errors);
        inOrder("starts", closes, first, errors);
        if (first != null && first.equals(last)) {
            errors.rejectValue("ends", "programs.bad.day.same", new Object[] {Days.plain(first)}, null);
        }
        inOrder("ends", first, last, errors);
    }

    /** The round as typed; to be asked only when the form had no errors. */
    Round fill(Round round) {
        return new Round(round.id(), round.programId(), round.formatId(), name, LocalDate.parse(applicationsOpen),
            LocalDate.parse(applicationsClose), LocalDate.parse(starts), LocalDate.parse(ends), round.createdAt(), anywhere);
    }

    private static @Nullable LocalDate day(String field, String text, Errors errors) {
        if (text.isEmpty()) {
            errors.rejectValue(field, "programs.bad.day." + field);
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 2000 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // said below, in the same words as a year nobody means
        }
        errors.rejectValue(field, "programs.bad.date", new Object[] {BadValue.shortened(text)}, null);
        return null;
    }

    private static void inOrder(String field, @Nullable LocalDate earlier, @Nullable LocalDate later, Errors errors) {
        if (earlier != null && later != null && later.isBefore(earlier)) {
            errors.rejectValue(field, "programs.bad.order." + field, new Object[] {Days.plain(later), Days.plain(earlier)}, null);
        }
    }
}
