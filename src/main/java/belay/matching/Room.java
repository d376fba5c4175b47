package belay.matching;

import belay.programs.Role;

/**
 * How many places a group has in one role.
 *
 * @param least how many it cannot do without
 * @param most how many it can hold; no more mentees than its mentors take on, or where nobody said fewer, than are in it or asked already
 * @param meant how many it was put together with
 * @param seated how many have a seat, whether they said yes already or not
 * @param certain how many of those with a seat said yes, or were not asked
 * @param offered how many were asked for a free place and have not answered
 * @param fewer whether one of its mentors said fewer, so that more may have been asked than have a place
 * @param unasked how many places came free that nobody was asked for
 * @param again for how many of those there is a place to whom it was said that theirs is taken, who have none and may be asked again
 * @param keptOut for how many of them one more mentor would make room; of nobody while a mentor is asked
 */
public record Room(long proposalId, Role role, int least, int most, int meant, int seated, int certain, int offered, boolean fewer, int unasked, int again, int keptOut) {

    /** How many more it could hold. */
    public int free() {
        return Math.max(0, most - seated);
    }

    /** Whether there is a place nobody else was asked for. */
    boolean isFree() {
        return free() - offered > 0;
    }

    /** Whether no place is left for somebody who was asked first and has not answered. Where the mentors take on too few for a group, one more has to come anyway. */
    boolean isTaken() {
        return fewer ? certain >= most && !isTooSmall() : seated > most;
    }

    /** Whether its mentors take on fewer than a group needs. */
    public boolean isTooSmall() {
        return fewer && most < least;
    }

    /** How many more are in it, or asked, than its mentors take on. */
    public int tooMany() {
        return fewer ? Math.max(0, seated - most) : 0;
    }

    /** Whether as many said yes as its mentors take on, or more. */
    public boolean isFull() {
        return certain >= most;
    }

    /** For how many more people there is a place they could be asked for, or asked for again. */
    public int toAsk() {
        return unasked + again;
    }
}
