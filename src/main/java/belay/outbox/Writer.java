package belay.outbox;

import belay.people.Person;
import belay.programs.Program;
import java.util.List;
import java.util.function.Supplier;

/** Whoever writes letters on behalf of a program. It says which kinds there are, and shows real people the organizers can try their words on. */
public interface Writer {

    List<Kind> kinds();

    /** To which part of the road they belong. */
    Chapter chapter();

    /**
     * Some people of the program a letter of this kind would fit, those it fits best first; fields that cannot be known yet are left open.
     *
     * @param named a part of their names or addresses; empty for anybody
     */
    default List<Reader> readers(Kind kind, Program program, Person organizer, String named) {
        return List.of();
    }

    /** Somebody such a letter could go to, and what its fields would say. */
    record Reader(Person person, Supplier<Fields> fields) { }
}
