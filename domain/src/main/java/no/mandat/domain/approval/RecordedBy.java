package no.mandat.domain.approval;

import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;

/** Who noted a position that its voter took in a meeting, and in which. */
public record RecordedBy(PersonId person, MeetingId meeting) {}
