package no.mandat.workflow.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import no.mandat.domain.mandate.MandateDrafted;
import no.mandat.domain.milestone.MilestoneEvent;
import no.mandat.domain.milestone.PlanStanding;
import no.mandat.domain.shared.MandateId;

/** Keeps how each plan stands, in the transaction of what changes it. */
@ApplicationScoped
class PlanStandings {

    @PersistenceContext
    private EntityManager database;

    void begun(@Observes MandateDrafted drafted) {
        database.createNativeQuery("insert into plan_standing (mandate_id, next_due, slipping) values (?1, ?2, false)")
                .setParameter(1, drafted.id().value())
                .setParameter(2, PlanStanding.NOTHING)
                .executeUpdate();
    }

    void changed(@Observes MilestoneEvent event) {
        switch (event) {
            case MilestoneEvent.MilestoneAdded _,
                    MilestoneEvent.MilestoneMoved _,
                    MilestoneEvent.MilestoneReached _,
                    MilestoneEvent.MilestoneDropped _,
                    MilestoneEvent.MilestoneRestored _,
                    MilestoneEvent.MilestoneReopened _,
                    MilestoneEvent.BaselineFixed _ -> renew(event.ofMandate());
            case MilestoneEvent.MilestoneEdited _,
                    MilestoneEvent.MoveProposed _,
                    MilestoneEvent.MoveEnded _,
                    MilestoneEvent.MilestoneStarted _ -> {}
        }
    }

    /** The row is locked before the milestones are read: else two that change at once would not see each other. */
    private void renew(MandateId mandate) {
        database.createNativeQuery("select next_due from plan_standing where mandate_id = ?1 for update")
                .setParameter(1, mandate.value())
                .getResultList();
        database.createNativeQuery("""
                        update plan_standing set next_due = coalesce(
                            (select min(m.due_day) from milestone m
                             where m.mandate_id = ?1 and m.state in ('PLANNED', 'IN_PROGRESS')), ?2),
                            slipping = exists (select 1 from milestone m
                             where m.mandate_id = ?1 and m.state in ('PLANNED', 'IN_PROGRESS') and m.due_day > m.baseline)
                        where mandate_id = ?1
                        """)
                .setParameter(1, mandate.value())
                .setParameter(2, PlanStanding.NOTHING)
                .executeUpdate();
    }
}
