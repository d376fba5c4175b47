package belay.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.validation.BeanPropertyBindingResult;

class RoundFormTest {

    @ParameterizedTest
    @EnumSource(DayOfWeek.class)
    void daysSuggestedOnAnyWeekdayAreInOrderAndWholeWeeks(DayOfWeek weekday) {
        var today = LocalDate.of(2026, 11, 16).with(TemporalAdjusters.nextOrSame(weekday));
        var form = RoundForm.suggested(today, 7, "posse", List.of());
        var errors = new BeanPropertyBindingResult(form, "form");
        form.check(errors);

        assertThat(errors.getAllErrors()).isEmpty();
        assertThat(LocalDate.parse(form.applicationsClose()).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(LocalDate.parse(form.starts()).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(LocalDate.parse(form.starts()).plusWeeks(7).minusDays(3)).isEqualTo(LocalDate.parse(form.ends()));
    }

    @Test
    void aNameThatIsTakenIsNotSuggestedAgain() {
        var today = LocalDate.of(2026, 11, 20);
        assertThat(RoundForm.suggested(today, 7, "", List.of("Spring")).name()).isEqualTo("December 2026");
        assertThat(RoundForm.suggested(today, 7, "", List.of("December 2026")).name()).isEmpty();
    }

    @Test
    void everyDayThatIsMissingIsNamed() {
        var form = new RoundForm("Autumn", "", "", "", "", "", false);
        var errors = new BeanPropertyBindingResult(form, "form");
        form.check(errors);

        assertThat(errors.getFieldErrors()).extracting(error -> error.getField())
            .containsExactly("applicationsOpen", "applicationsClose", "starts", "ends");
    }

    @Test
    void aRoundNeedsTimeToMeet() {
        var form = new RoundForm("Autumn", "2026-11-20", "2026-11-20", "2026-11-20", "2026-11-20", "", false);
        var errors = new BeanPropertyBindingResult(form, "form");
        form.check(errors);

        assertThat(errors.getFieldErrors()).extracting(error -> error.getField()).containsExactly("ends");
    }
}
