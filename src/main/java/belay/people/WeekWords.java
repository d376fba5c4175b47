package belay.people;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the words in a week mean: the days by the names several languages give them, and the parts of a day. */
final class WeekWords {

    private static final int HOUR = 60;

    /** From when to when people are awake and may be asked; what somebody means who says a day and no hours. */
    static final Hours WAKING = new Hours(8 * HOUR, 22 * HOUR);

    private static final List<Integer> EVERY_DAY = List.of(0, 1, 2, 3, 4, 5, 6);
    private static final List<Integer> WEEKDAYS = List.of(0, 1, 2, 3, 4);
    static final List<Integer> WEEKEND = List.of(5, 6);
    private static final Map<String, List<Integer>> DAYS = Map.ofEntries(entry("weekday", WEEKDAYS), entry("weeknight", WEEKDAYS), entry("weekend", WEEKEND),
        entry("daily", EVERY_DAY), entry("everyday", EVERY_DAY), entry("werktag", WEEKDAYS), entry("wochentag", WEEKDAYS), entry("wochenende", WEEKEND),
        entry("taglich", EVERY_DAY), entry("dagelijk", EVERY_DAY), entry("diario", EVERY_DAY));
    private static final List<String> ENGLISH = List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Map<String, Integer> LETTERS = Map.of("m", 0, "t", 1, "w", 2, "f", 4);
    /** {@code MWF}, {@code TTh}, {@code MTWRF}: a course's days without anything between them. */
    private static final Pattern RUN = Pattern.compile("(?:Th|R|Tu|Sa|Su|[MTWF]){2,7}");
    private static final Map<String, Integer> IN_A_RUN = Map.of("M", 0, "T", 1, "Tu", 1, "W", 2, "Th", 3, "R", 3, "F", 4, "Sa", 5, "Su", 6);
    private static final Pattern OF_A_RUN = Pattern.compile("Th|Tu|Sa|Su|.");
    private static final Map<String, Integer> FOREIGN = foreign(Locale.GERMAN, Locale.FRENCH, Locale.of("es"), Locale.ITALIAN, Locale.of("nl"));

    /** Days in German where they are written with a capital letter. */
    private static final Set<String> ENGLISH_TOO = Set.of("so", "do");

    private static final Hours EVENING = new Hours(18 * HOUR, WAKING.end);
    private static final Hours MORNING = new Hours(WAKING.start, 12 * HOUR);
    private static final Hours AFTERNOON = new Hours(12 * HOUR, 18 * HOUR);
    private static final Hours LUNCH = new Hours(12 * HOUR, 14 * HOUR);
    private static final Map<String, Hours> PARTS = Map.ofEntries(entry("morning", MORNING), entry("afternoon", AFTERNOON), entry("lunchtime", LUNCH), entry("lunch", LUNCH),
        entry("evening", EVENING), entry("night", EVENING), entry("weeknight", EVENING), entry("daytime", new Hours(9 * HOUR, 17 * HOUR)),
        entry("vormittag", MORNING), entry("mittag", LUNCH), entry("nachmittag", AFTERNOON), entry("abend", EVENING),
        entry("matin", MORNING), entry("soir", EVENING), entry("tarde", AFTERNOON), entry("noche", EVENING), entry("mattina", MORNING),
        entry("pomeriggio", AFTERNOON), entry("sera", EVENING), entry("ochtend", MORNING), entry("middag", AFTERNOON), entry("avond", EVENING));
    private static final Set<String> ANY_TIME = Set.of("anytime", "flexible", "always", "whenever", "jederzeit", "immer", "flexibel",
        "toujours", "siempre", "sempre", "flessibile", "altijd");

    /** From one minute of the day to another, which is the next day’s if it comes before. */
    record Hours(int start, int end) { }

    private WeekWords() {
    }

    static Optional<List<Integer>> days(String word) {
        String plain = plain(word);
        var several = DAYS.getOrDefault(plain, DAYS.get(one(plain)));
        if (several != null) {
            return Optional.of(several);
        }
        for (int day = 0; day < ENGLISH.size(); day++) {
            if (plain.length() >= 2 && (ENGLISH.get(day) + "s").startsWith(plain)) {
                return Optional.of(List.of(day));
            }
        }
        if (ENGLISH_TOO.contains(word)) {
            return Optional.empty();
        }
        var named = FOREIGN.getOrDefault(plain, FOREIGN.get(one(plain)));
        return named == null ? Optional.empty() : Optional.of(List.of(named));
    }

    /** The days of {@code M/W/F}, where a letter alone can only be a day, or of a run of letters. */
    static Optional<List<Integer>> letters(String word) {
        if (RUN.matcher(word).matches()) {
            return run(word);
        }
        return Optional.ofNullable(LETTERS.get(plain(word))).map(List::of);
    }

    /** A {@code T} behind Wednesday is Thursday; a day that comes twice means something we do not know. */
    private static Optional<List<Integer>> run(String word) {
        var days = new ArrayList<Integer>();
        for (var one : OF_A_RUN.matcher(word).results().map(MatchResult::group).toList()) {
            days.add(one.equals("T") && days.contains(2) ? Integer.valueOf(3) : Objects.requireNonNull(IN_A_RUN.get(one)));
        }
        return days.size() == new HashSet<>(days).size() ? Optional.of(days) : Optional.empty();
    }

    static Optional<Hours> part(String word) {
        return Optional.ofNullable(PARTS.get(one(plain(word))));
    }

    static boolean isAnyTime(String word) {
        return ANY_TIME.contains(plain(word));
    }

    private static String one(String plain) {
        return plain.replaceAll("s$", "");
    }

    private static String plain(String word) {
        return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("[\\p{M}.]", "");
    }

    /** A name that means one day here and another there means none. */
    private static Map<String, Integer> foreign(Locale... locales) {
        var names = new HashMap<String, Integer>();
        var doubtful = new HashSet<String>();
        for (Locale locale : locales) {
            for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                for (DayOfWeek day : DayOfWeek.values()) {
                    String name = plain(day.getDisplayName(style, locale));
                    Integer other = names.putIfAbsent(name, day.ordinal());
                    if (other != null && other != day.ordinal()) {
                        doubtful.add(name);
                    }
                }
            }
        }
        names.put("weds", DayOfWeek.WEDNESDAY.ordinal());
        names.keySet().removeAll(doubtful);
        return Map.copyOf(names);
    }
}
