package no.mandat.workflow.party;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.Interest;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.InterestId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** The register of interests: each enters their own; their body and the secretariat see it (domain.md, Impartiality). */
@UseCases
public class Interests {

    private static final String LINE = """
            select distinct new no.mandat.workflow.party.InterestLine(
                i.id, i.version, i.person, p.name, i.kind, i.organisation, i.text, i.fromDay, i.toDay)
            from Interest i join Person p on p.id.value = i.person.value
            """;

    private final Commissions mandates;
    private final Access access;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public Interests(Commissions mandates, Access access, Events events, Ids ids, Clock clock) {
        this.mandates = mandates;
        this.access = access;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Interests() {
        this(null, null, null, null, null);
    }

    /**
     * Enters an interest of one's own.
     *
     * @throws RefusedException {@link PartyRefusal.InterestReversed}
     */
    public void declare(@Valid DeclareInterest command) {
        var declaration = Interest.declare(
                new InterestId(ids.next()),
                access.requireLogin(),
                command.form().content());
        database.persist(declaration.interest());
        events.fire(declaration.event());
    }

    /**
     * Changes an interest of one's own, or gives it an end.
     *
     * @throws RefusedException {@link PartyRefusal.InterestReversed}, {@link SharedRefusal.ChangedMeanwhile}
     */
    public void edit(@Valid EditInterest command) {
        var self = access.requireLogin();
        var interest = Optional.ofNullable(database.find(Interest.class, command.interest()))
                .filter(found -> found.person().equals(self))
                .orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
        if (interest.version() != command.version()) {
            throw new RefusedException(new SharedRefusal.ChangedMeanwhile());
        }
        events.fire(interest.edit(command.form().content()));
    }

    /** One's own, in the order in which they were entered. */
    public List<InterestLine> own() {
        return database.createQuery(LINE + " where i.person.value = :person order by i.id.value", InterestLine.class)
                .setParameter("person", access.requireLogin().value())
                .getResultList();
    }

    /**
     * Those of the people who sit today in a body of the mandate that the actor sees the register of: the secretariat sees
     * that of all, others that of the bodies they sit in. Nothing where they see none.
     */
    public Optional<List<InterestLine>> of(MandateId id) {
        var mandate = mandates.require(id);
        access.require(Permission.READ_MANDATE, mandate);
        var bodies = readable(mandate);
        return bodies.isEmpty() ? Optional.empty() : Optional.of(in(bodies));
    }

    private List<BodyId> readable(Mandate mandate) {
        if (access.allowed(mandate).contains(Permission.EDIT_COMPOSITION)) {
            return mandate.bodies();
        }
        var visibility = access.visibility();
        return mandate.bodies().stream().filter(visibility::isIn).toList();
    }

    private List<InterestLine> in(List<BodyId> bodies) {
        return database.createQuery(LINE + """
                        join Membership m on m.person.value = i.person.value
                        where m.body.value in :bodies and m.fromDay <= :today and (m.toDay is null or m.toDay >= :today)
                        order by p.name, i.id.value
                        """, InterestLine.class)
                .setParameter("bodies", bodies.stream().map(BodyId::value).toList())
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }
}
