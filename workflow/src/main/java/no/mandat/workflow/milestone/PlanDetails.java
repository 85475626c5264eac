package no.mandat.workflow.milestone;

import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.shared.MandateId;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a mandate.
 *
 * @param first the first day of its period, where there is one: that of the adoption, where the mandate names none
 * @param last the last day of its period
 * @param adopted whether the mandate is: then each change of date takes a reason
 * @param today the day in the installation's zone
 * @param mayEdit whether one may change the plan
 * @param milestones by the day they are due
 */
public record PlanDetails(
        MandateId mandate,
        @Nullable LocalDate first,
        LocalDate last,
        boolean adopted,
        LocalDate today,
        boolean mayEdit,
        List<MilestoneRow> milestones) {}
