package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PublicationGate;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.approval.Impartiality;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.DeliverableChoices;

/** What others may tell of a deliverable already, and which a mandate has. */
@ApplicationScoped
class DeliverableGate implements PublicationGate, DeliverableChoices {

    private final Deliverables deliverables;
    private final DeliverableNames names;
    private final Impartiality impartiality;
    private final Mandates mandates;
    private final Access access;

    @PersistenceContext
    private EntityManager database;

    @Inject
    DeliverableGate(
            Deliverables deliverables,
            DeliverableNames names,
            Impartiality impartiality,
            Mandates mandates,
            Access access) {
        this.deliverables = deliverables;
        this.names = names;
        this.impartiality = impartiality;
        this.mandates = mandates;
        this.access = access;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DeliverableGate() {
        this(null, null, null, null, null);
    }

    @Override
    public Optional<Blocked> before(DeliverableId id, Instant at) {
        var deliverable = deliverables.find(id.value());
        boolean approved = deliverable
                .flatMap(Deliverable::firstApprovedAt)
                .filter(first -> !first.isAfter(at))
                .isPresent();
        if (!approved) {
            return Optional.of(new Blocked.NotApproved());
        }
        return deliverable.get().heldUntil().filter(until -> until.isAfter(at)).map(Blocked.Embargoed::new);
    }

    @Override
    public List<Choice> of(MandateId mandate) {
        return database.createQuery("""
                        select new no.mandat.workflow.shared.DeliverableChoices$Choice(d.id, d.number, d.title)
                        from Deliverable d where d.mandate.value = :mandate and d.state <> WITHDRAWN order by d.number
                        """, Choice.class)
                .setParameter("mandate", mandate.value())
                .getResultList();
    }

    @Override
    public Set<DeliverableId> shut() {
        return impartiality.shutForActor().stream()
                .filter(subject -> subject.equals(subject(new DeliverableId(subject.id()))))
                .map(subject -> new DeliverableId(subject.id()))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<PersonId> partial(DeliverableId id) {
        return impartiality.recused(subject(id));
    }

    private static Subject subject(DeliverableId id) {
        return Subject.of(Deliverable.class, id);
    }

    @Override
    public List<Choice> known(MandateId mandate) {
        var shut = shut();
        var all = of(mandate).stream().filter(one -> !shut.contains(one.id())).toList();
        var known = names.of(all.stream().map(Choice::id).toList(), access.allowed(mandates.require(mandate)));
        return all.stream()
                .flatMap(one -> Stream.ofNullable(known.get(one.id()))
                        .map(name -> new Choice(one.id(), one.number(), name.title())))
                .toList();
    }
}
