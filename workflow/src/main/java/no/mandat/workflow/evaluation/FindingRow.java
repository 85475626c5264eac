package no.mandat.workflow.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.mandat.domain.evaluation.FindingAction;
import no.mandat.domain.evaluation.FindingState;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.FindingId;
import no.mandat.domain.shared.MandateId;
import org.jspecify.annotations.Nullable;

/**
 * A finding on the page of its mandate.
 *
 * @param form what it says
 * @param meeting the meeting in which it came up, for whoever reads that
 * @param reason why it doesn't stand any more
 * @param carried where it was taken up, the first first
 * @param actions what the reader may do with it now
 */
public record FindingRow(
        FindingId id,
        int version,
        FindingForm form,
        @Nullable At meeting,
        FindingState state,
        @Nullable String reason,
        Instant changedAt,
        List<Taken> carried,
        Set<FindingAction> actions) {

    /**
     * A meeting.
     *
     * @param path where its page is
     */
    public record At(String title, String path) {}

    /**
     * Where it was taken up.
     *
     * @param name what the mandate is called, or nothing for whoever doesn't read it
     */
    public record Taken(MandateId mandate, @Nullable String name, ClauseId clause, Instant at) {}
}
