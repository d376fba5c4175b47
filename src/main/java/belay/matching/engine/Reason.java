package belay.matching.engine;

import java.text.ListFormat;
import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Why something is as it is: the key of a sentence in {@code messages/matching.properties} and what to fill in.
 *
 * @param args texts, whole numbers, durations, days, times of day, slots, other reasons, or lists of these
 * @param organizersOnly whether members must not see it
 */
public record Reason(String key, List<Object> args, boolean organizersOnly) {

    /** Sentences once they were read, by language and key; each is for one thread at a time, so it is copied to be used. */
    private static final Map<Locale, Map<String, MessageFormat>> FORMATS = new ConcurrentHashMap<>();
    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public Reason {
        args = List.copyOf(args);
    }

    public static Reason of(String key, Object... args) {
        return new Reason(key, List.of(args), false);
    }

    /** A reason that only organizers may read. */
    public static Reason secret(String key, Object... args) {
        return new Reason(key, List.of(args), true);
    }

    /** The sentence in this language, or in English where it is not translated. */
    public String in(Locale locale) {
        var format = FORMATS.computeIfAbsent(locale, one -> new ConcurrentHashMap<>()).computeIfAbsent(key, one ->
                new MessageFormat(ResourceBundle.getBundle("messages.matching", locale, NO_FALLBACK).getString(one), locale));
        return ((MessageFormat) format.clone()).format(args.stream().map(arg -> text(arg, locale)).toArray());
    }

    private static Object text(Object arg, Locale locale) {
        return switch (arg) {
            case Reason reason -> reason.in(locale);
            case Duration time -> duration(time.toMinutes()).in(locale);
            case DayOfWeek day -> day.getDisplayName(TextStyle.FULL, locale);
            case LocalTime time -> time.toString();
            case Slot slot -> of("engine.slot", slot.day(), slot.start(), slot.zone().getId()).in(locale);
            case List<?> some -> some.isEmpty() ? "" : ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                    .format(some.stream().map(one -> String.valueOf(text(one, locale))).toList());
            default -> arg;
        };
    }

    private static Reason duration(long minutes) {
        long hours = minutes / 60;
        return minutes % 60 == 0 ? of("engine.hours", hours)
                : hours == 0 ? of("engine.minutes", minutes)
                : minutes % 60 == 30 ? of("engine.hours-and-a-half", hours)
                : of("engine.hours-and-minutes", hours, minutes % 60);
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
