package belay.matching.engine;

/** Who of a group has to be able to come to its weekly meeting, as far as they told when they are free. */
public sealed interface Attendance {

    /** Everybody, at one hour. */
    record Whole() implements Attendance {
    }

    /** So many of them at one hour; of a smaller group everybody. */
    record Quorum(int people) implements Attendance {
        public Quorum {
            if (people < 2) {
                throw new IllegalArgumentException("A quorum of %d is no meeting. Maybe 2".formatted(people));
            }
        }
    }

    /** Each has an hour with somebody in this role, who leads; different people may have different hours. */
    record Leader(String role) implements Attendance {
    }

    Attendance WHOLE = new Whole();
}
