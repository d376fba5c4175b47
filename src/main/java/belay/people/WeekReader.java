package belay.people;

import belay.people.WeekWords.Hours;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a week as people write it, word by word: days, and the hours that hold on each of them; or hours, and then the days they hold
 * on. What is meant but not said (“evenings”, “after 6pm”, “weekends”) is taken in its usual sense, and that it was, is told.
 */
final class WeekReader {

    private static final int DAY = 48;
    private static final Pattern WORD = Pattern.compile("""
        [^\\S\\n]*(?:(?<time>(?<hour>\\d{1,2})(?:[:.h](?<minute>\\d{2})|h)?\\s*(?<half>[ap]\\.?m\\b\\.?)?(?:\\s*uhr\\b)?(?!\\w)|noon\\b|midnight\\b)\
        |(?<after>(?:after|from|ab)\\b)|(?<before>before\\b)|(?<onwards>(?:onwards?|or\\s+later)\\b|\\+(?=\\s*(?:[;,\\n]|$)))\
        |(?<dash>[-‐‑‒–—−]|(?:to|bis)\\b)|(?<until>(?:until|till)\\b)|(?<stop>[;\\n])|(?<more>[,/&+]|(?:and|or|und|oder|et|ou|en|y|e)\\b)\
        |(?<filler>(?:on|at|in|the|usually|mostly|only|all|day)\\b|(?:any|every|each|jede[nrs]?)(?=\\s+\\p{L})|[:!?])|(?<word>\\p{L}+\\.?))""",
        Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME_OR_SHORT_DAY =
        Pattern.compile("\\s*(?::?\\s*\\d|(?:[-–,/&+]|(?:and|to)\\b)\\s*(?:[mtwfs]|t[hu]|s[au])\\b)", Pattern.CASE_INSENSITIVE);

    private static final int WEDNESDAY = 2;

    /** What was said last; hours beside a part of the day say which of its hours are meant. */
    private enum Last { DAYS_OR_MARK, PART, HOURS }

    private final String text;
    private final Matcher words;
    private final BitSet free = new BitSet(Week.HALF_HOURS);
    private final BitSet days = new BitSet(7);
    /** Hours of these days, told after them, or before them. */
    private final List<Hours> hours = new ArrayList<>();
    /** Whether they were told after the days. */
    private boolean timed;
    /** Days for which no hours are told, so far. */
    private final BitSet bare = new BitSet(7);
    /** Whether the days are those of the weekend: who says “weekends and evenings” means both. */
    private boolean weekend;
    private boolean parted;
    private Last last = Last.DAYS_OR_MARK;
    private boolean more;
    private boolean loose;

    WeekReader(String text) {
        this.text = text.replaceAll("(?i)\\b(?:every\\s+day|any\\s+days?|jeden\\s+tag|all\\s+week)\\b", "everyday").replaceAll("(?i)\\bany\\s+times?\\b", "anytime")
            .replaceAll("(?i)\\bafter\\s+(?:work|school)\\b", "evenings").replace("\r", "\n");
        this.words = WORD.matcher(this.text);
    }

    BitSet read() {
        more = words.lookingAt();
        while (more) {
            if (words.group("word") != null) {
                word();
            } else if (words.group("time") != null) {
                stretch(false);
            } else if (words.group("after") != null) {
                after();
            } else if (words.group("before") != null || words.group("until") != null) {
                before();
            } else if (words.group("dash") != null || words.group("onwards") != null) {
                throw new BadValue("week", text, "dash");
            } else {
                mark();
            }
        }
        endOfDays();
        mark(bare, WeekWords.WAKING);
        if (free.isEmpty() && text.codePoints().anyMatch(Character::isLetter)) {
            throw new BadValue("week", text, "unclear");
        }
        return free;
    }

    /** Whether something was taken in its usual sense that was not said. */
    boolean isLoose() {
        return loose;
    }

    /** Moves on; what is neither day nor time nor mark is named, and the end of the text ends the reading. */
    private void next() {
        int end = words.end();
        more = words.region(end, text.length()).lookingAt();
        if (!more && !text.substring(end).isBlank()) {
            throw new BadValue("week", text.substring(end).strip(), "unclear");
        }
    }

    private void mark() {
        boolean stop = words.group("stop") != null;
        if (stop || words.group("more") != null) {
            parted = true;
            last = Last.DAYS_OR_MARK;
        }
        next();
        if (stop) {
            endOfDays();
        }
    }

    private boolean at(String kind) {
        return more && words.group(kind) != null;
    }

    private void word() {
        String word = words.group("word");
        var part = WeekWords.part(word).or(() -> WeekWords.isAnyTime(word) && !timed && hours.isEmpty() ? Optional.of(WeekWords.WAKING) : Optional.empty());
        boolean amongDays = !days.isEmpty() && !timed || TIME_OR_SHORT_DAY.matcher(text).region(words.end(), text.length()).lookingAt();
        var named = day(word, amongDays);
        if (named.isEmpty() && part.isEmpty()) {
            throw noDay(word, days.isEmpty() && hours.isEmpty() ? "day" : "word");
        }
        named.ifPresentOrElse(this::days, this::next);
        part.ifPresent(usual -> {
            loose = true;
            hold(usual, Last.PART);
        });
    }

    private Optional<List<Integer>> day(String word, boolean amongDays) {
        var named = WeekWords.days(word);
        if (named.isPresent() || !amongDays) {
            return named;
        }
        var letter = word.equalsIgnoreCase("t") && days.get(WEDNESDAY) && !timed ? Optional.of(List.of(WEDNESDAY + 1)) : WeekWords.letters(word);
        loose |= letter.isPresent();
        return letter;
    }

    private static BadValue noDay(String word, String cure) {
        return new BadValue("week", word, word.equalsIgnoreCase("s") ? "weekend-day" : cure);
    }

    private void days(List<Integer> first) {
        if (timed || parted && !hours.isEmpty() && days.isEmpty()) {
            endOfDays();
        }
        weekend = days.isEmpty() && first.equals(WeekWords.WEEKEND);
        last = Last.DAYS_OR_MARK;
        next();
        if (at("dash") && first.size() == 1) {
            next();
            if (!at("word")) {
                throw new BadValue("week", text, "dash");
            }
            String until = words.group("word");
            int end = day(until, true).orElseThrow(() -> noDay(until, "day")).getFirst();
            for (int day = first.getFirst(); day != end; day = (day + 1) % 7) {
                days.set(day);
            }
            days.set(end);
            next();
        } else {
            first.forEach(days::set);
        }
        parted = false;
    }

    /** @param open whether it may say from when and not until when */
    private void stretch(boolean open) {
        String from = words.group("time");
        var start = TimeOfDay.of(words);
        next();
        if (at("dash") || at("until")) {
            next();
            if (!at("time")) {
                throw new BadValue("week", from, "end");
            }
            between(start, from);
        } else if (at("onwards")) {
            next();
            open(start, from);
        } else if (open) {
            open(start, from);
        } else {
            throw new BadValue("week", from, "end");
        }
    }

    private void between(TimeOfDay start, String from) {
        var end = TimeOfDay.of(words);
        String written = from + "-" + words.group("time");
        next();
        if (isFromNoon(start, end)) {
            loose = true;
            told(start.minutes(), end.minutes() + TimeOfDay.NOON, written);
            return;
        }
        if (!start.saidHalf() && !end.saidHalf() && start.minutes() / 60 <= 12 && end.minutes() > 0 && end.minutes() < start.minutes()) {
            throw TimeOfDay.dayOrNight(start.minutes(), end.minutes(), written);
        }
        told(start.beside(end, true) % (2 * TimeOfDay.NOON), end.beside(start, false), written);
    }

    /** {@code 12-1}: nobody means the night. */
    private static boolean isFromNoon(TimeOfDay start, TimeOfDay end) {
        boolean said = start.saidHalf() || end.saidHalf() || start.by24() || end.by24();
        return !said && start.minutes() / 60 == 12 && end.minutes() >= 60 && end.minutes() < 7 * 60;
    }

    /** {@code after 6pm}, {@code from 18:00}: until the evening ends; {@code from 6 to 8pm} says itself until when, and {@code from Monday} nothing yet. */
    private void after() {
        boolean needsTime = "after".equalsIgnoreCase(words.group("after"));
        next();
        if (at("time")) {
            stretch(true);
        } else if (needsTime) {
            throw new BadValue("week", text, "after");
        }
    }

    private void open(TimeOfDay time, String written) {
        int start = time.minutes();
        if (!time.saidHalf() && !time.by24() && !written.matches("1\\d[:.]\\d\\d") && start < TimeOfDay.NOON) {
            if (start >= WeekWords.WAKING.start()) {
                throw TimeOfDay.morningOrEvening(start, written);
            }
            start += TimeOfDay.NOON;
        }
        loose = true;
        told(start, start < WeekWords.WAKING.end() ? WeekWords.WAKING.end() : 2 * TimeOfDay.NOON, written);
    }

    private void before() {
        next();
        if (!at("time")) {
            throw new BadValue("week", text, "after");
        }
        String written = words.group("time");
        var time = TimeOfDay.of(words);
        int end = time.minutes();
        if (!time.saidHalf() && !time.by24() && end <= WeekWords.WAKING.start()) {
            throw TimeOfDay.morningOrEvening(end, written);
        }
        next();
        loose = true;
        told(end > WeekWords.WAKING.start() ? WeekWords.WAKING.start() : Math.max(0, end - 120), end, written);
    }

    private void told(int start, int end, String written) {
        if (start % 30 != 0 || end % 30 != 0) {
            throw new BadValue("week", written, "half-hour");
        }
        if (start == end) {
            throw new BadValue("week", written, "empty");
        }
        if (!bare.isEmpty()) {
            throw new BadValue("week", text, "hours");
        }
        hold(new Hours(start, end), Last.HOURS);
    }

    /** For the days told before; or for those that are told next, if any are. */
    private void hold(Hours held, Last said) {
        if (parted && weekend && !timed) {
            endOfDays();
        }
        boolean mixed = !timed && !days.isEmpty() && !hours.isEmpty();
        if (mixed || said == Last.PART && last != Last.DAYS_OR_MARK) {
            throw new BadValue("week", text, "unclear");
        }
        if (last == Last.PART) {
            hours.removeLast();
        }
        hours.add(held);
        timed = !days.isEmpty();
        last = said;
        weekend = false;
        parted = false;
    }

    private void mark(BitSet on, Hours held) {
        int length = (held.end() - held.start() + (held.end() > held.start() ? 0 : 2 * TimeOfDay.NOON)) / 30;
        on.stream().forEach(day -> {
            for (int i = 0; i < length; i++) {
                free.set((day * DAY + held.start() / 30 + i) % Week.HALF_HOURS);
            }
        });
    }

    private void endOfDays() {
        if (hours.isEmpty()) {
            loose |= !days.isEmpty();
            bare.or(days);
        } else if (days.isEmpty()) {
            loose = true;
            days.set(0, 7);
        }
        hours.forEach(held -> mark(days, held));
        hours.clear();
        days.clear();
        timed = false;
        weekend = false;
        parted = false;
        last = Last.DAYS_OR_MARK;
    }
}
