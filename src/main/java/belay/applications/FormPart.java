package belay.applications;

import belay.programs.Format;
import belay.programs.Preset;
import belay.programs.RoleRange;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** A part of the form that Belay understands, and matches by or shows to organizers. */
public enum FormPart {
    PRONOUNS, ZONE("zone"), PLACE, LANGUAGES, LINKS, OFFERS("offer", "offer-level"), WANTS("want", "want-level"), PURPOSE, FREE("free"), HOURS, ROLES, STAGE, GOALS, CAPACITY, MENTEES, PREFERS, AVOIDS;

    /** Whether people find it in the form, and whether they can send it empty. */
    public enum Demand {
        OFF, OPTIONAL, REQUIRED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<Demand> ANY = List.of(Demand.values());
    private static final List<Demand> ASKED = List.of(Demand.OPTIONAL, Demand.REQUIRED);
    private static final List<Demand> NEVER = List.of(Demand.OFF);
    private static final List<Demand> UNPRESSED = List.of(Demand.OFF, Demand.OPTIONAL);

    private final List<String> boxes;

    FormPart(String... boxes) {
        this.boxes = List.of(boxes);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it is asked of whoever applies. */
    MessageSourceResolvable label() {
        return new DefaultMessageSourceResolvable(new String[] {"my-application." + word(), "application." + word(), "people." + word(), "application.when"});
    }

    /** What it is typed into. */
    List<String> boxes() {
        return boxes.isEmpty() ? List.of(word()) : boxes;
    }

    /** What organizers can choose, for groups of this format: nobody is left out of what matching cannot do without, or pressed for what is their own affair. */
    public List<Demand> possible(Format format) {
        return switch (this) {
            case ROLES -> List.of(Demand.REQUIRED);
            case ZONE, FREE -> meets(format) ? List.of(Demand.REQUIRED) : ANY;
            case OFFERS, WANTS -> format.preset() == Preset.PEER ? ASKED : ANY;
            case STAGE -> format.roles().stream().anyMatch(RoleRange::distinctStages) ? ASKED : ANY;
            case CAPACITY -> List.of(Demand.OFF, Demand.REQUIRED);
            case MENTEES -> format.preset() == Preset.COHORT ? UNPRESSED : NEVER;
            case PRONOUNS, PREFERS, AVOIDS -> UNPRESSED;
            default -> ANY;
        };
    }

    /** Whether it cannot be left out for groups of this format. */
    public boolean isFixed(Format format) {
        return !possible(format).contains(Demand.OFF);
    }

    /** What is asked until an organizer says otherwise: what groups of this kind are made of. */
    Demand usual(Format format) {
        return switch (this) {
            case ROLES, ZONE, FREE -> Demand.REQUIRED;
            case OFFERS, WANTS -> format.preset() == Preset.PEER ? Demand.REQUIRED : Demand.OPTIONAL;
            case STAGE -> possible(format).contains(Demand.OFF) ? format.preset() == Preset.PARTNERSHIP ? Demand.OPTIONAL : Demand.OFF : Demand.REQUIRED;
            case GOALS -> format.preset() == Preset.COHORT || format.preset() == Preset.PARTNERSHIP ? Demand.OPTIONAL : Demand.OFF;
            case CAPACITY -> format.mostGroups() > 1 ? Demand.REQUIRED : Demand.OFF;
            default -> possible(format).getLast() == Demand.OFF ? Demand.OFF : Demand.OPTIONAL;
        };
    }

    private static boolean meets(Format format) {
        return format.sharedSlot() || format.leader() != null;
    }
}
