package belay.programs;

import belay.people.Person;
import java.util.List;

/** Who asks to be something in a round; as long as somebody does, its groups go on having that role. */
public interface RoleTakers {

    /** By their names; without those who took it back or were turned down. */
    List<Person> of(Round round, Role role);
}
