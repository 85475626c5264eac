package no.mandat.workflow.communication;

import java.time.Instant;
import java.util.List;
import no.mandat.domain.communication.PlanConfirmation;
import org.jspecify.annotations.Nullable;

/**
 * The communications plan of a mandate.
 *
 * @param edition how often it was changed
 * @param leader who of the group confirmed it last, if somebody has
 * @param secretary who of the secretariat confirmed it last, if somebody has
 * @param mayConfirm whether the reader can confirm it as it stands
 * @param mayPlan whether the reader may add to it
 * @param items in the order of their days
 */
public record CommunicationPlanDetails(
        int edition,
        PlanConfirmation confirmation,
        @Nullable Signed leader,
        @Nullable Signed secretary,
        boolean mayConfirm,
        boolean mayPlan,
        List<CommunicationRow> items) {

    /**
     * Who confirmed it.
     *
     * @param stands whether it hasn't been changed since
     */
    public record Signed(String name, Instant at, boolean stands) {}
}
