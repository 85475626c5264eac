package no.mandat.workflow.meeting;

import java.util.List;
import java.util.Map;
import no.mandat.domain.meeting.AgendaTimes;

/**
 * An item of a meeting that is held.
 *
 * @param slot when it begins by the plan, and as it goes
 * @param actions what was agreed on under it
 * @param notes how often each part of its notes was changed, for those who run the meeting
 */
public record HeldItem(ItemRow row, AgendaTimes.Slot slot, List<ActionRow> actions, Map<NotePart, Integer> notes) {}
