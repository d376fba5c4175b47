package belay.matching;

import belay.programs.Role;

/**
 * How many places a group has in one role.
 *
 * @param least how many it cannot do without
 * @param most how many it can hold; no more mentees than its mentors take on, where one of them said fewer when they were invited
 * @param meant how many it was put together with
 * @param seated how many have a seat, whether they said yes already or not
 * @param offered how many were asked for a free place and have not answered
 * @param certain how many of those with a seat said yes, or were not asked
 * @param fewer whether one of its mentors said fewer, so that more may have been asked than have a place
 */
public record Room(long proposal, Role role, int least, int most, int meant, int seated, int offered, int certain, boolean fewer) {

    /** How many more it could hold. */
    public int free() {
        return Math.max(0, most - seated);
    }

    /** Whether there is a place nobody else was asked for. */
    boolean isFree() {
        return free() - offered > 0;
    }

    /** Whether no place is left for somebody who was asked first and has not answered. */
    boolean isTaken() {
        return fewer ? certain >= most : seated > most;
    }

    /** How many more are in it, or asked, than its mentors take on. */
    public int tooMany() {
        return fewer ? Math.max(0, seated - most) : 0;
    }

    /** Whether as many said yes as its mentors take on, or more. */
    public boolean isFull() {
        return certain >= most;
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
