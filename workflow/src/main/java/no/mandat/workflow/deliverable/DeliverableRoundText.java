package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableRevision;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.approval.RoundText;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.words.Words;

/** The text of a deliverable that is put to a body. */
@ApplicationScoped
class DeliverableRoundText implements RoundText {

    private final Deliverables deliverables;
    private final DeliverableAccess guard;
    private final Actors actors;

    @PersistenceContext
    private EntityManager database;

    @Inject
    DeliverableRoundText(Deliverables deliverables, DeliverableAccess guard, Actors actors) {
        this.deliverables = deliverables;
        this.guard = guard;
        this.actors = actors;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DeliverableRoundText() {
        this(null, null, null);
    }

    @Override
    public String kind() {
        return Deliverable.class.getSimpleName();
    }

    @Override
    public Optional<Text> of(SubjectRef about, int revision, Words words) {
        return deliverables
                .revision(new DeliverableId(about.id()), revision)
                .map(cut -> {
                    var content = exempt(cut).cover(cut.content());
                    return new Text(content.number(), content.title(), ReportMarkdown.of(content, words));
                });
    }

    /** Whoever is asked about it reads all of it, whatever else they may read. */
    private ExemptParts exempt(DeliverableRevision cut) {
        var deliverable = deliverables.require(cut.key().deliverable());
        return isAsked(cut) ? new ExemptParts(Set.of()) : ExemptParts.of(guard.allowed(deliverable));
    }

    private boolean isAsked(DeliverableRevision cut) {
        return actors.current()
                .person()
                .filter(me -> !database.createQuery("""
                                select 1 from Voter v join ApprovalRound r on r.id.value = v.key.round.value
                                where v.key.person.value = :me and r.about.kind = 'Deliverable'
                                    and r.about.id = :id and r.about.revision >= :revision
                                """, Integer.class)
                        .setParameter("me", me.value())
                        .setParameter("id", cut.key().deliverable().value())
                        .setParameter("revision", cut.key().revision())
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty())
                .isPresent();
    }
}
