package belay.matching.engine;

/** Something the organizer has fixed, which matching works around. */
public sealed interface Lock {

    /** The group it is about, by its key among {@link Pool#standing()}. */
    String group();

    /** Nobody leaves this group and nobody joins it. */
    record Whole(String group) implements Lock {
    }

    /** This person stays in this group in this role; others may come and go. */
    record Person(String group, String person, String role) implements Lock {
    }
}
