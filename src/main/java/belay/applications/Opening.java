package belay.applications;

import belay.programs.Format;
import belay.programs.Program;
import belay.programs.PublicPage;
import belay.programs.Round;
import belay.programs.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * A round one may apply for by oneself, as it stands now.
 *
 * @param promiseDays within how many days whoever applies hears; null where everybody is in
 * @param code what whoever looks told to get here
 */
public record Opening(Program program, PublicPage page, Round round, Format format, Timeline timeline, @Nullable Integer promiseDays, String code) {

    public boolean isOpen() {
        return timeline.stage() == Timeline.Stage.APPLYING;
    }

    public String path() {
        return "/rounds/" + round.id() + "/application";
    }

    /** With the code in it, where one is needed. */
    public String to(String path) {
        return page.to(path, code);
    }
}
