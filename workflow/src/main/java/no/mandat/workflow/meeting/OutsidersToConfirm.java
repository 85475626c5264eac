package no.mandat.workflow.meeting;

import java.time.Instant;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * A meeting to which people from outside are proposed who wait for the second key.
 *
 * @param waiting how many
 */
public record OutsidersToConfirm(
        MeetingId meeting,
        MandateId mandate,
        MeetingKind kind,
        String title,
        @Nullable Instant startsAt,
        long waiting) {}
