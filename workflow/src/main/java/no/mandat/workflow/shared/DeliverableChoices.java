package no.mandat.workflow.shared;

import java.util.List;
import java.util.Set;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;

/** Which deliverables a mandate has, for whoever speaks of one without knowing what a deliverable is. The deliverables implement it. */
public interface DeliverableChoices {

    /** Those of a mandate, in the order of their numbers. */
    List<Choice> of(MandateId mandate);

    /** The same as far as they are there for the actor, each called what they may know it by. */
    List<Choice> known(MandateId mandate);

    /** In which the actor is partial, whatever became of them: there they have the public's rights. */
    Set<DeliverableId> shut();

    /** Who is partial in one. */
    Set<PersonId> partial(DeliverableId id);

    /**
     * One of them.
     *
     * @param number which of the mandate's
     */
    record Choice(DeliverableId id, int number, String title) {}
}
