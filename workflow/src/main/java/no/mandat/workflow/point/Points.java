package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.point.Mailing;
import no.mandat.domain.point.Point;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MailingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/** All points. */
@ApplicationScoped
class Points {

    /**
     * What is true of a contribution {@code s} that can be answered now. Conclusions are held against each other sign by sign, as where a
     * point is brought to another: the database alone finds no difference in capitals, accents or blanks.
     */
    static final String RELEASABLE = """
            s.state = SUBMITTED and s.handling in (RECEIVED, UNDER_CONSIDERATION)
            and not exists (select 1 from Point p where p.contribution.value = s.id.value
                and p.state in (OPEN, PROPOSED))
            and not exists (select 1 from Point p join Mailing m on m.id.value = p.mailing.value
                join Point l on l.id.value = m.lead.value
                where p.contribution.value = s.id.value and (l.state in (OPEN, PROPOSED)
                    or l.conclusion.disposition <> p.conclusion.disposition
                    or collate(l.conclusion.reason as utf8mb4_nopad_bin) <> p.conclusion.reason
                    or collate(l.conclusion.destination as utf8mb4_nopad_bin) is distinct from p.conclusion.destination
                    or l.conclusion.parts is distinct from p.conclusion.parts))
            """;

    /**
     * What is true of a part {@code w} of a deliverable {@code d} that is under embargo {@code :now}. What stands in the published revision
     * isn't: the embargo is the next one's. The ids of parts stand in a revision's document as it is written (see its column).
     */
    private static final String EMBARGOED = """
            d.embargo > :now and not exists (select 1 from DeliverableRevision r
                where r.key.deliverable.value = d.id.value and r.key.revision = d.publishedRevision
                    and locate(concat('"id":"', cast(w.part as string), '"'), cast(r.content as string)) > 0)
            """;

    /** What is true of a contribution {@code s} an answer to which points to what is under embargo {@code :now}. */
    static final String HELD = """
            exists (select 1 from Point e join e.parts w join Deliverable d on d.id.value = w.deliverable.value
                where e.contribution.value = s.id.value and e.state = CONFIRMED and %s)
            """.formatted(EMBARGOED);

    /** What is true of one that can be answered and isn't held. */
    static final String READY = RELEASABLE + " and not " + HELD;

    /**
     * What is true of a contribution {@code s} that could be answered at {@code :until} already, with what is answered now. What is released
     * since was confirmed before.
     */
    private static final String UNTIL = """
            and s.sentAt <= :until
            and not exists (select 1 from Point p where p.contribution.value = s.id.value
                and p.mailing.value is null and p.state = CONFIRMED and p.changedAt > :until)
            and not exists (select 1 from Point p join Mailing m on m.id.value = p.mailing.value
                join Point l on l.id.value = m.lead.value
                where p.contribution.value = s.id.value and l.state = CONFIRMED and l.changedAt > :until)
            """;

    /** What is true of a point {@code p} whose conclusion waits for {@code :me} to confirm it. */
    static final String WAITING = "p.mailing.value is null and p.state = PROPOSED and p.proposer.value <> :me";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @PersistenceContext
    private EntityManager database;

    void add(Point point) {
        database.persist(point);
    }

    void remove(Point point) {
        database.remove(point);
    }

    Point require(PointId id) {
        return find(id).orElseThrow(Points::notThere);
    }

    /** That point, if it is one of that call. */
    Point require(CallId call, PointId id) {
        return find(id).filter(point -> point.call().equals(call)).orElseThrow(Points::notThere);
    }

    private Optional<Point> find(PointId id) {
        return Optional.ofNullable(database.find(Point.class, id));
    }

    /**
     * Those points as they were seen, each once, held until the transaction ends: in an order that is the same for everybody, so that two
     * who hold several don't wait for each other.
     *
     * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile}
     */
    List<Point> hold(List<SeenPoint> seen) {
        return seen.stream()
                .distinct()
                .sorted(Comparator.comparing(one -> one.point().value()))
                .map(this::hold)
                .toList();
    }

