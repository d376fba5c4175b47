package belay.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tries everybody who asked for a role at one place in a group: cheaply first, and judges the best of them.
 *
 * <p>Somebody with time for one more joins; anybody else leaves another group for it, the one that loses least. Nobody leaves what is locked.
 */
final class Candidates {

    private record Tried(int person, @Nullable Proposed from, int broken, long dearness, long gain) {
        static final Comparator<Tried> BEST = Comparator.comparingInt(Tried::broken).thenComparing(Comparator.comparingLong(Tried::dearness).reversed())
                .thenComparing(Comparator.comparingLong(Tried::gain).reversed()).thenComparingInt(Tried::person);
    }

    private final Present now;
    private final Roster roster;
    private final Proposed group;
    private final Table here;
    private final int role;
    private final long worthNow;
    /** Whether the group stays too small with one more, which one person alone cannot mend. */
    private final boolean filling;
    private final Best<Tried> best;

    /** @param most how many are told */
    Candidates(Present now, String key, String roleName, int most) {
        this.now = now;
        roster = now.roster;
        group = now.group(key);
        here = now.table(key);
        role = roster.role(roleName);
        if (role < 0) {
            throw new IllegalArgumentException("Groups of this format have no %s".formatted(roleName));
        }
        worthNow = now.worthNow(List.of(group));
        filling = isShort();
        best = new Best<>(Tried.BEST, most);
    }

    List<Candidate> best() {
        for (int person = 0; person < roster.size(); person++) {
            if (roster.asks(person, role) && roster.limit(person) > 0 && !here.seats(person)) {
                attempt(person);
            }
        }
        return best.all().stream().map(this::candidate).toList();
    }

    private void attempt(int person) {
        if (now.loads.hasTime(person)) {
            offer(attempt(person, null));
            return;
        }
        var id = roster.person(person).id();
        Tried least = null;
        for (var from : now.groupsOf(person)) {
            if (now.mayLeave(from, id) && !sameCompany(now.table(from.key()), person)) {
                var tried = attempt(person, from);
                least = tried != null && (least == null || Tried.BEST.compare(tried, least) < 0) ? tried : least;
            }
        }
        offer(least);
    }

    private void offer(@Nullable Tried tried) {
        if (tried != null) {
            best.offer(tried);
        }
    }

    /** Whether they are with nobody there but people of this group too: a mentor would only have them for another of theirs. */
    private boolean sameCompany(Table from, int person) {
        for (int one : from.people()) {
            if (one != person && !here.seats(one)) {
                return false;
            }
        }
        return from.size() > 1;
    }

    /** Nothing if it cannot be among the best. */
    private @Nullable Tried attempt(int person, @Nullable Proposed from) {
        long dearness = now.loads.groups(person) == 0 ? roster.dearness(person) : 0;
        int most = mostBroken(person, from, dearness);
        if (most < 0) {
            return null;
        }
        var joined = here.with(person, role);
        var behind = from == null ? null : now.table(from.key()).leftBy(person);
        var would = behind == null || behind.size() == 0 ? List.of(joined) : List.of(joined, behind);
        var loads = now.loads.changed(are(from), would);
        int broken = filling ? -1 : 0;  // one rule is broken for sure, and not by them
        long gain = from == null ? -worthNow : -worthNow - now.worthNow(List.of(from));
        for (var table : would) {
            var sitting = table.sitting(roster, loads);
            int breaks = now.judge.countBroken(sitting, most - broken);
            broken += breaks;
            if (broken > most) {
                return null;
            }
            gain += roster.worth(breaks == 0 || filling && table == joined ? now.judge.worth(sitting) : 0, table.size());
        }
        return new Tried(person, from, broken, dearness, gain);
    }

    /**
     * How many rules may be broken if it should be better than the worst that is kept; -1 if it cannot be. What somebody joins who leaves nothing,
     * and breaks a rule by it, counts for its seats alone, so that what is gained is known before.
     */
    private int mostBroken(int person, @Nullable Proposed from, long dearness) {
        var worst = best.worst();
        if (worst == null) {
            return 2 * Rules.HARD.size();
        }
        long mostGain = worst.broken > 0 && from == null && !filling ? roster.worth(0, here.size() + 1) - worthNow : Long.MAX_VALUE;
        return Tried.BEST.compare(new Tried(person, from, worst.broken, dearness, mostGain), worst) < 0 ? worst.broken : worst.broken - 1;
    }

    private List<Table> are(@Nullable Proposed from) {
        return from == null ? List.of(here) : List.of(here, now.table(from.key()));
    }

    private List<Proposed> would(int person, @Nullable Proposed from) {
        var joined = group.with(now.seat(person, role));
        var left = from == null ? null : from.without(roster.person(person).id());
        return left == null || left.seats().isEmpty() ? List.of(joined) : List.of(joined, left);
    }

    /** Whether the group with one more in this role has too few people for its size, and too many in no role. */
    private boolean isShort() {
        boolean lacks = false;
        for (int one = 0; one < roster.shape.roles().size(); one++) {
            int count = here.count(one) + (one == role ? 1 : 0);
            if (count > now.most(one)) {
                return false;
            }
            lacks |= count < roster.shape.roles().get(one).min();
        }
        return lacks;
    }

    private Candidate candidate(Tried tried) {
        var would = would(tried.person, tried.from);
        var loads = now.loads.changed(are(tried.from), now.tables(would));
        var joined = now.judge.verdict(Sitting.of(roster, would.getFirst(), loads));
        var effects = new ArrayList<Place.Effect>();
        effects.add(new Place.Effect(group.key(), now.scoreNow(group), joined.score()));
        var broken = new ArrayList<>(joined.broken());
        if (tried.from != null) {
            effects.add(left(tried.from, would, loads, broken));
        }
        var reasons = new ArrayList<Reason>();
        reasons.add(comes(tried));
        reasons.addAll(joined.reasons());
        return new Candidate(roster.person(tried.person).id(), tried.from == null ? null : tried.from.key(), effects, broken, reasons, joined.cautions());
    }

    /** What happens to the group left; the rules it breaks are told with who is left behind. */
    private Place.Effect left(Proposed from, List<Proposed> would, Loads loads, List<Verdict.Broken> broken) {
        if (would.size() == 1) {
            return new Place.Effect(from.key(), now.scoreNow(from), 0);
        }
        var verdict = now.judge.verdict(Sitting.of(roster, would.getLast(), loads));
        broken.addAll(now.leftBehind(would.getLast(), verdict.broken()));
        return new Place.Effect(from.key(), now.scoreNow(from), verdict.score());
    }

    private Reason comes(Tried tried) {
        var name = roster.name(tried.person);
        if (tried.from != null) {
            var left = tried.from.without(roster.person(tried.person).id());
            return left.seats().isEmpty() ? Reason.of("engine.candidate.from-nobody", name) : Reason.of("engine.candidate.from", name, now.names(left));
        }
        int groups = now.loads.groups(tried.person);
        return groups == 0 ? Reason.of("engine.candidate.free", name) : Reason.of("engine.candidate.one-more", name, groups);
    }
}
