package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.point.Mailing;
import no.mandat.domain.point.MailingMember;
import no.mandat.domain.point.MailingStanding;
import no.mandat.domain.point.MailingState;
import no.mandat.domain.point.PointEvent.PointDropped;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.MailingId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.SharedRefusal;

/** All mailings, and the points that were found for them. */
@ApplicationScoped
class Mailings {

    private final Points points;
    private final Events events;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    Mailings(Points points, Events events, Clock clock) {
        this.points = points;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Mailings() {
        this(null, null, null);
    }

    void add(Mailing mailing) {
        database.persist(mailing);
    }

    void add(MailingMember member) {
        database.persist(member);
    }

    Mailing require(MailingId id) {
        return find(id).orElseThrow(Mailings::notThere);
    }

    Optional<Mailing> find(MailingId id) {
        return Optional.ofNullable(database.find(Mailing.class, id));
    }

    /**
     * As somebody saw it, held until the transaction ends.
     *
     * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile}
     */
    Mailing hold(SeenMailing seen) {
        var mailing = Optional.ofNullable(database.find(Mailing.class, seen.mailing(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Mailings::notThere);
        new Access.Granted(mailing.version()).at(seen.version());
        return mailing;
    }

    /** Those of a call that nobody decided against. */
    List<Mailing> standing(CallId call) {
        return database.createQuery(
                        "from Mailing m where m.call.value = :call and m.state <> DISMISSED order by m.id.value",
                        Mailing.class)
                .setParameter("call", call.value())
                .getResultList();
    }

    /** The one that is answered by that point, if it is confirmed. */
    Optional<Mailing> ledBy(PointId point) {
        return database.createQuery("from Mailing m where m.lead.value = :point and m.state <> PROPOSED", Mailing.class)
                .setParameter("point", point.value())
                .getResultStream()
                .findFirst();
    }

    /** That point as one of the mailing's. */
    MailingMember member(MailingId mailing, PointId point) {
        return member(point).filter(one -> one.mailing().equals(mailing)).orElseThrow(Mailings::notThere);
    }

    private Optional<MailingMember> member(PointId point) {
        return Optional.ofNullable(database.find(MailingMember.class, point.value()));
    }

    /** Answers with it all that were found for it, but those that were taken out. */
    void takeIn(Mailing mailing) {
        database.createQuery("update MailingMember m set m.standing = IN where m.mailing.value = :mailing"
                        + " and m.standing = PROPOSED")
                .setParameter("mailing", mailing.id().value())
                .executeUpdate();
    }

    /** Those that are to be answered with it, and aren't yet. */
    List<MailingMember> waiting(Mailing mailing, int most) {
        return database.createQuery("""
                        select m from MailingMember m join Point p on p.id.value = m.point
                        where m.mailing.value = :mailing and m.standing = IN and m.point <> :lead
                            and p.mailing.value is null
                        order by m.point
                        """, MailingMember.class)
                .setParameter("mailing", mailing.id().value())
                .setParameter("lead", mailing.lead().value())
                .setMaxResults(most)
                .getResultList();
    }

    /** How many contributions have a point that is answered with it, or, as long as it is proposed, would be. */
    int senders(Mailing mailing, MailingState in) {
        Set<MailingStanding> counted = in == MailingState.CONFIRMED
                ? EnumSet.of(MailingStanding.IN)
                : EnumSet.of(MailingStanding.IN, MailingStanding.PROPOSED);
        return database.createQuery("""
                        select count(distinct p.contribution.value)
                        from MailingMember m join Point p on p.id.value = m.point
                        where m.mailing.value = :mailing and m.standing in :counted
                        """, Long.class)
                .setParameter("mailing", mailing.id().value())
                .setParameter("counted", counted)
                .getSingleResult()
                .intValue();
    }

    /** What is no point any more is in no mailing; where its text was the common one, that of the one most like it is. */
    void dropped(@Observes PointDropped event) {
        member(event.point()).ifPresent(member -> {
            var mailing = require(member.mailing());
            database.remove(member);
            var lead = mailing.lead().equals(event.point()) ? heir(mailing) : Optional.of(mailing.lead());
            lead.ifPresentOrElse(next -> lose(mailing, event.point(), next), () -> end(mailing));
        });
    }

    private void lose(Mailing mailing, PointId lost, PointId lead) {
        var next = points.require(lead);
        if (next.mailing().isPresent()) {
            events.follow(next.leave(clock.instant()));
        }
        events.follow(mailing.lose(lost, lead, senders(mailing, mailing.state()), clock.instant()));
    }

    private Optional<PointId> heir(Mailing mailing) {
        return database.createQuery("""
                        select m.point from MailingMember m where m.mailing.value = :mailing and m.standing <> OUT
                            and m.point <> :lead
                        order by m.standing, m.similarity desc, m.point
                        """, UUID.class)
                .setParameter("mailing", mailing.id().value())
                .setParameter("lead", mailing.lead().value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(PointId::new);
    }

    private void end(Mailing mailing) {
        database.createQuery("from MailingMember m where m.mailing.value = :mailing", MailingMember.class)
                .setParameter("mailing", mailing.id().value())
                .getResultList()
                .forEach(database::remove);
        events.follow(mailing.end());
        database.remove(mailing);
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
