package belay.matching.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One group as the rules look at it: who sits where, and what else these people are in. */
public final class Sitting {

    private static final int UNKNOWN = -1;

    final Roster roster;
    final int[] people;
    /** The role each of them takes; -1 for one that the shape does not have. */
    final int[] roles;
    /** The goal they work towards; -1 for none. */
    final int goal;
    final @Nullable Slot wished;
    /** By which the group is known; null as long as it has none. */
    final @Nullable String key;
    private final @Nullable Loads loads;
    private Times.@Nullable Common common;
    private boolean commonKnown;
    private int @Nullable [] comes;
    private @Nullable Ring ring;
    private int worth = UNKNOWN;

    Sitting(Roster roster, int[] people, int[] roles, int goal, @Nullable Slot wished, @Nullable Loads loads) {
        this(roster, null, people, roles, goal, wished, loads);
    }

    Sitting(Roster roster, @Nullable String key, int[] people, int[] roles, int goal, @Nullable Slot wished, @Nullable Loads loads) {
        this.roster = roster;
        this.key = key;
        this.people = people;
        this.roles = roles;
        this.goal = goal;
        this.wished = wished;
        this.loads = loads;
    }

    static Sitting of(Roster roster, Proposed group, @Nullable Loads loads) {
        var seats = group.seats();
        int[] people = new int[seats.size()];
        int[] roles = new int[people.length];
        for (int seat = 0; seat < people.length; seat++) {
            people[seat] = roster.number(seats.get(seat).person());
            roles[seat] = roster.role(seats.get(seat).role());
        }
        return new Sitting(roster, group.key(), people, roles, group.goal() == null ? -1 : roster.goal(group.goal()), group.slot(), loads);
    }

    /** Two people of these roles and nobody else. */
    static Sitting pair(Roster roster, int one, int role, int other, int otherRole) {
        return new Sitting(roster, new int[] {one, other}, new int[] {role, otherRole}, -1, null, null);
    }

    int size() {
        return people.length;
    }

    Shape shape() {
        return roster.shape;
    }

    Applicant person(int seat) {
        return roster.person(people[seat]);
    }

    String name(int seat) {
        return roster.name(people[seat]);
    }

    /** The seats of one role, in their order. */
    List<Integer> seatsOf(int role) {
        var seats = new ArrayList<Integer>();
        for (int seat = 0; seat < roles.length; seat++) {
            if (roles[seat] == role) {
                seats.add(seat);
            }
        }
        return seats;
    }

    int count(int role) {
        int count = 0;
        for (int one : roles) {
            if (one == role) {
                count++;
            }
        }
        return count;
    }

    /** Whether this person is here to teach: the first role in cohorts and partnerships, anybody elsewhere. */
    boolean teaches(int seat) {
        return !led() || roles[seat] == 0;
    }

    boolean learns(int seat) {
        return !led() || roles[seat] != 0;
    }

    /** Whether one role leads and the others learn from it. */
    boolean led() {
        return shape().isLed();
    }

    /** How many groups this person is in, this one included. */
    int groupsOf(int seat) {
        return loads == null ? 1 : loads.groups(people[seat]);
    }

    /** What counts against this person's capacity: groups, or in a partnership partners. */
    int loadOf(int seat) {
        if (shape().kind() != Kind.PARTNERSHIP) {
            return groupsOf(seat);
        }
        return loads == null ? size() - count(roles[seat]) : loads.partners(people[seat]);
    }

    /** The free time they share; null if fewer than two told theirs. */
    Times.@Nullable Common common() {
        if (!commonKnown) {
            common = roster.times.common(people);
            commonKnown = true;
        }
        return common;
    }

    /** Who comes to their meeting: where not everybody has to, those who can come to the hour most can. */
    int[] whoComes() {
        if (comes == null) {
            comes = shape().wholeGroup() ? people : new Attending(roster, people, roles).who(wished);
        }
        return comes;
    }

    /** The same people, whatever else they are in and whenever they would like to meet. */
    Sitting byItself() {
        return loads == null && wished == null ? this : new Sitting(roster, key, people, roles, goal, null, null);
    }

    /** What the soft rules give, 0 to 100. */
    int worth() {
        if (worth == UNKNOWN) {
            worth = roster.judge.worth(this);
        }
        return worth;
    }

    /** The way round in which each teaches the next. */
    Ring ring() {
        if (ring == null) {
            ring = Ring.best(this);
        }
        return ring;
    }
}
