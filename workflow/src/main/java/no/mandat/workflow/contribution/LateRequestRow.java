package no.mandat.workflow.contribution;

import java.time.Instant;
import java.util.List;
import no.mandat.domain.contribution.LateRequestAction;
import no.mandat.domain.contribution.LateRequestLife;
import no.mandat.domain.contribution.LateRequestState;
import no.mandat.domain.shared.LateRequestId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks to be let in late, or did.
 *
 * @param reason as they wrote it; empty where they haven't asked
 * @param explanation why they weren't, where they weren't; or why they are unasked, as the secretariat said
 * @param letInUntil until when they are let in, where they are
 */
public record LateRequestRow(
        LateRequestId id,
        String name,
        String email,
        String reason,
        LateRequestState state,
        Instant askedAt,
        @Nullable String explanation,
        @Nullable Instant letInUntil) {

    /** Its place in the list: what a page goes on from. */
    public List<Object> place() {
        return List.of(askedAt, id.value());
    }

    /** Whether its state allows that; who may, the service says. */
    public boolean can(LateRequestAction action) {
        return LateRequestLife.LIFE.next(state, action).isPresent();
    }
}
