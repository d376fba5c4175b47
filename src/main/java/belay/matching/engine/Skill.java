package belay.matching.engine;

import org.jspecify.annotations.Nullable;

/** Something a person can teach or wants to learn, in their own words, with a level if they gave one (higher is further). */
public record Skill(String name, @Nullable Integer level) {
    public Skill(String name) {
        this(name, null);
    }
}
