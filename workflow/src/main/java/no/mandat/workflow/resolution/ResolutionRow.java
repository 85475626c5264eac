package no.mandat.workflow.resolution;

import java.time.Instant;
import java.util.List;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.resolution.ResolutionState;
import no.mandat.domain.shared.ResolutionId;

/** A resolution in its mandate's list. */
public record ResolutionRow(
        ResolutionId id, int number, String title, BodyKind body, ResolutionState state, Instant changedAt) {

    /** Its place in the list: what a page goes on from. */
    public List<Object> place() {
        return List.of(changedAt, id.value());
    }
}
