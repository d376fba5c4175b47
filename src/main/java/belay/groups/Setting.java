package belay.groups;

import belay.programs.Format;
import belay.programs.Preset;
import java.time.LocalDate;

/**
 * What a group works in: the program, its round with first and last day, and the format.
 *
 * @param description of the program, in Markdown
 */
public record Setting(long programId, String program, String description, String round, LocalDate starts, LocalDate ends, Format format) {

    /** The figure a group of so many is drawn with; three peers are a ring. */
    static String figure(Preset preset, int people) {
        boolean morePeople = people > 2;
        return morePeople && preset == Preset.PEER ? "ring" : morePeople && preset == Preset.PARTNERSHIP ? "people" : preset.icon();
    }

    public String figure(int people) {
        return figure(format.preset(), people);
    }
}
