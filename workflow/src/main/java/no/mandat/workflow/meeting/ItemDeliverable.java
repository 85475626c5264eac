package no.mandat.workflow.meeting;

import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * The deliverable that an item is about.
 *
 * @param title what it is called, for whoever may know
 * @param round in which the body that meets was asked about it, if it was
 * @param asks whether that body can be asked from the item now, as far as the deliverable goes
 */
public record ItemDeliverable(
        DeliverableId id, @Nullable String title, @Nullable RoundId round, boolean asks) {}
