package no.mandat.workflow.party;

import java.time.Instant;
import no.mandat.domain.party.InvitationState;
import org.jspecify.annotations.Nullable;

/**
 * An invitation of one's own.
 *
 * @param sentAt when its latest letter was handed on, if one was
 */
public record OwnInvitation(
        String shortName, InvitationState state, @Nullable Instant sentAt) {}
