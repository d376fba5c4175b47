package belay.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of a draft's groups are shown, and whether everybody without a place is; carried along by every form, so that one comes back to
 * where one was.
 */
public record Showing(String show, Integer page, @Nullable String waiting) {

    static final int PAGE = 16;
    private static final int LAST_PAGE = 10_000;
    private static final int FIRST_WAITING = 20;
    private static final String EVERYBODY = "all";
    public static final List<String> KINDS = List.of("all", "broken", "cautions", "locked");

    public Showing(@Nullable String show, @Nullable Integer page, @Nullable String waiting) {
        this.show = show != null && KINDS.contains(show) ? show : "all";
        this.page = page == null ? 1 : Math.clamp(page, 1, LAST_PAGE);
        this.waiting = EVERYBODY.equals(waiting) ? EVERYBODY : null;
    }

    /** The first page of such groups. */
    public Showing of(String kind) {
        return new Showing(kind, 1, waiting);
    }

    public Showing everybodyWaiting() {
        return new Showing(show, page, EVERYBODY);
    }

    int mostWaiting() {
        return waiting == null ? FIRST_WAITING : Integer.MAX_VALUE;
    }

    /** To put behind a path; empty for where one starts. */
    public String query() {
        var told = new ArrayList<String>();
        if (page > 1 || !show.equals("all")) {
            told.add("show=" + show);
        }
        if (page > 1) {
            told.add("page=" + page);
        }
        if (waiting != null) {
            told.add("waiting=" + waiting);
        }
        return told.isEmpty() ? "" : "?" + String.join("&", told);
    }

    /** The same for another page of groups, whose number is to be put behind it. */
    public String pages() {
        return "?" + (waiting == null ? "" : "waiting=" + waiting + "&") + "show=" + show + "&page=";
    }

    public boolean is(String kind) {
        return show.equals(kind);
    }
}
