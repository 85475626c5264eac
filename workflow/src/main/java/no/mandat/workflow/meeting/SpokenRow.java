package no.mandat.workflow.meeting;

import java.time.Instant;
import no.mandat.domain.meeting.SpokenState;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.SpokenId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said under an item.
 *
 * @param speaker who said it; nothing where they are erased
 * @param text as it was written down, or nothing where it is erased; the speaker may have corrected it in the contribution
 * @param reference by which the contribution is known, once they have confirmed it
 */
public record SpokenRow(
        SpokenId id,
        AgendaItemId item,
        String speaker,
        String text,
        SpokenState state,
        Instant recordedAt,
        @Nullable String reference) {}
