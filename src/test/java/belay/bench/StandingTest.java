package belay.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where one of several stands, and how many words two texts share. */
class StandingTest {

    @Test
    void theBestStandsFirst() {
        assertThat(Standing.of(1, new int[] {3, 9, 4})).isEqualTo(new Standing(1, 1, 1));
        assertThat(Standing.of(0, new int[] {3, 9, 4})).isEqualTo(new Standing(0, 1, 3));
    }

    @Test
    void equalsShareWhatTheyCouldGet() {
        assertThat(Standing.of(0, new int[] {7, 7, 1, 7, 7})).isEqualTo(new Standing(0.25, 1, 2.5));
        assertThat(Standing.of(0, new int[10])).as("by chance").isEqualTo(new Standing(0.1, 0.5, 5.5));
        assertThat(Standing.of(2, new int[] {9, 9, 1, 1, 9, 9, 1})).isEqualTo(new Standing(0, 1 / 3.0, 6));
    }

    @Test
    void wordsAreSharedWhateverTheirCase() {
        assertThat(Keywords.shared(List.of("Open Science for Rivers"), List.of("open science", "The river", "for"))).isEqualTo(2);
    }
}
