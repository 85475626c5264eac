package no.mandat.workflow.meeting;

import java.time.Instant;
import no.mandat.domain.shared.AgendaItemId;

/**
 * What is noted of an item.
 *
 * @param revision counts its changes
 * @param by who changed it last
 */
public record NoteRow(AgendaItemId item, NotePart part, int revision, String text, Instant changedAt, String by) {}
