package no.mandat.workflow.milestone;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.domain.milestone.StatusRule;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plans of published mandates, for everybody. Who is responsible, why a date moved or was dropped, and what is to prove
 * that something was reached, it doesn't tell (docs/decisions/0037).
 */
@UseCases
public class PublicPlan {

    private final Mandates mandates;
    private final Access access;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    PublicPlan(Mandates mandates, Access access, Clock clock) {
        this.mandates = mandates;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PublicPlan() {
        this(null, null, null);
    }

    /**
     * The milestones, by the day they are due.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours} when the mandate isn't published
     */
    public List<PublishedMilestone> of(MandateId id) {
        access.requirePublished(mandates.require(id));
        var today = LocalDate.now(clock);
        return database.createQuery("""
                        select new no.mandat.workflow.milestone.PublicPlan$Line(
                            m.title, m.due.day, m.due.wholeMonth, m.state, m.reachedOn)
                        from Milestone m where m.mandate.value = :mandate
                        order by m.due.day, m.title, m.id.value
                        """, Line.class)
                .setParameter("mandate", id.value())
                .getResultStream()
                .map(line -> line.published(today))
                .toList();
    }

    /** A milestone as the database gives it. */
    record Line(
            String title,
            LocalDate due,
            boolean wholeMonth,
            MilestoneState state,
            @Nullable LocalDate reachedOn) {

        PublishedMilestone published(LocalDate today) {
            return new PublishedMilestone(
                    title, due, wholeMonth, StatusRule.of(state, due, reachedOn, today), reachedOn);
        }
    }
}
