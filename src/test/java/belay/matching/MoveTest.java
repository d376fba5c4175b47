package belay.matching;

import static org.assertj.core.api.Assertions.assertThat;

import belay.people.Person;
import belay.programs.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoveTest {

    private static final Person BEN = new Person(7L, "Ben Okri", null, Instant.EPOCH);
    private static final Proposal FRESH = new Proposal("1-h1", 3, "Reef", "", "", false, List.of());

    @Test
    void somebodyLeavesOneGroupAndJoinsAnother() {
        var edit = move("a", "b", Role.MENTEE, now(false, false)).orElseThrow();

        assertThat(edit.after().get("a").people()).containsExactly(1L);
        assertThat(edit.after().get("b").people()).containsExactly(2L, 7L);
        assertThat(edit.says()).isEqualTo(Remark.of("matching.change.move", "Ben Okri", "Bowline", "Prusik"));
        assertThat(edit.touched(now(false, false))).containsExactlyInAnyOrder("a", "b", "person 7");
    }

    @Test
    void somebodyGoesNowhereOrToAGroupOfTheirOwn() {
        assertThat(move("a", "", null, now(false, false)).orElseThrow().after()).containsOnlyKeys("a");
        assertThat(move("a", Move.NEW, Role.MENTEE, now(false, false)).orElseThrow().after()).containsOnlyKeys("a", "1-h1");
    }

    @Test
    void aGroupsWeeklyTimeIsFoundAnewWhenItsPeopleChange() {
        assertThat(move("a", "b", Role.MENTEE, now(false, false)).orElseThrow().after().values()).extracting(Proposal::slot).containsOnly("");
    }

    @Test
    void whoIsLockedStays() {
        assertThat(move("a", "b", Role.MENTEE, now(true, false))).isEmpty();
    }

    @Test
    void nobodyJoinsALockedGroup() {
        assertThat(move("a", "b", Role.MENTEE, now(false, true))).isEmpty();
    }

    @Test
    void theSameMoveOnceMoreChangesNothing() {
        var now = Map.of("a", proposal("a", "Bowline", false, 1L), "b", proposal("b", "Prusik", false, 2L, 7L));

        assertThat(move("a", "b", Role.MENTEE, now)).contains(Edit.NOTHING);
    }

    @Test
    void whoWentElsewhereMeanwhileCannotBeMovedFromWhereTheyWere() {
        assertThat(move("b", "a", Role.MENTEE, Map.of("b", proposal("b", "Prusik", false, 2L)))).isEmpty();
    }

    private static Optional<Edit> move(String from, String to, @Nullable Role role, Map<String, Proposal> now) {
        return new Move(BEN, from, to, role).on(now, () -> FRESH);
    }

    /** Ben and another in Bowline, one more in Prusik. */
    private static Map<String, Proposal> now(boolean benIsLocked, boolean prusikIsLocked) {
        return Map.of("a", proposal("a", "Bowline", false, 1L, 7L).locked(7L, benIsLocked), "b", proposal("b", "Prusik", prusikIsLocked, 2L));
    }

    private static Proposal proposal(String key, String name, boolean locked, Long... people) {
        return new Proposal(key, 1, name, "", "Wed 18:00 UTC", locked,
            List.of(people).stream().map(person -> new Proposal.Seat(person, Role.MENTEE, false)).toList());
    }
}
