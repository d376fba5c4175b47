package belay.matching;

import belay.matching.engine.Applicant;
import belay.matching.engine.Pool;
import belay.matching.engine.Shape;
import belay.matching.engine.Skill;
import belay.matching.engine.Week;
import belay.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not so, but could be: what one person tells, or how groups of the round work. Null and empty are as they are.
 *
 * @param takes how many groups or partners they could take on
 * @param leads how many mentees they could take on in one cohort
 * @param free half-hours in which they would be free as well
 * @param speaks languages they would speak as well
 * @param goals they would work towards as well
 * @param offers what they would teach as well
 * @param wants what they would learn as well
 * @param with whom they would be with after all, whoever of the two avoids the other
 * @param ring how many people a ring of peers may have at most
 * @param mostGroups how many groups one person may be in
 * @param minutes how long a meeting is
 */
record Supposition(@Nullable Person person, @Nullable Integer takes, @Nullable Integer leads, belay.people.Week free, List<String> speaks, List<String> goals,
                   List<Skill> offers, List<Skill> wants, List<Person> with, @Nullable Integer ring, @Nullable Integer mostGroups, @Nullable Integer minutes) {

    boolean isNothing() {
        return !isOfPerson() && ring == null && mostGroups == null && minutes == null;
    }

    boolean isOfPerson() {
        return takes != null || leads != null || !free.isEmpty() || !speaks.isEmpty() || !goals.isEmpty() || !offers.isEmpty() || !wants.isEmpty()
            || !with.isEmpty();
    }

    /** The pool as it would be. */
    Pool on(Pool pool) {
        var changed = pool.with(shape(pool.shape()));
        for (var one : pool.people()) {
            if (person != null && one.id().equals(id(person))) {
                changed = changed.with(instead(one));
            } else if (person != null && with.stream().anyMatch(other -> one.id().equals(id(other)))) {
                changed = changed.with(one.but().avoiding(without(one.avoids(), List.of(person))).build());
            }
        }
        return changed;
    }

    private static String id(Person person) {
        return Long.toString(person.id());
    }

    private static List<String> without(List<String> avoids, List<Person> some) {
        return avoids.stream().filter(avoided -> some.stream().noneMatch(one -> avoided.equals(id(one)))).toList();
    }

    private Applicant instead(Applicant one) {
        return one.but().takingUpTo(takes == null ? one.capacity() : takes).leadingUpTo(leads == null ? one.mostLed() : leads).free(one.free().and(new Week(free.halfHours())))
            .speaking(more(one.languages(), speaks)).aimingFor(more(one.goals(), goals)).offering(more(one.offers(), offers)).wanting(more(one.wants(), wants))
            .avoiding(without(one.avoids(), with)).build();
    }

    private static <T> List<T> more(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream().filter(one -> !some.contains(one))).toList();
    }

    private Shape shape(Shape shape) {
        var roles = ring == null ? shape.roles() : List.of(new Shape.Role(shape.roles().getFirst().name(), 2, ring, false));
        return new Shape(shape.kind(), roles, shape.goal(), shape.sharedSlot(), minutes == null ? shape.meetingMinutes() : minutes,
            mostGroups == null ? shape.mostGroups() : mostGroups, ring == null ? shape.ringLength() : ring, shape.attendance(), shape.mostLed(), shape.hour());
    }

    /** In words, to be read after “What if”. */
    List<Remark> says() {
        var says = new ArrayList<Remark>();
        var name = person == null ? "" : person.shortName();
        if (takes != null) {
            says.add(Remark.of("matching.if.says.takes", name, takes));
        }
        if (leads != null) {
            says.add(Remark.of("matching.if.says.leads", name, leads));
        }
        if (!free.isEmpty()) {
            says.add(Remark.of("matching.if.says.free", name, free.toString()));
        }
        if (!speaks.isEmpty()) {
            says.add(Remark.of("matching.if.says.speaks", name, String.join(", ", speaks)));
        }
        if (!goals.isEmpty()) {
            says.add(Remark.of("matching.if.says.goals", name, String.join(", ", goals)));
        }
        if (!offers.isEmpty()) {
            says.add(Remark.of("matching.if.says.offers", name, names(offers)));
        }
        if (!wants.isEmpty()) {
            says.add(Remark.of("matching.if.says.wants", name, names(wants)));
        }
        if (!with.isEmpty()) {
            says.add(Remark.of("matching.if.says.with", name, with.stream().map(Person::shortName).collect(Collectors.joining(", "))));
        }
        if (ring != null) {
            says.add(Remark.of(ring > 2 ? "matching.if.says.rings" : "matching.if.says.no-rings"));
        }
        if (mostGroups != null) {
            says.add(Remark.of("matching.if.says.groups", mostGroups));
        }
        if (minutes != null) {
            says.add(Remark.of("matching.if.says.minutes", minutes));
        }
        return says;
    }

    private static String names(List<Skill> skills) {
        return skills.stream().map(Skill::name).collect(Collectors.joining(", "));
    }
}
