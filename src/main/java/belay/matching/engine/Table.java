package belay.matching.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A group while it is being put together; people and roles are the roster's numbers.
 *
 * @param key the key it must keep; null for a new group
 * @param pinned how many of the first seats an organizer locked
 * @param closed whether nobody may join or leave
 */
record Table(@Nullable String key, int goal, @Nullable Slot slot, int[] people, int[] roles, int pinned, boolean closed) {

    static Table of(int goal, int[] people, int[] roles) {
        return new Table(null, goal, null, people, roles, 0, false);
    }

    static Table of(Roster roster, Proposed group) {
        var sitting = Sitting.of(roster, group, null);
        return new Table(group.key(), sitting.goal, group.slot(), sitting.people, sitting.roles, 0, false);
    }

    int size() {
        return people.length;
    }

    Table with(int person, int role) {
        var more = Arrays.copyOf(people, people.length + 1);
        var moreRoles = Arrays.copyOf(roles, roles.length + 1);
        more[people.length] = person;
        moreRoles[roles.length] = role;
        return new Table(key, goal, slot, more, moreRoles, pinned, closed);
    }

    Table without(int seat) {
        var fewer = new int[people.length - 1];
        var fewerRoles = new int[fewer.length];
        for (int i = 0, j = 0; i < people.length; i++) {
            if (i != seat) {
                fewer[j] = people[i];
                fewerRoles[j++] = roles[i];
            }
        }
        return new Table(key, goal, slot, fewer, fewerRoles, pinned, closed);
    }

    /** Without this person. */
    Table leftBy(int person) {
        int seat = seatOf(person);
        return seat < 0 ? this : without(seat);
    }

    Table replacing(int seat, int person) {
        var others = people.clone();
        others[seat] = person;
        return new Table(key, goal, slot, others, roles, pinned, closed);
    }

    Table towards(int otherGoal) {
        return new Table(key, otherGoal, slot, people, roles, pinned, closed);
    }

    /** Only what an organizer locked. */
    Table bare() {
        return new Table(key, goal, slot, Arrays.copyOf(people, pinned), Arrays.copyOf(roles, pinned), pinned, closed);
    }

    boolean seats(int person) {
        return seatOf(person) >= 0;
    }

    /** Where this person sits; -1 if they do not. */
    int seatOf(int person) {
        for (int seat = 0; seat < people.length; seat++) {
            if (people[seat] == person) {
                return seat;
            }
        }
        return -1;
    }

    int count(int role) {
        int count = 0;
        for (int one : roles) {
            count += one == role ? 1 : 0;
        }
        return count;
    }

    /** Whether there is room for somebody more. */
    boolean mayGrow(Shape shape) {
        boolean room = false;
        for (int role = 0; role < shape.roles().size(); role++) {
            room |= count(role) < shape.most(role);
        }
        return room && !closed;
    }

    /** Whether a role has fewer people than a group needs. */
    boolean lacks(Shape shape) {
        for (int role = 0; role < shape.roles().size(); role++) {
            if (count(role) < shape.roles().get(role).min()) {
                return true;
            }
        }
        return false;
    }

    /** Whether it lacks somebody, or somebody more to lead those it needs at least. */
    boolean lacks(Roster roster, int role) {
        var range = roster.shape.roles().get(role);
        if (count(role) < range.min() || role > 0 || !roster.countsLed() || count(role) >= range.max()) {
            return count(role) < range.min();
        }
        long led = 0;
        for (int seat = 0; seat < people.length; seat++) {
            led += roles[seat] > 0 ? 0 : roster.leads(people[seat]);
        }
        return led < roster.shape.roles().stream().skip(1).mapToInt(Shape.Role::min).sum();
    }

    /** Whether nobody here keeps this person out: by a stage that must differ, by being avoided, or by having met before. */
    boolean agrees(Roster roster, int person, int role) {
        var stage = roster.shape.roles().get(role).distinctStages() ? roster.person(person).stage() : null;
        for (int seat = 0; seat < people.length; seat++) {
            int other = people[seat];
            boolean sameStage = stage != null && roles[seat] == role && stage.equals(roster.person(other).stage());
            if (sameStage || other == person || roster.avoid(person, other) || roster.metBefore(person, other)) {
                return false;
            }
        }
        return true;
    }

    Sitting sitting(Roster roster) {
        return sitting(roster, null);
    }

    Sitting sitting(Roster roster, @Nullable Loads loads) {
        return new Sitting(roster, key, people, roles, goal, slot, loads);
    }
}
