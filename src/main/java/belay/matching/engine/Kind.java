package belay.matching.engine;

/** The four ways of seating people that the engine knows. */
public enum Kind {
    /** Everybody teaches and learns: mutual pairs, and rings in which each teaches the next. */
    PEER,
    /** Several roles meet at one weekly hour. */
    POSSE,
    /** Mentors and mentees work towards one goal they all named. */
    COHORT,
    /** One mentor with one mentee, or a few. */
    PARTNERSHIP
}
