package belay.web;

import belay.programs.Program;
import belay.programs.Round;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The head of the page: which program and round we are in, the ways from here, and the other places one could be. */
public record Navigation(@Nullable Program program, @Nullable Round round, List<Item> items, List<Place> places) {

    static final Navigation NONE = new Navigation(null, null, List.of(), List.of());

    /** One way from here; the icon is for the thumb bar, the count for what waits there. */
    public record Item(String text, String path, String icon, long waiting, boolean current) { }

    /** Another program or round this person runs. */
    public record Place(String program, String round, String path) { }
}
