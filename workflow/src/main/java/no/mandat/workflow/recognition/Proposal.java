package no.mandat.workflow.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.Demands;
import no.mandat.domain.shared.ClauseId;
import org.jspecify.annotations.Nullable;

/**
 * A mandate as a document seems to say it.
 *
 * @param title what the document calls itself, or empty
 * @param sources from which block of the manuscript each clause came
 * @param firstDay the period's first day, where the text names one
 * @param lastDay the period's last day, where the text names one
 * @param demands the categories that it demands
 */
public record Proposal(
        String title,
        ClauseTree tree,
        Map<ClauseId, Integer> sources,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        List<SeatProposal> seats,
        Demands demands,
        List<Remark> remarks,
        LossCheck.Loss loss) {}
