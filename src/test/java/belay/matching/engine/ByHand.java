package belay.matching.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The hard rules once more, written as plainly as can be and without any of the engine’s own tables, to check what it says by. */
final class ByHand {

    private final Pool pool;
    private final Map<String, Applicant> people = new HashMap<>();
    private final List<Instant> moments = new ArrayList<>();
    private final Map<List<Object>, boolean[]> starts = new HashMap<>();

    ByHand(Pool pool) {
        this.pool = pool;
        pool.people().forEach(person -> people.put(person.id(), person));
        for (var day = pool.term().from().plusDays(2); !day.isAfter(pool.term().to()); day = day.plusDays(7)) {
            moments.add(day.atTime(12, 0).atZone(ZoneId.of("UTC")).toInstant());
        }
    }

    private Applicant person(String id) {
        return Objects.requireNonNull(people.get(id));
    }

    private List<Applicant> people(Proposed group) {
        return group.seats().stream().map(seat -> person(seat.person())).toList();
    }

    /** The first rule this group breaks, in the order the engine tells them; null if there is none. */
    @Nullable String broken(Proposed group) {
        return Stream.of(asked(group), sizes(group), stages(group), led(group), pairs(group, "avoid-list"), pairs(group, "not-again"), goal(group), language(group),
                teach(group), time(group), worth(group)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** The first rule for which these two could be in no group together, whoever else joined. */
    @Nullable String apart(Proposed pair) {
        return Stream.of(pairs(pair, "avoid-list"), pairs(pair, "not-again"), language(pair), pool.shape().wholeGroup() ? time(pair) : null)
            .filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** What groups are worth is summed up by the rules themselves, each tried by its own test. */
    private @Nullable String worth(Proposed group) {
        var alone = new Engine().judge(pool.with(pool.settings().with(0)), List.of(group), group.key());
        return alone.possible() && alone.score() < pool.settings().least() ? "worth-enough" : null;
    }

    private @Nullable String asked(Proposed group) {
        return group.seats().stream().allMatch(seat -> person(seat.person()).roles().contains(seat.role())) ? null : "asked-for-role";
    }

    private @Nullable String sizes(Proposed group) {
        for (var role : pool.shape().roles()) {
            long here = group.seats().stream().filter(seat -> seat.role().equals(role.name())).count();
            long most = pool.shape().kind() == Kind.PEER ? Math.min(role.max(), pool.shape().ringLength()) : role.max();
            if (here < role.min() || here > most) {
                return "roles-and-sizes";
            }
        }
        return null;
    }

    private @Nullable String stages(Proposed group) {
        for (var role : pool.shape().roles()) {
            var stages = group.seats().stream().filter(seat -> seat.role().equals(role.name())).map(seat -> person(seat.person()).stage()).filter(Objects::nonNull).toList();
            if (role.distinctStages() && new HashSet<>(stages).size() < stages.size()) {
                return "distinct-stages";
            }
        }
        return null;
    }

    private @Nullable String led(Proposed group) {
        if (pool.shape().kind() != Kind.COHORT) {
            return null;
        }
        long most = 0;
        long learners = 0;
        for (var seat : group.seats()) {
            var told = person(seat.person()).mostLed();
            int usual = pool.shape().mostLed() == 0 ? 1_000 : pool.shape().mostLed();
            boolean leads = seat.role().equals(pool.shape().roles().getFirst().name());
            most += !leads ? 0 : told == null ? usual : Math.min(told, usual);
            learners += leads ? 0 : 1;
        }
        return learners > most ? "enough-mentors" : null;
    }

    private @Nullable String pairs(Proposed group, String rule) {
        for (var one : people(group)) {
            for (var other : people(group)) {
                boolean met = pool.notAgain().contains(new Pair(one.id(), other.id()));
                if (one != other && (rule.equals("not-again") ? met : one.avoids().contains(other.id()))) {
                    return rule;
                }
            }
        }
        return null;
    }

    private @Nullable String goal(Proposed group) {
        boolean one = pool.shape().goal() == Shape.Goal.SHARED && group.goal() != null;
        return one && people(group).stream().anyMatch(person -> !person.goals().isEmpty() && !person.goals().contains(group.goal())) ? "one-goal" : null;
    }

    private @Nullable String language(Proposed group) {
        var told = people(group).stream().map(Applicant::languages).filter(some -> !some.isEmpty()).toList();
        return told.isEmpty() || told.getFirst().stream().anyMatch(language -> told.stream().allMatch(some -> some.contains(language))) ? null : "language-in-common";
    }

    boolean canTeach(Applicant teacher, Applicant learner) {
        return learner.wants().isEmpty() || teacher.offers().isEmpty() || learner.wants().stream().anyMatch(want -> teacher.offers().stream().anyMatch(offer ->
                offer.name().equals(want.name()) && (offer.level() == null || want.level() == null || offer.level() >= want.level())));
    }

    private @Nullable String teach(Proposed group) {
        var here = people(group);
        if (pool.shape().kind() != Kind.PEER) {
            return null;
        }
        boolean round = true;
        boolean back = true;
        for (int i = 0; i < here.size(); i++) {
            round &= canTeach(here.get(i), here.get((i + 1) % here.size()));
            back &= canTeach(here.get((i + 1) % here.size()), here.get(i));
        }
        return round || back ? null : "something-to-teach";
    }

    private @Nullable String time(Proposed group) {
        return pool.shape().sharedSlot() && common(group, true) == 0 ? "enough-common-time" : null;
    }

    /**
     * By whichever clock is kindest, how many minutes of a usual week they share in every week of the term.
     *
     * @param aMeeting whether only minutes in which a meeting could begin count
     * @return -1 where fewer than two told
     */
    int common(Proposed group, boolean aMeeting) {
        var told = people(group).stream().filter(person -> person.zone() != null && person.free().told()).toList();
        if (told.size() < 2) {
            return -1;
        }
        Set<ZoneId> zones = new HashSet<>();
        zones.add(pool.term().zone());
        told.forEach(person -> zones.add(Objects.requireNonNull(person.zone())));
        int most = 0;
        for (var zone : zones) {
            var free = new boolean[672];
            for (int quarter = 0; quarter < 672; quarter++) {
                free[quarter] = allFree(told, zone, quarter);
            }
            int minutes = 0;
            for (int quarter = 0; quarter < 672; quarter++) {
                minutes += aMeeting ? begins(free, quarter) ? 1 : 0 : free[quarter] ? 15 : 0;
            }
            most = Math.max(most, minutes);
        }
        return most;
    }

    /** Who of these could come to each meeting of the week by anybody’s clock; who did not tell their hours comes to all. */
    List<List<Applicant>> meetings(List<Applicant> all) {
        var told = all.stream().filter(person -> person.zone() != null && person.free().told()).toList();
        Set<ZoneId> zones = new LinkedHashSet<>(List.of(pool.term().zone()));
        people.values().stream().map(Applicant::zone).filter(Objects::nonNull).forEach(zones::add);
        Set<BitSet> meetings = new LinkedHashSet<>();
        for (var zone : zones) {
            var free = told.stream().map(person -> starts(person, zone)).toList();
            for (int start = 0; start < 672; start += 2) {
                var come = new BitSet();
                for (int i = 0; i < told.size(); i++) {
                    come.set(i, free.get(i)[start]);
                }
                meetings.add(come);
            }
        }
        for (int i = 0; i < told.size(); i++) {
            int one = i;
            if (meetings.stream().noneMatch(come -> come.get(one))) {
                meetings.add(BitSet.valueOf(new long[] {1L << one}));
            }
        }
        return meetings.stream().map(come -> all.stream().filter(person -> !told.contains(person) || come.get(told.indexOf(person))).toList()).toList();
    }

    private boolean[] starts(Applicant person, ZoneId zone) {
        return starts.computeIfAbsent(List.of(person.id(), zone), key -> findStarts(person, zone));
    }

    private boolean[] findStarts(Applicant person, ZoneId zone) {
        var free = new boolean[672];
        for (int quarter = 0; quarter < 672; quarter++) {
            free[quarter] = allFree(List.of(person), zone, quarter);
        }
        var starts = new boolean[672];
        for (int quarter = 0; quarter < 672; quarter++) {
            starts[quarter] = begins(free, quarter);
        }
        return starts;
    }

    private boolean begins(boolean[] free, int quarter) {
        boolean all = quarter % 2 == 0;
        for (int i = 0; i < (pool.shape().meetingMinutes() + 14) / 15; i++) {
            all &= free[(quarter + i) % 672];
        }
        return all;
    }

    private boolean allFree(List<Applicant> told, ZoneId zone, int quarter) {
        for (var person : told) {
            long last = Long.MIN_VALUE;
            for (var moment : moments) {
                var theirs = Objects.requireNonNull(person.zone()).getRules().getOffset(moment);
                long minutes = (theirs.getTotalSeconds() - zone.getRules().getOffset(moment).getTotalSeconds()) / ChronoUnit.MINUTES.getDuration().toSeconds();
                if (minutes != last && !person.free().isFree((int) Math.floorDiv(quarter * 15L + minutes, 30L))) {
                    return false;
                }
                last = minutes;
            }
        }
        return true;
    }
}
