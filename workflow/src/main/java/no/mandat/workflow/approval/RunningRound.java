package no.mandat.workflow.approval;

import java.time.Instant;
import java.util.List;
import no.mandat.domain.shared.MandateId;

/**
 * An open round among those of all mandates that somebody is the secretariat of.
 *
 * @param mandateName the mandate's short name
 * @param end when it ends
 */
public record RunningRound(MandateId mandate, String mandateName, Instant end, RoundRow round) {

    /** Its place in the table: what a page goes on from. */
    public List<Object> place() {
        return List.of(end, round.id().value());
    }
}
