package belay.applications;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The groups of rounds that have begun; known to whoever keeps groups. */
public interface Running {

    /** A weekly hour on somebody’s clock. */
    record Hour(DayOfWeek day, LocalTime time, ZoneId zone) { }

    /**
     * A group that goes on, told to people who are not in it: without the names of those who are.
     *
     * @param hour when it meets every week, by the clock of whoever looks; null if it has no weekly hour
     * @param languages and offers as most of its people tell them, the most frequent first
     */
    record Choice(long id, String name, String goal, @Nullable Hour hour, int people, List<String> languages, List<String> offers) { }

    /** How many groups of a round go on, and with how many people. */
    record Count(int groups, int people) { }

    /** A group somebody named, which may be over by now. */
    record Named(long id, String name, boolean goesOn) { }

    /** Of each of these rounds of which any groups go on. */
    Map<Long, Count> count(Collection<Long> rounds);

    /**
     * Those of a round that go on, by name.
     *
     * @param reader whose clock the hours are by, as it will be in the week from {@code then}
     */
    List<Choice> in(long round, ZoneId reader, LocalDate then);

    /** Those of a round among these, going on or not. */
    Map<Long, Named> named(long round, Collection<Long> groups);
}
