package no.mandat.workflow.deliverable;

import no.mandat.domain.approval.RoundState;
import no.mandat.domain.mandate.RouteStep.Act;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.domain.shared.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * A step on the way of a revision.
 *
 * @param number from 1
 * @param next whether it is the one that is asked next, or is under way
 * @param passed whether it has passed
 * @param underWay whether its round is open, which whoever reads the text is told, whoever reads the round
 * @param round the last round about it, for whoever may read it
 * @param outcome where that is, for the same
 */
public record StepRow(
        int number,
        Asked asked,
        Act act,
        boolean next,
        boolean passed,
        boolean underWay,
        @Nullable RoundId round,
        @Nullable RoundState outcome) {}
