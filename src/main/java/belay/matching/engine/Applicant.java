package belay.matching.engine;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks for a place, with everything the rules look at. Whatever is not told stays empty and keeps nobody out.
 *
 * @param roles the roles they would take
 * @param languages by one name each: whoever reads what people wrote makes one of “Deutsch”, “de” and “German”
 * @param goals the goals they want or, as a mentor, help with; the dearest first
 * @param capacity how many groups they can be in at once; in a partnership, how many partners
 * @param prefers ids of people they would like to be with, the dearest first
 * @param avoids ids of people they must not be with: secret, only ever named to organizers
 * @param leftOver how many rounds they were left over before
 * @param mostLed how many others they take on at most in a cohort they lead; null if they did not say
 * @param choices keys of groups of {@link Pool#before()} they would like to be in, the dearest first
 */
public record Applicant(
        String id, String name, List<String> roles, @Nullable String stage, @Nullable ZoneId zone, Week free, List<String> languages,
        List<Skill> offers, List<Skill> wants, List<String> goals, int capacity, @Nullable Integer mostLed, List<String> prefers, List<String> avoids,
        int leftOver, List<String> choices) {

    public Applicant {
        roles = List.copyOf(roles);
        languages = List.copyOf(languages);
        offers = List.copyOf(offers);
        wants = List.copyOf(wants);
        goals = List.copyOf(goals);
        prefers = List.copyOf(prefers);
        avoids = List.copyOf(avoids);
        choices = List.copyOf(choices);
        if (mostLed != null && mostLed < 0) {
            throw new IllegalArgumentException("%s would lead %d others at most".formatted(id, mostLed));
        }
        if (capacity < 0 || leftOver < 0) {
            throw new IllegalArgumentException("%s has a capacity of %d and was left over %d times".formatted(id, capacity, leftOver));
        }
    }

    /** Starts a sign-up with nothing told yet and room for one group. */
    public static Builder of(String id, String name) {
        return new Builder(id, name);
    }

    /** This sign-up again, to change some of it: what a what-if asks. */
    public Builder but() {
        return new Builder(id, name).as(roles).at(stage).in(zone).free(free).speaking(languages).offering(offers).wanting(wants)
                .aimingFor(goals).takingUpTo(capacity).leadingUpTo(mostLed).preferring(prefers).avoiding(avoids).leftOver(leftOver).choosing(choices);
    }

    /** Collects what one person told. */
    public static final class Builder {
        private final String id;
        private final String name;
        private List<String> roles = List.of();
        private @Nullable String stage;
        private @Nullable ZoneId zone;
        private Week free = Week.NOT_TOLD;
        private List<String> languages = List.of();
        private List<Skill> offers = List.of();
        private List<Skill> wants = List.of();
        private List<String> goals = List.of();
        private int capacity = 1;
        private @Nullable Integer mostLed;
        private List<String> prefers = List.of();
        private List<String> avoids = List.of();
        private int leftOver;
        private List<String> choices = List.of();

        private Builder(String id, String name) {
            this.id = id;
            this.name = name;
        }

        public Builder as(List<String> roles) {
            this.roles = roles;
            return this;
        }

        public Builder as(String... roles) {
            return as(List.of(roles));
        }

        public Builder at(@Nullable String stage) {
            this.stage = stage;
            return this;
        }

        public Builder in(@Nullable ZoneId zone) {
            this.zone = zone;
            return this;
        }

        public Builder free(Week free) {
            this.free = free;
            return this;
        }

        public Builder speaking(List<String> languages) {
            this.languages = languages;
            return this;
        }

        public Builder offering(List<Skill> offers) {
            this.offers = offers;
            return this;
        }

        public Builder wanting(List<Skill> wants) {
            this.wants = wants;
            return this;
        }

        public Builder aimingFor(List<String> goals) {
            this.goals = goals;
            return this;
        }

        public Builder takingUpTo(int capacity) {
            this.capacity = capacity;
            return this;
        }

        public Builder leadingUpTo(@Nullable Integer others) {
            this.mostLed = others;
            return this;
        }

        public Builder preferring(List<String> ids) {
            this.prefers = ids;
            return this;
        }

        public Builder avoiding(List<String> ids) {
            this.avoids = ids;
            return this;
        }

        public Builder leftOver(int times) {
            this.leftOver = times;
            return this;
        }

        public Builder choosing(List<String> groups) {
            this.choices = groups;
            return this;
        }

        public Applicant build() {
            return new Applicant(id, name, roles, stage, zone, free, languages, offers, wants, goals, capacity, mostLed, prefers, avoids, leftOver, choices);
        }
    }
}
