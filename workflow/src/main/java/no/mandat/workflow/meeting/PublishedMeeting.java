package no.mandat.workflow.meeting;

import java.time.Instant;
import no.mandat.domain.meeting.MeetingKind;

/**
 * A meeting as everybody reads it: of what kind it is, and on which day. What it is called and where it is, is for those who read it.
 *
 * @param cancelled whether it was called off after people were called
 */
public record PublishedMeeting(MeetingKind kind, Instant startsAt, Instant endsAt, boolean cancelled) {}
