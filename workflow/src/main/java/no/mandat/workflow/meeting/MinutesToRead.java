package no.mandat.workflow.meeting;

import java.time.Instant;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;

/**
 * Minutes on which somebody who was there can remark.
 *
 * @param mandateName what the mandate is called, in short
 * @param title of the meeting
 * @param remarksUntil until when remarks are taken
 */
public record MinutesToRead(
        MeetingId meeting,
        MandateId mandate,
        String mandateName,
        MeetingKind kind,
        String title,
        Instant remarksUntil) {}
