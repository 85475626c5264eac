package no.mandat.workflow.meeting;

import java.time.Instant;

/**
 * What is noted of an item once it was saved.
 *
 * @param revision counts its changes
 * @param merged whether it says more than what was sent, as somebody else had written meanwhile
 * @param at when it changed last
 * @param by who changed it then
 */
public record SavedNote(int revision, String text, boolean merged, Instant at, String by) {}
