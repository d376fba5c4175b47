package belay.matching;

import belay.matching.engine.Applicant;
import belay.matching.engine.Pool;
import belay.matching.engine.Shape;
import belay.matching.engine.Week;
import belay.people.Person;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not so, but could be: what one person tells, or how groups of the round work. Null and empty are as they are.
 *
 * @param takes how many groups or partners they could take on
 * @param free half-hours in which they would be free as well
 * @param speaks languages they would speak as well
 * @param ring how many people a ring of peers may have at most
 * @param mostGroups how many groups one person may be in
 * @param minutes how long a meeting is
 */
record Supposition(@Nullable Person person, @Nullable Integer takes, belay.people.Week free, List<String> speaks, @Nullable Integer ring,
                   @Nullable Integer mostGroups, @Nullable Integer minutes) {

    boolean isNothing() {
        return !isOfPerson() && ring == null && mostGroups == null && minutes == null;
    }

    boolean isOfPerson() {
        return takes != null || !free.isEmpty() || !speaks.isEmpty();
    }

    /** The pool as it would be. */
    Pool on(Pool pool) {
        var changed = pool.with(shape(pool.shape()));
        return person == null ? changed : pool.people().stream().filter(one -> one.id().equals(Long.toString(person.id()))).findFirst()
            .map(one -> changed.with(instead(one))).orElse(changed);
    }

    private Applicant instead(Applicant one) {
        var languages = new ArrayList<>(one.languages());
        languages.addAll(speaks);
        return one.but().takingUpTo(takes == null ? one.capacity() : takes).free(one.free().and(new Week(free.halfHours())))
            .speaking(languages).build();
    }

    private Shape shape(Shape shape) {
        var roles = ring == null ? shape.roles() : List.of(new Shape.Role(shape.roles().getFirst().name(), 2, ring, false));
        return new Shape(shape.kind(), roles, shape.goal(), shape.sharedSlot(), minutes == null ? shape.meetingMinutes() : minutes,
            mostGroups == null ? shape.mostGroups() : mostGroups, ring == null ? shape.ringLength() : ring, shape.attendance());
    }

    /** In words, to be read after “What if”. */
    List<Remark> says() {
        var says = new ArrayList<Remark>();
        var name = person == null ? "" : person.shortName();
        if (takes != null) {
            says.add(Remark.of("matching.if.says.takes", name, takes));
        }
        if (!free.isEmpty()) {
            says.add(Remark.of("matching.if.says.free", name, free.toString()));
        }
        if (!speaks.isEmpty()) {
            says.add(Remark.of("matching.if.says.speaks", name, String.join(", ", speaks)));
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
}
