package no.mandat.workflow.meeting;

import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;

/** Somebody is partial in an item. */
public record ItemRecusal(AgendaItemId item, AttendeeId attendee, String name) {}
