package belay.programs;

import java.util.List;

/** Who asks to be something in a round; as long as somebody does, its groups go on having that role. */
public interface RoleTakers {

    /** Their names in order; without those who took it back or were turned down. */
    List<String> names(Round round, Role role);
}
