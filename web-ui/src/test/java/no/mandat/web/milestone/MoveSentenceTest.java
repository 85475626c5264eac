package no.mandat.web.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.domain.milestone.MilestoneStatus;
import no.mandat.web.PlanFakes;
import no.mandat.workflow.milestone.MilestoneRow;
import no.mandat.workflow.milestone.OutsideForm;
import no.mandat.workflow.milestone.PlanDetails;
import org.junit.jupiter.api.Test;

class MoveSentenceTest {

    private static final LocalDate DUE = LocalDate.of(2026, 9, 21);
    private static final MilestoneRow MEETING = PlanFakes.row(
            1, "Innspillsmøte 2", DUE, LocalDate.of(2026, 9, 1), MilestoneState.PLANNED, MilestoneStatus.OVERDUE);
    private static final MilestoneRow DRAFT = PlanFakes.planned(2, "Utkast", LocalDate.of(2026, 10, 19));

    @Test
    void saysHowFarAndWhatComesNext() {
        assertThat(said(MEETING, LocalDate.of(2026, 10, 15)))
                .isEqualTo("24 dager senere, 44 etter opprinnelig plan. 4 dager før «Utkast».");
    }

    @Test
    void saysThatItIsBackToWhatWasAgreed() {
        assertThat(said(MEETING, LocalDate.of(2026, 9, 1)))
                .isEqualTo("20 dager tidligere, som opprinnelig plan. 48 dager før «Utkast».");
    }

    @Test
    void saysThatTwoFallOnOneDay() {
        assertThat(said(MEETING, LocalDate.of(2026, 10, 19))).endsWith("Samme dag som «Utkast».");
    }

    @Test
    void warnsOfWhatItMustBeInTimeFor() {
        var budget = PlanFakes.with(MEETING, null, new OutsideForm("statsbudsjettet", LocalDate.of(2026, 10, 12)));
        assertThat(said(budget, LocalDate.of(2026, 10, 15))).endsWith("3 dager for sent for statsbudsjettet.");
        assertThat(said(budget, LocalDate.of(2026, 10, 12))).doesNotContain("for sent");
    }

    @Test
    void saysThatADayIsOutsideThePeriod() {
        assertThat(said(MEETING, PlanFakes.LAST.plusDays(1))).startsWith("Utenfor mandatets periode");
        assertThat(said(MEETING, PlanFakes.LAST)).doesNotContain("Utenfor");
        assertThat(said(MEETING, PlanFakes.FIRST.minusDays(1))).startsWith("Utenfor mandatets periode");
    }

    private static String said(MilestoneRow row, LocalDate to) {
        var plan = new PlanDetails(
                no.mandat.web.Fakes.FERRIES,
                PlanFakes.FIRST,
                PlanFakes.LAST,
                true,
                PlanFakes.TODAY,
                true,
                List.of(row, DRAFT));
        return new MoveSentence(plan, row).of(to);
    }
}