    private Point hold(SeenPoint seen) {
        var point = Optional.ofNullable(database.find(Point.class, seen.point(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Points::notThere);
        new Access.Granted(point.version()).at(seen.version());
        return point;
    }

    /** Those of a contribution, in their order. */
    List<Point> of(ContributionId contribution) {
        return of(List.of(contribution));
    }

    /** Those of some hundred contributions, of each in their order. */
    List<Point> of(Collection<ContributionId> contributions) {
        return database.createQuery(
                        "from Point p where p.contribution.value in :some order by p.contribution.value, p.number",
                        Point.class)
                .setParameter(
                        "some",
                        contributions.stream().map(ContributionId::value).toList())
                .getResultList();
    }

    /** Those that no mailing answers and that are concluded, whose conclusions name any part of that deliverable, by call. */
    List<Point> wentTo(DeliverableId deliverable) {
        return wentTo("w.deliverable.value = :there", deliverable.value());
    }

    /** The same of those whose conclusions name that section or recommendation. */
    List<Point> wentToPart(UUID part) {
        return wentTo("w.part = :there", part);
    }

    /** Whoever names what is gone now has done so, or waits for this to end: what happened to it is written first. */
    private List<Point> wentTo(String where, UUID there) {
        database.flush();
        return database.createQuery(
                        "from Point p where p.state <> OPEN and p.mailing.value is null"
                                + " and exists (select 1 from Point x join x.parts w where x.id.value = p.id.value and "
                                + where + ") order by p.call.value, p.id.value",
                        Point.class)
                .setParameter("there", there)
                .getResultList();
    }

    /** How many conclusions in a call wait for somebody to confirm them. */
    long waiting(CallId call, PersonId person) {
        return database.createQuery(
                        "select count(*) from Point p where p.call.value = :call and " + WAITING, Long.class)
                .setParameter("call", call.value())
                .setParameter("me", person.value())
                .getSingleResult();
    }

    /** Those of a contribution that are answered, in their order. */
    List<Point> released(ContributionId contribution) {
        return of(contribution).stream()
                .filter(point -> point.state() == PointState.RELEASED)
                .toList();
    }

    /** A page of what those points of a call say that have no conclusion, and are in no mailing: the first, or that after a point. */
    List<Said> unmailed(CallId call, @Nullable Said after, int most) {
        return database.createQuery("""
                        select p.id.value, p.contribution.value, p.number, p.words, p.firstQuestion
                        from Point p left join MailingMember m on m.point = p.id.value
                        where p.call.value = :call and p.state = OPEN and p.mailing.value is null and p.file is null
                            and m.point is null
                            and (p.contribution.value > :contribution
                                or p.contribution.value = :contribution and p.number > :number)
                        order by p.contribution.value, p.number
                        """, Said.class)
                .setParameter("call", call.value())
                .setParameter("contribution", after == null ? BEFORE_ALL : after.contribution())
                .setParameter("number", after == null ? 0 : after.number())
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of some hundred that have no conclusion, and are in no mailing. */
    List<Sent> stillUnmailed(List<UUID> some) {
        return database.createQuery("""
                        select p.id.value, p.contribution.value
                        from Point p left join MailingMember m on m.point = p.id.value
                        where p.id.value in :some and p.state = OPEN and p.mailing.value is null and m.point is null
                        """, Sent.class).setParameter("some", some).getResultList();
    }

    /** What some hundred points say, and to which question. */
    List<Said> said(List<UUID> some) {
        return database.createQuery("""
                        select p.id.value, p.contribution.value, p.number, p.words, p.firstQuestion from Point p
                        where p.id.value in :some
                        """, Said.class).setParameter("some", some).getResultList();
    }

    /** What a point says. */
    String words(PointId point) {
        return database.createQuery("select p.words from Point p where p.id.value = :point", String.class)
                .setParameter("point", point.value())
                .getSingleResult();
    }

    /** Those that are answered with a mailing, and not as that version of its point says; held until the transaction ends. */
    List<Point> behind(MailingId mailing, int version, int most) {
        return database.createQuery(
                        "from Point p where p.mailing.value = :mailing and (p.followed is null or p.followed <> :version)"
                                + " order by p.followed, p.id.value",
                        Point.class)
                .setParameter("mailing", mailing.value())
                .setParameter("version", version)
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Those that are answered with a mailing have another point to follow: none is as any version of that says. */
    void followAnother(MailingId mailing) {
        database.createQuery("update Point p set p.followed = null where p.mailing.value = :mailing")
                .setParameter("mailing", mailing.value())
                .executeUpdate();
    }

    /** Those that are answered with a mailing; held until the transaction ends. */
    List<Point> following(MailingId mailing, int most) {
        return database.createQuery("from Point p where p.mailing.value = :mailing", Point.class)
                .setParameter("mailing", mailing.value())
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Whether one that is answered with a mailing is released. */
    boolean isReleased(Mailing mailing) {
        return !database.createQuery(
                        "select 1 from Point p where p.call.value = :call and p.mailing.value = :mailing"
                                + " and p.state = RELEASED",
                        Integer.class)
                .setParameter("call", mailing.call().value())
                .setParameter("mailing", mailing.id().value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The next number in a contribution, which the caller holds. */
    int nextNumber(ContributionId contribution) {
        return database.createQuery(
                        "select coalesce(max(p.number), 0) + 1 from Point p where p.contribution.value = :contribution",
                        Integer.class)
                .setParameter("contribution", contribution.value())
                .getSingleResult();
    }

    /** Whether none of a contribution, which the caller holds, has that number. */
    boolean isFree(ContributionId contribution, int number) {
        return of(contribution).stream().noneMatch(point -> point.number() == number);
    }

    /**
     * Contributions to the call that aren't answered, and have no point without a confirmed conclusion; the first sent first. A point that
     * is answered with a mailing counts as the one by which that is answered, for a job may not have come to it yet.
     *
     * Those whose answers point to what is under embargo wait.
     *
     * @param until what was sent or confirmed after that is left out
     */
    List<ContributionId> releasable(CallId call, Instant until, Instant now, int most) {
        return database.createQuery(
                        "select s.id from Contribution s where s.call.value = :call and " + READY + UNTIL
                                + " order by s.id.value",
                        ContributionId.class)
                .setParameter("call", call.value())
                .setParameter("until", until)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many contributions to a call could be answered, if nothing to which their answers point were under embargo. */
    int held(CallId call, Instant now) {
        return database.createQuery(
                        "select count(*) from Contribution s where s.call.value = :call and " + RELEASABLE + " and "
                                + HELD,
                        Long.class)
                .setParameter("call", call.value())
                .setParameter("now", now)
                .getSingleResult()
                .intValue();
    }

    /** For what they wait, and until when: what ends first first. */
    List<Holding> holding(CallId call, Instant now) {
        return database.createQuery(
                        "select distinct w.deliverable, d.embargo from Contribution s"
                                + " join Point q on q.contribution.value = s.id.value join q.parts w"
                                + " join Deliverable d on d.id.value = w.deliverable.value"
                                + " where s.call.value = :call and q.state = CONFIRMED and " + EMBARGOED + " and "
                                + RELEASABLE + " order by d.embargo, w.deliverable.value",
                        Holding.class)
                .setParameter("call", call.value())
                .setParameter("now", now)
                .getResultList();
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }

    /**
     * What a point says, and which one of which contribution it is.
     *
     * @param question to which it says so, or begins with
     */
    record Said(
            UUID point,
            UUID contribution,
            int number,
            String words,
            @Nullable String question) {}

    /** A deliverable under embargo to which answers point, and until when. */
    record Holding(DeliverableId deliverable, Instant until) {}

    /** A point, and of which contribution it is. */
    record Sent(UUID point, UUID contribution) {}
}
