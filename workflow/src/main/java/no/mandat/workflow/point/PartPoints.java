package no.mandat.workflow.point;

import java.util.UUID;
import no.mandat.domain.shared.CallId;

/**
 * How many points of a call went to a part of a deliverable.
 *
 * @param part the section or the recommendation
 * @param number the call's
 * @param title what the call is called
 */
public record PartPoints(UUID part, CallId call, int number, String title, long count) {}
