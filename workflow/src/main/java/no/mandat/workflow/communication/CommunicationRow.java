package no.mandat.workflow.communication;

import java.time.Instant;
import java.util.Set;
import no.mandat.domain.communication.CommunicationAction;
import no.mandat.domain.communication.CommunicationState;
import no.mandat.domain.shared.CommunicationId;
import org.jspecify.annotations.Nullable;

/**
 * An item of a communications plan.
 *
 * @param form what it says
 * @param shut whether the reader is partial in the deliverable that it speaks of: which that is, and what is said of it, isn't theirs
 * @param responsible the name of who sees to it
 * @param deliverable the title of the deliverable that it speaks of
 * @param link where it can be seen
 * @param reason why it will not go out
 * @param overdue whether its day is over, and it isn't out
 * @param actions what the reader may do with it now
 */
public record CommunicationRow(
        CommunicationId id,
        int version,
        CommunicationForm form,
        boolean shut,
        String responsible,
        @Nullable String deliverable,
        CommunicationState state,
        @Nullable Instant publishedAt,
        @Nullable String link,
        @Nullable String reason,
        boolean overdue,
        Instant changedAt,
        Set<CommunicationAction> actions) {}
