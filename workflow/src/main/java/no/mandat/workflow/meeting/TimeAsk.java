package no.mandat.workflow.meeting;

import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;

/**
 * A meeting that asks somebody for times.
 *
 * @param unmarked of how many they have said nothing
 */
public record TimeAsk(MeetingId meeting, MandateId mandate, String title, long unmarked) {}
