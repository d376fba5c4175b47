package belay.applications;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What organizers found out about an application before they decide on it. */
public record Dossier(List<Step> steps, @Nullable Check check, @Nullable Chat chat, @Nullable ChatNote note, @Nullable Panel panel) { }
