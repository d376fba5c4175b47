package belay.programs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Where a round is on its way. A day begins and ends at midnight where the program is, or when the clocks let it begin.
 *
 * @param formed whether its groups are formed: then nobody can ask for a place any more, whatever day it is
 * @param over the day on which its groups were over before it was, as those of a later round were formed; null if they were not
 */
public record Timeline(Round round, ZoneId zone, Instant now, boolean formed, @Nullable LocalDate over) {

    /** Before it opens, then the four parts of a round, with the days between matching and the start of the groups. */
    public enum Stage { AHEAD, APPLYING, MATCHING, FORMED, RUNNING, CLOSING }

    private static final ZoneId LAST_ON_EARTH = ZoneOffset.ofHours(-12);

    /** One knot in the rope. */
    public record Step(MessageSourceResolvable name, MessageSourceResolvable when, boolean done, boolean now) { }

    public Timeline(Round round, ZoneId zone, Instant now, boolean formed) {
        this(round, zone, now, formed, null);
    }

    /** The last day of its groups. */
    private LocalDate last() {
        return over != null && over.isBefore(round.ends()) ? over : round.ends();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    public Stage stage() {
        var today = today();
        if (over != null) {
            return Stage.CLOSING;
        }
        if (formed && today.isBefore(round.starts())) {
            return Stage.FORMED;
        }
        if (today.isBefore(round.applicationsOpen())) {
            return Stage.AHEAD;
        }
        if (!formed && now.isBefore(closed())) {
            return Stage.APPLYING;
        }
        if (today.isBefore(round.starts())) {
            return Stage.MATCHING;
        }
        return today.isAfter(round.ends()) ? Stage.CLOSING : Stage.RUNNING;
    }

    /** The first moment at which it is too late to apply: the end of the last day, here or wherever on Earth it ends last. */
    public Instant closed() {
        return closed(round.applicationsClose(), zone, round.anywhere());
    }

    public static Instant closed(LocalDate lastDay, ZoneId zone, boolean anywhere) {
        return lastDay.plusDays(1).atStartOfDay(anywhere ? LAST_ON_EARTH : zone).toInstant();
    }

    public long week() {
        return ChronoUnit.DAYS.between(round.starts(), today()) / 7 + 1;
    }

    public long weeks() {
        return ChronoUnit.DAYS.between(round.starts(), round.ends()) / 7 + 1;
    }

    /** The truth about today, as a sentence. */
    public MessageSourceResolvable sentence() {
        return switch (stage()) {
            case AHEAD -> text("programs.now.ahead", Days.full(round.applicationsOpen()));
            case APPLYING -> text(round.anywhere() ? "programs.now.applying.anywhere" : "programs.now.applying", Days.full(round.applicationsClose()));
            case MATCHING -> text("programs.now.matching", Days.full(round.starts()));
            case FORMED -> text("programs.now.formed", Days.full(round.starts()));
            case RUNNING -> text("programs.now.running", week(), weeks());
            case CLOSING -> text(last().equals(round.ends()) ? "programs.now.closing" : "programs.now.over", Days.full(last()));
        };
    }

    public List<Step> steps() {
        return List.of(
            step(Stage.APPLYING, span(round.applicationsOpen(), round.applicationsClose())),
            step(Stage.MATCHING, text("programs.step.until", Days.plain(round.starts()))),
            step(Stage.RUNNING, span(round.starts(), last())),
            step(Stage.CLOSING, text("programs.step.after", Days.plain(last()))));
    }

    private Step step(Stage stage, MessageSourceResolvable when) {
        boolean now = stage == stage();
        var name = stage == Stage.RUNNING && now ? text("programs.step.running.week", week(), weeks())
            : text("programs.step." + stage.name().toLowerCase(Locale.ROOT));
        return new Step(name, when, stage.compareTo(stage()) < 0, now);
    }

    private static MessageSourceResolvable span(LocalDate from, LocalDate to) {
        return text("programs.step.span", Days.before(to, from), Days.plain(to));
    }

    private static MessageSourceResolvable text(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments);
    }
}
