package belay.matching.engine;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a group has to look like: the engine's view of a program's format.
 *
 * @param roles what each group needs of each role; in a partnership the mentor comes first
 * @param sharedSlot whether the whole group meets at one weekly time
 * @param meetingMinutes how long that meeting is, so how much common time is asked for; 0 asks for none
 * @param mostGroups how many groups of this round one person may be in
 * @param ringLength the longest ring of peers: 2 allows pairs only, 3 is usual
 * @param attendance who has to be able to come to the meeting; in pairs and exchanges everybody
 * @param mostLed how many others one who leads a cohort takes on in a group at most; 0 for any number
 * @param hour when every group meets; null where each finds an hour of its own
 */
public record Shape(
        Kind kind, List<Role> roles, Goal goal, boolean sharedSlot, int meetingMinutes, int mostGroups, int ringLength, Attendance attendance,
        int mostLed, @Nullable Hour hour) {

    /** A weekly hour at which all groups of a program meet, by the program’s clock; it begins on a full or a half hour. */
    public record Hour(DayOfWeek day, LocalTime start) {
        public Hour {
            if (start.toSecondOfDay() % 1800 != 0) {
                throw new IllegalArgumentException("Groups would meet at %s. Maybe on the full or the half hour".formatted(start));
            }
        }
    }

    /** How many of one role a group holds, and whether they must be at different stages. */
    public record Role(String name, int min, int max, boolean distinctStages) {
        public Role {
            if (min < 0 || max < Math.max(1, min)) {
                throw new IllegalArgumentException("Role “%s” asks for %d to %d people".formatted(name, min, max));
            }
        }
    }

    /** Whether a group works towards one goal or everybody towards their own. */
    public enum Goal { SHARED, PERSONAL }

    public Shape {
        roles = List.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("A group needs at least one role");
        }
        if (roles.stream().map(Role::name).distinct().count() < roles.size()) {
            throw new IllegalArgumentException("Two roles have the same name: " + roles);
        }
        if (meetingMinutes < 0 || mostGroups < 1 || ringLength < 2) {
            throw new IllegalArgumentException("A meeting of %d minutes, %d groups per person, rings of %d"
                    .formatted(meetingMinutes, mostGroups, ringLength));
        }
        if (attendance instanceof Attendance.Leader leader && roles.stream().noneMatch(role -> role.name().equals(leader.role()) && role.min() > 0)) {
            throw new IllegalArgumentException("Nobody can lead as “%s”: not every group has one".formatted(leader.role()));
        }
        if (mostLed < 0 || mostLed > 0 && !isCohort(kind, roles)) {
            throw new IllegalArgumentException("Somebody would lead %d others at most. Maybe 0, for any number, as groups here are no cohorts".formatted(mostLed));
        }
        if (!(attendance instanceof Attendance.Whole) && isInPairs(kind, roles)) {
            throw new IllegalArgumentException("Where people meet in pairs or rings everybody has to come");
        }
        if (hour != null && (isInPairs(kind, roles) || !sharedSlot || meetingMinutes == 0 || mostGroups > 1)) {
            throw new IllegalArgumentException("Groups that are no pairs, meet all together and share nobody can all meet at one hour, not " + kind);
        }
    }

    /** A shape whose whole group comes to the meeting. */
    public Shape(Kind kind, List<Role> roles, Goal goal, boolean sharedSlot, int meetingMinutes, int mostGroups, int ringLength) {
        this(kind, roles, goal, sharedSlot, meetingMinutes, mostGroups, ringLength, Attendance.WHOLE, 0, null);
    }

    /** The same with other roles. */
    public Shape of(List<Role> others) {
        return new Shape(kind, others, goal, sharedSlot, meetingMinutes, mostGroups, ringLength, attendance, mostLed, hour);
    }

    /** The same with rings of other lengths. */
    public Shape ringsUpTo(int longest) {
        return new Shape(kind, roles, goal, sharedSlot, meetingMinutes, mostGroups, longest, attendance, mostLed, hour);
    }

    /** The same with others who have to come. */
    public Shape with(Attendance others) {
        return new Shape(kind, roles, goal, sharedSlot, meetingMinutes, mostGroups, ringLength, others, mostLed, hour);
    }

    /** The same where one who leads a cohort takes on so many others; 0 for any number. */
    public Shape leadingUpTo(int most) {
        return new Shape(kind, roles, goal, sharedSlot, meetingMinutes, mostGroups, ringLength, attendance, most, hour);
    }

    /** The same where every group meets at one hour; null where each finds its own. */
    public Shape at(@Nullable Hour one) {
        return new Shape(kind, roles, goal, sharedSlot, meetingMinutes, mostGroups, ringLength, attendance, mostLed, one);
    }

    boolean has(String role) {
        return roles.stream().anyMatch(one -> one.name().equals(role));
    }

    /** Whether a group needs time in common: all together, or each with who leads. */
    boolean asksForTime() {
        return meetingMinutes > 0 && (sharedSlot || attendance instanceof Attendance.Leader);
    }

    /** Whether everybody of a group has to come, or nobody has to. */
    boolean wholeGroup() {
        return attendance instanceof Attendance.Whole;
    }

    /** The most people of a role that a group may have. */
    int most(int role) {
        return isExchange() ? longestRing() : roles.get(role).max();
    }

    /** The most people a ring may have: the format's size and the ring setting both count. */
    int longestRing() {
        return Math.min(ringLength, roles.getFirst().max());
    }

    /** Whether people pair off by teaching each other, rather than being composed from roles. */
    boolean isExchange() {
        return kind == Kind.PEER && roles.size() == 1 && roles.getFirst().min() <= 2 && longestRing() >= 2;
    }

    /** Whether one role, the first, leads and the others learn from it. */
    boolean isLed() {
        return roles.size() > 1 && (kind == Kind.COHORT || kind == Kind.PARTNERSHIP);
    }

    /** Whether the first role leads a whole group, where it counts how many it leads. */
    boolean isCohort() {
        return isCohort(kind, roles);
    }

    private static boolean isCohort(Kind kind, List<Role> roles) {
        return kind == Kind.COHORT && roles.size() > 1;
    }

    /** Whether people meet in pairs or rings: all of them come, at a time of their own. */
    public boolean isInPairs() {
        return isInPairs(kind, roles);
    }

    private static boolean isInPairs(Kind kind, List<Role> roles) {
        return roles.size() == 1 && kind == Kind.PEER || isOneToOne(roles);
    }

    /** Whether a group is one person of each of two roles. */
    boolean isOneToOne() {
        return isOneToOne(roles);
    }

    private static boolean isOneToOne(List<Role> roles) {
        return roles.size() == 2 && roles.stream().allMatch(role -> role.min() == 1 && role.max() == 1);
    }
}
