package no.mandat.workflow.meeting;

import no.mandat.domain.meeting.MeetingNumber;
import no.mandat.domain.shared.MeetingId;

/** Another meeting whose minutes the reader can read, by what people call it. */
public record MeetingReference(MeetingId meeting, MeetingNumber number) {}
