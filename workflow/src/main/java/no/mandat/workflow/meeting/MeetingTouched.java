package no.mandat.workflow.meeting;

import no.mandat.domain.shared.MeetingId;

/** Something has happened that the page of a meeting shows, outside the trail. */
record MeetingTouched(MeetingId meeting) {}
