package no.mandat.workflow.shared;

import java.util.List;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;

/** Which deliverables a mandate has, for whoever speaks of one without knowing what a deliverable is. The deliverables implement it. */
public interface DeliverableChoices {

    /** Those of a mandate, in the order of their numbers. */
    List<Choice> of(MandateId mandate);

    /** The same as far as they are there for the actor, each called what they may know it by. */
    List<Choice> known(MandateId mandate);

    /**
     * One of them.
     *
     * @param number which of the mandate's
     */
    record Choice(DeliverableId id, int number, String title) {}
}
