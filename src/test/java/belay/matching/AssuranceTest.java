package belay.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nothing is said of a draft that is not proved of it as it stands. */
class AssuranceTest {

    private static final String AS_FOUND = "as found";

    @Test
    void provenBestIsSaidWhenTheBoundIsReached() {
        var sure = sure(draft(9_000, 9_000L), finding(9, AS_FOUND), now(8, 0, AS_FOUND));

        assertThat(sure.best()).isTrue();
        assertThat(sure.says()).containsExactly(Remark.of("matching.sure.best"));
    }

    @Test
    void aGapIsToldInPeopleAndThenInPercentAndNeverTooSmall() {
        assertThat(sure(draft(9_000, 10_000L), finding(11, AS_FOUND), now(8, 0, AS_FOUND)).says())
            .containsExactly(Remark.of("matching.sure.most", 2), Remark.of("matching.sure.within", 10.0));
        assertThat(sure(draft(9_999, 10_000L), finding(9, AS_FOUND), now(8, 0, AS_FOUND)).says())
            .containsExactly(Remark.of("matching.sure.all"), Remark.of("matching.sure.within", 0.1));
    }

    @Test
    void withoutAProofNothingIsClaimed() {
        var sure = sure(draft(9_000, null), finding(null, AS_FOUND), now(8, 0, AS_FOUND));

        assertThat(sure.best()).isFalse();
        assertThat(sure.says()).containsExactly(Remark.of("matching.sure.unproved"));
        assertThat(sure(draft(9_000, null), finding(null, AS_FOUND), now(8, 0, "otherwise")).says()).containsExactly(Remark.of("matching.sure.by-hand"));
    }

    @Test
    void aDraftChangedByHandKeepsOnlyWhatNoArrangementExceeds() {
        var sure = sure(draft(9_000, 9_000L), finding(9, AS_FOUND), now(8, 0, "otherwise"));

        assertThat(sure.best()).isFalse();
        assertThat(sure.says()).containsExactly(Remark.of("matching.sure.by-hand.proved"), Remark.of("matching.sure.most", 1));
    }

    @Test
    void whoBreaksRulesByHandMayPlaceMoreThanWasProved() {
        assertThat(sure(draft(9_000, 9_000L), finding(9, AS_FOUND), now(9, 1, "otherwise")).says())
            .containsExactly(Remark.of("matching.sure.by-hand.proved"));
    }

    @Test
    void onceOtherPeopleAskNothingIsLeftOfAProof() {
        var finding = new Finding(10, 9, 9, 50, 1_200, Tuning.USUAL, 0, false, AS_FOUND, null);

        assertThat(sure(draft(9_000, 9_000L), finding, now(9, 0, AS_FOUND)).says()).containsExactly(Remark.of("matching.sure.others"));
    }

    @Test
    void whoEndedAMatchEarlyIsNamed() {
        var finding = new Finding(10, 9, null, 50, 1_200, Tuning.USUAL, 0, true, AS_FOUND, new Ending("Marisol Vega", Instant.EPOCH));

        assertThat(sure(draft(9_000, null), finding, now(9, 0, AS_FOUND)).says())
            .containsExactly(Remark.of("matching.sure.ended", "Marisol Vega"), Remark.of("matching.sure.unproved"));
    }

    private static Assurance sure(Draft draft, Finding finding, Summary now) {
        return Assurance.of(draft, finding, now);
    }

    private static Draft draft(long objective, @Nullable Long bound) {
        return new Draft(1, 1, 1, null, Instant.EPOCH, null, "rooms", 1, "abc", objective, bound, "", "", 0);
    }

    private static Finding finding(@Nullable Integer mostPlaced, String arrangement) {
        return new Finding(10, 9, mostPlaced, 50, 1_200, Tuning.USUAL, 0, true, arrangement, null);
    }

    private static Summary now(int placed, int broken, String arrangement) {
        return new Summary(new Tally(10, placed, 3, 70, 0, broken, 0, 0, 0, 0), new Shifts.Moved(List.of(), 0), arrangement);
    }
}
