package no.mandat.domain.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusRuleTest {

    private static final LocalDate DUE = LocalDate.of(2026, 10, 31);

    @ParameterizedTest
    @CsvSource({
        "PLANNED,     -15, ON_TRACK",
        "PLANNED,     -14, DUE_SOON",
        "IN_PROGRESS,  -1, DUE_SOON",
        "IN_PROGRESS,   0, DUE_SOON",
        "PLANNED,       1, OVERDUE",
        "IN_PROGRESS, 400, OVERDUE",
        "IN_PROGRESS, -15, ON_TRACK",
        "DROPPED,     400, DROPPED",
        "DROPPED,     -20, DROPPED"
    })
    void ofWhatIsAheadFollowsFromTheDaysLeft(MilestoneState state, int daysAfterDue, MilestoneStatus status) {
        assertThat(StatusRule.of(state, DUE, null, DUE.plusDays(daysAfterDue))).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"-1, REACHED", "0, REACHED", "1, REACHED_LATE"})
    void ofWhatWasReachedFollowsFromItsDayWheneverOneAsks(int daysAfterDue, MilestoneStatus status) {
        assertThat(StatusRule.of(MilestoneState.REACHED, DUE, DUE.plusDays(daysAfterDue), DUE.plusDays(300)))
                .isEqualTo(status);
        assertThat(StatusRule.of(MilestoneState.REACHED, DUE, DUE.plusDays(daysAfterDue), DUE.minusDays(300)))
                .isEqualTo(status);
    }
}
