package no.mandat.workflow.approval;

import no.mandat.domain.approval.Tally;

/** The numbers of a round as they are shown; what each means says {@link Tally}. */
public record RoundNumbers(
        int voters,
        int eligible,
        int cast,
        int approvals,
        int remarks,
        int objections,
        int abstentions,
        int recused,
        int silent) {

    static RoundNumbers of(Tally tally) {
        return new RoundNumbers(
                tally.voters(),
                tally.eligible(),
                tally.cast(),
                tally.approvals(),
                tally.remarks(),
                tally.objections(),
                tally.abstentions(),
                tally.recused(),
                tally.silent());
    }
}
