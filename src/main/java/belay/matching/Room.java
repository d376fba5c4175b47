package belay.matching;

import belay.programs.Role;

/**
 * How many places a group has in one role.
 *
 * @param least how many it cannot do without
 * @param most how many it can hold
 * @param meant how many it was put together with
 * @param seated how many have a seat, whether they said yes already or not
 * @param offered how many were asked for a free place and have not answered
 */
public record Room(long proposal, Role role, int least, int most, int meant, int seated, int offered) {

    /** How many more it could hold. */
    public int free() {
        return Math.max(0, most - seated);
    }

    /** Whether there is a place nobody else was asked for. */
    boolean isFree() {
        return free() - offered > 0;
    }

    /** How many it has fewer than it was put together with. */
    public int missing() {
        return Math.max(0, meant - seated);
    }

    /** How many more people are to be asked, for as many to be asked as are missing. */
    public int unasked() {
        return Math.max(0, missing() - offered);
    }
}
