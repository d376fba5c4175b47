package belay.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of a draft's groups are shown; carried along by every form, so that one comes back to where one was. */
public record Showing(@Nullable String show, @Nullable Integer page) {

    static final int PAGE = 24;
    private static final int LAST_PAGE = 10_000;
    public static final List<String> KINDS = List.of("all", "broken", "cautions", "locked");

    public Showing {
        show = show != null && KINDS.contains(show) ? show : "all";
        page = page == null ? 1 : Math.clamp(page, 1, LAST_PAGE);
    }

    /** To put behind a path; empty for where one starts. */
    public String query() {
        return page > 1 ? "?show=" + show + "&page=" + page : show.equals("all") ? "" : "?show=" + show;
    }

    public boolean is(String kind) {
        return show.equals(kind);
    }
}
