package no.mandat.workflow.consent;

import java.time.Instant;
import no.mandat.domain.consent.ConsentState;
import no.mandat.domain.shared.AmendmentId;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the consent of both bodies to one text.
 *
 * @param amendment to which amendment; none where it is to the draft
 * @param revision the number of the text
 * @param hash SHA-256 of the text, in hexadecimal digits
 * @param endedAt when it was over, if it is
 */
public record ConsentRow(
        @Nullable AmendmentId amendment,
        int revision,
        String hash,
        ConsentState state,
        KeyRow board,
        KeyRow group,
        Instant askedAt,
        @Nullable Instant endedAt) {}
