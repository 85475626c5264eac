package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.HandlingAction;
import no.mandat.domain.point.Mailing;
import no.mandat.domain.point.MailingMember;
import no.mandat.domain.point.MailingRefusal;
import no.mandat.domain.point.MailingStanding;
import no.mandat.domain.point.MailingState;
import no.mandat.domain.point.Point;
import no.mandat.domain.point.PointEvent;
import no.mandat.domain.point.PointEvent.ConclusionProposed;
import no.mandat.domain.point.PointEvent.PointDropped;
import no.mandat.domain.point.PointEvent.PointErased;
import no.mandat.domain.point.PointEvent.PointReopened;
import no.mandat.domain.point.PointRefusal;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.MailingId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.contribution.Contributions;
import no.mandat.workflow.contribution.Senders;
import no.mandat.workflow.contribution.cluster.Clusters;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;

/** All mailings, and the points that were found for them. */
@ApplicationScoped
class Mailings {

    private final Points points;
    private final Calls calls;
    private final Contributions contributions;
    private final Jobs jobs;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    Mailings(Points points, Calls calls, Contributions contributions, Jobs jobs, Events events, Ids ids, Clock clock) {
        this.points = points;
        this.calls = calls;
        this.contributions = contributions;
        this.jobs = jobs;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Mailings() {
        this(null, null, null, null, null, null, null);
    }

    void add(Mailing mailing) {
        database.persist(mailing);
    }

    void add(MailingMember member) {
        database.persist(member);
    }

    /** Many, of which none is held in memory afterwards. */
    void write(List<MailingMember> members) {
        members.forEach(database::persist);
        database.flush();
        members.forEach(database::detach);
    }

    /**
     * Answers points with another one, in the mailing that it answers or in one of their own.
     *
     * @param senders how many contributions they all are of
     * @throws RefusedException {@link MailingRefusal}, {@link PointRefusal}
     */
    MailingId gather(Point lead, List<Point> others, int senders) {
        var at = clock.instant();
        var known = ledBy(lead.id());
        var hadAdded = known.map(one -> whoAdded(others, one)).orElse(Set.of());
        others.forEach(this::letGo);
        var mailing = known.orElseGet(() -> begin(lead, senders, at));
        others.forEach(point -> {
            double similarity = Clusters.similarity(lead.words(), point.words());
            add(MailingMember.byHand(point.id(), mailing.id(), similarity, hadAdded.contains(point.id())));
            events.fire(point.follow(mailing.id(), at));
        });
        known.ifPresent(one -> events.fire(one.gather(others.size(), senders(one, one.state()), at)));
        return mailing.id();
    }

    private Mailing begin(Point lead, int senders, Instant at) {
        letGo(lead);
        var gathering = Mailing.gather(new MailingId(ids.next()), lead, senders, at);
        add(gathering.mailing());
        add(MailingMember.byHand(lead.id(), gathering.mailing().id(), 1, false));
        events.fire(gathering.event());
        return gathering.mailing();
    }

    /** Those that were in it before, and whose senders added something, which is a point of its own since. */
    private Set<PointId> whoAdded(List<Point> some, Mailing mailing) {
        return some.stream()
                .map(Point::id)
                .filter(point -> member(point)
                        .filter(one -> one.mailing().equals(mailing.id()) && one.hasAdded())
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** A point that somebody decided is answered by itself can be chosen for another mailing, or again. */
    private void letGo(Point point) {
        member(point.id()).ifPresent(member -> {
            if (member.standing() == MailingStanding.OUT) {
                database.remove(member);
            } else if (require(member.mailing()).state() == MailingState.DISMISSED) {
                lose(member);
            } else if (member.standing() == MailingStanding.PROPOSED) {
                throw new RefusedException(new MailingRefusal.ProposedForAnother());
            } else {
                throw new RefusedException(new PointRefusal.AnsweredWithMailing());
            }
            // Otherwise what comes in its place would be written first.
            database.flush();
        });
    }

    /** What the leader confirmed for one isn't thereby confirmed for all. */
    static void requireNoAnswer(Point lead) {
        if (lead.state() != PointState.OPEN) {
            throw new RefusedException(new MailingRefusal.AlreadyConcluded());
        }
    }

    Mailing require(MailingId id) {
        return find(id).orElseThrow(Mailings::notThere);
    }

    /** That mailing, if it is one of that call. */
    Mailing require(CallId call, MailingId id) {
        return find(id).filter(mailing -> mailing.call().equals(call)).orElseThrow(Mailings::notThere);
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

    /** Those of a call. */
    List<Mailing> of(CallId call) {
        return database.createQuery("from Mailing m where m.call.value = :call order by m.id.value", Mailing.class)
                .setParameter("call", call.value())
                .getResultList();
    }

    /** The one that is answered by that point, if it is confirmed. */
    Optional<Mailing> ledBy(PointId point) {
        return database.createQuery("from Mailing m where m.lead.value = :point and m.state = CONFIRMED", Mailing.class)
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

    /** Whether somebody chose what is in it, and no method found it. */
    boolean isByHand(Mailing mailing) {
        return member(mailing.lead()).filter(MailingMember::isByHand).isPresent();
    }

    /** Chooses all that were found for it, but those that were taken out; of one that was given up also those that were in it. */
    void choose(Mailing mailing) {
        var from = mailing.state() == MailingState.DISMISSED
                ? EnumSet.of(MailingStanding.PROPOSED, MailingStanding.IN)
                : EnumSet.of(MailingStanding.PROPOSED);
        database.createQuery("update MailingMember m set m.standing = CHOSEN where m.mailing.value = :mailing"
                        + " and m.standing in :from")
                .setParameter("mailing", mailing.id().value())
                .setParameter("from", from)
                .executeUpdate();
    }

    /** Those that are to be answered with it, and aren't yet. */
    List<MailingMember> chosen(Mailing mailing, int most) {
        return database.createQuery(
                        "from MailingMember m where m.mailing.value = :mailing and m.standing = CHOSEN order by m.point",
                        MailingMember.class)
                .setParameter("mailing", mailing.id().value())
                .setMaxResults(most)
                .getResultList();
    }

    /** Those that are answered with it, and whose texts nobody has held against the common one. */
    List<MailingMember> uncompared(Mailing mailing, int most) {
        return database.createQuery(
                        "from MailingMember m where m.mailing.value = :mailing and m.added is null and m.standing = :standing"
                                + " order by m.point",
                        MailingMember.class)
                .setParameter("mailing", mailing.id().value())
                .setParameter("standing", MailingStanding.IN)
                .setMaxResults(most)
                .getResultList();
    }

    /** To how many contributions of each of some that are confirmed somebody added something of their own; one without isn't in it. */
    Map<UUID, Integer> added(Collection<UUID> some) {
        Map<UUID, Integer> added = new HashMap<>();
        if (!some.isEmpty()) {
            database.createQuery("""
                            select m.mailing.value, count(distinct p.contribution.value)
                            from MailingMember m join Point p on p.id.value = m.point
                            where m.mailing.value in :some and m.added = true and m.standing in :counted
                            group by m.mailing.value
                            """, Object[].class)
                    .setParameter("some", some)
                    .setParameter("counted", counted(MailingState.CONFIRMED))
                    .getResultStream()
                    .forEach(row -> added.put((UUID) row[0], ((Number) row[1]).intValue()));
        }
        return added;
    }

    /** How many contributions have a point that is answered with it, or, as long as it is proposed, would be. */
    int senders(Mailing mailing, MailingState in) {
        return database.createQuery("""
                        select count(distinct p.contribution.value)
                        from MailingMember m join Point p on p.id.value = m.point
                        where m.mailing.value = :mailing and m.standing in :counted
                        """, Long.class)
                .setParameter("mailing", mailing.id().value())
                .setParameter("counted", counted(in))
                .getSingleResult()
                .intValue();
    }

    private static Set<MailingStanding> counted(MailingState in) {
        return in == MailingState.CONFIRMED
                ? EnumSet.of(MailingStanding.CHOSEN, MailingStanding.IN)
                : EnumSet.complementOf(EnumSet.of(MailingStanding.OUT));
    }

    /** From how many different addresses these came that were confirmed; each that was erased since counts as one. */
    int confirmed(Mailing mailing) {
        return database.createQuery("""
                        select %s
                        from MailingMember m join Point p on p.id.value = m.point
                            join Contribution c on c.id.value = p.contribution.value
                        where m.mailing.value = :mailing and m.standing in :counted
                            and c.confirmedAt is not null
                        """.formatted(Senders.counted()), Long.class)
                .setParameter("mailing", mailing.id().value())
                .setParameter("counted", counted(mailing.state()))
                .getSingleResult()
                .intValue();
    }

    /** Brings a point, if it is answered with a mailing, to what that is answered with, for a job may not have come to it yet. */
    void bringAlong(Point point, Instant at) {
        point.mailing()
                .map(this::require)
                .ifPresent(mailing ->
                        bringAlong(point, points.require(mailing.lead()), calls.require(mailing.call()), at));
    }

    /** Brings one point to what its mailing is answered with, with what follows for its contribution and the call. */
    void bringAlong(Point point, Point lead, Call call, Instant at) {
        var happened = point.bringTo(lead, at);
        happened.forEach(events::follow);
        if (happened.stream().anyMatch(Mailings::wasTold)) {
            contributions
                    .hold(point.contribution())
                    .handle(HandlingAction.RESUME, at)
                    .ifPresent(events::follow);
            call.resumeIfAnswered(at).ifPresent(events::follow);
        }
        if (happened.stream().anyMatch(ConclusionProposed.class::isInstance)) {
            contributions
                    .hold(point.contribution())
                    .handle(HandlingAction.CONSIDER, at)
                    .ifPresent(events::follow);
        }
    }

    private static boolean wasTold(PointEvent event) {
        return event instanceof PointReopened reopened && reopened.wasReleased();
    }

    /**
     * Answers one of its points by itself.
     *
     * @throws RefusedException {@link MailingRefusal.MailingNotInState}, {@link MailingRefusal.HoldsTheCommonText}
     */
    void takeOut(Mailing mailing, MailingMember member, Point point, Instant at) {
        int senders = sendersWithout(mailing, member, point);
        member.takeOut();
        events.fire(mailing.takeOut(point.id(), senders, at));
    }

    /**
     * How many {@link #senders} there are without that point, of a hundred thousand not counted anew: as many, where it isn't among those
     * that are counted, or its contribution has another one that is.
     */
    private int sendersWithout(Mailing mailing, MailingMember member, Point point) {
        var counted = counted(mailing.state());
        boolean theirOnly = counted.contains(member.standing())
                && database.createQuery("""
                                select 1 from Point p join MailingMember m on m.point = p.id.value
                                where p.contribution.value = :contribution and p.id.value <> :point
                                    and m.mailing.value = :mailing and m.standing in :counted
                                """, Integer.class)
                        .setParameter("contribution", point.contribution().value())
                        .setParameter("point", point.id().value())
                        .setParameter("mailing", mailing.id().value())
                        .setParameter("counted", counted)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
        return theirOnly ? mailing.senders() - 1 : mailing.senders();
    }

    /** Words that were erased are nobody's common text. */
    void erased(@Observes PointErased event) {
        member(event.point())
                .filter(member -> require(member.mailing()).lead().equals(event.point()))
                .ifPresent(this::lose);
    }

    /** What is no point any more is in no mailing; where its text was the common one, that of the one most like it is. */
    void dropped(@Observes PointDropped event) {
        member(event.point()).ifPresent(this::lose);
    }

    private void lose(MailingMember member) {
        var mailing = require(member.mailing());
        database.remove(member);
        if (mailing.lead().equals(member.point())) {
            heir(mailing).ifPresentOrElse(next -> handOn(mailing, member.point(), next), () -> end(mailing));
        } else {
            lose(mailing, member.point(), mailing.lead());
        }
    }

    private void lose(Mailing mailing, PointId lost, PointId lead) {
        events.follow(mailing.lose(lost, lead, senders(mailing, mailing.state()), clock.instant()));
    }

    private void handOn(Mailing mailing, PointId lost, PointId lead) {
        var at = clock.instant();
        var next = points.require(lead);
        if (next.mailing().isPresent()) {
            // What is answered stays so for all: the others are brought to this one from now on.
            bringAlong(next, at);
            events.follow(next.leave(at));
            points.followAnother(mailing.id());
            jobs.schedule(MailingFollowing.KIND, mailing.id().toString(), at);
        } else {
            leaveAll(mailing, at);
        }
        lose(mailing, lost, lead);
    }

    /** What nobody is left to lead is answered by itself, as far as it is answered: its words were erased, each by somebody's hand. */
    private void leaveAll(Mailing mailing, Instant at) {
        points.following(mailing.id(), Integer.MAX_VALUE).forEach(point -> {
            bringAlong(point, at);
            events.follow(point.leave(at));
            member(point.id()).ifPresent(database::remove);
        });
    }

    /** The one most like the common text, of those that say anything still. */
    private Optional<PointId> heir(Mailing mailing) {
        return database.createQuery("""
                        select m.point from MailingMember m join Point p on p.id.value = m.point
                        where m.mailing.value = :mailing and m.standing <> OUT and m.point <> :lead and p.words <> ''
                        order by case when m.standing = IN then 0 else 1 end, m.similarity desc, m.point
                        """, UUID.class)
                .setParameter("mailing", mailing.id().value())
                .setParameter("lead", mailing.lead().value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(PointId::new);
    }

    private void end(Mailing mailing) {
        leaveAll(mailing, clock.instant());
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
