package no.mandat.workflow.milestone;

import java.time.LocalDate;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.domain.milestone.MilestoneStatus;
import no.mandat.domain.milestone.StatusRule;
import no.mandat.domain.shared.MandateId;

/** A milestone on the page of whoever is responsible for it. */
public record MyMilestoneRow(
        MandateId mandate, String mandateName, String title, LocalDate due, boolean wholeMonth, MilestoneState state) {

    /** How it stands on a day. */
    public MilestoneStatus status(LocalDate today) {
        return StatusRule.of(state, due, null, today);
    }
}
