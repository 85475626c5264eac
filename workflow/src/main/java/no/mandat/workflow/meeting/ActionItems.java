package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.meeting.ActionItem;
import no.mandat.domain.shared.ActionItemId;
import no.mandat.domain.shared.MandateId;

/** All actions that meetings agreed on. */
@ApplicationScoped
class ActionItems {

    @PersistenceContext
    private EntityManager database;

    void add(ActionItem action) {
        database.persist(action);
    }

    Optional<ActionItem> find(ActionItemId id) {
        return Optional.ofNullable(database.find(ActionItem.class, id));
    }

    ActionItem require(ActionItemId id) {
        return find(id).orElseThrow(Meetings::notThere);
    }

    /** The action for whoever changes it: others wait. It outlives its meeting, which isn't held. */
    ActionItem lock(ActionItemId id) {
        return Optional.ofNullable(database.find(ActionItem.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Meetings::notThere);
    }

    /** Those of a mandate that aren't done. */
    List<ActionItem> open(MandateId mandate) {
        return database.createQuery("from ActionItem a where a.mandate = :mandate and a.state = OPEN", ActionItem.class)
                .setParameter("mandate", mandate)
                .getResultList();
    }
}
