package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.approval.ApprovalRound;
import no.mandat.domain.approval.OverrideDemand;
import no.mandat.domain.approval.Position;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.Standing;
import no.mandat.domain.approval.Strike;
import no.mandat.domain.approval.StrikeKey;
import no.mandat.domain.approval.Tally;
import no.mandat.domain.approval.VoterNow;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.shared.SharedRefusal;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/** All rounds, their voters and positions. */
@ApplicationScoped
class Rounds {

    /**
     * Each voter with the position of theirs that nothing replaced (where that is struck, with the one that counts again), and what of it counts on a day: {@code gone} from the body
     * since, {@code found} partial by the body (in the subject, or, where the round is a question about another's impartiality, in
     * that question's subject), an objection {@code overridden}. A recusal that the body took back after it was
     * declared is as if nothing had been said, whatever was asked about the person since.
     */
    static final String STANDINGS = """
            select r.id as round_id, v.person_id as voter_id, p.id as position_id, h.id as latest_id,
                case when p.kind = 'RECUSE' and exists (select 1 from recusal x where x.subject_kind = r.subject_kind
                        and x.subject_id = r.subject_id and x.person_id = v.person_id and x.state <> 'RECUSED' and x.at > p.cast_at)
                    then null else p.kind end as kind,
                p.candidate_id as candidate_id,
                not exists (select 1 from membership m where m.body_id = r.body_id and m.person_id = v.person_id
                    and m.role in ('LEADER', 'MEMBER', 'DEPUTY')
                    and m.from_day <= :day and (m.to_day is null or m.to_day >= :day)) as gone,
                exists (select 1 from recusal x where x.subject_kind = r.subject_kind and x.subject_id = r.subject_id
                    and x.person_id = v.person_id and x.state = 'RECUSED' and (r.ended_at is null or x.at <= r.ended_at))
                or r.kind = 'IMPARTIALITY' and exists (select 1 from recusal q
                    join recusal x on x.subject_kind = q.subject_kind and x.subject_id = q.subject_id
                    where q.id = r.subject_id and x.person_id = v.person_id and x.state = 'RECUSED'
                        and (r.ended_at is null or x.at <= r.ended_at)) as found,
                exists (select 1 from approval_round o where o.objection_id = p.id and o.state = 'PASSED') as overridden
            from approval_round r join round_voter v on v.round_id = r.id
                left join round_position h on h.round_id = r.id and h.voter_id = v.person_id
                    and not exists (select 1 from round_position later where later.replaces_id = h.id)
                left join position_strike k on k.position_id = h.id
                left join round_position p on p.id = if(k.position_id is null, h.id, k.restores_id)
            """;

    /** Of a row {@code s} of {@link #STANDINGS}: can answer and hasn't. */
    static final String SILENT = "s.kind is null and not s.gone and not s.found";

    private static final Duration INSTANT_BEFORE = Duration.ofNanos(1000);

    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    Rounds(Clock clock) {
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Rounds() {
        this(null);
    }

    void add(ApprovalRound.Opening opening) {
        database.persist(opening.round());
        opening.voters().forEach(database::persist);
        opening.candidates().forEach(database::persist);
    }

    void add(Position position) {
        database.persist(position);
    }

    /** What counts is asked for anew afterwards. */
    void add(Strike strike) {
        database.persist(strike);
        database.flush();
    }

    /** The position of the same voter that counts again where this one is struck. */
    Optional<PositionId> before(Position position) {
        return position.replaces()
                .flatMap(earlier -> Optional.ofNullable(database.find(Strike.class, new StrikeKey(earlier)))
                        .map(Strike::restores)
                        .orElse(Optional.of(earlier)));
    }

    void add(OverrideDemand demand) {
        database.persist(demand);
        database.flush();
    }

    /** The round, or a refusal. */
    ApprovalRound require(RoundId id) {
        return Optional.ofNullable(database.find(ApprovalRound.class, id)).orElseThrow(Rounds::notThere);
    }

    /**
     * The round for whoever changes it: others wait. Of an override the round that it is about is locked first; of a question
     * of impartiality the open rounds on its subject, which its answer may end.
     */
    ApprovalRound lock(RoundId id) {
        Stream.concat(originalOf(id).stream(), onSubjectOf(id).stream())
                .forEach(first -> database.find(ApprovalRound.class, first, LockModeType.PESSIMISTIC_WRITE));
        return Optional.ofNullable(database.find(ApprovalRound.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Rounds::notThere);
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }

    /** The round whose objection this one is about, if it's an override. */
    Optional<RoundId> originalOf(RoundId override) {
        return database.createQuery(
                        "select p.round from ApprovalRound o join Position p on p.id.value = o.objection.value where o.id.value = :id",
                        RoundId.class)
                .setParameter("id", override.value())
                .getResultStream()
                .findFirst();
    }

    /** The open rounds on the subject in which this one asks whether somebody is partial, if it does; always in one order. */
    private List<RoundId> onSubjectOf(RoundId question) {
        return database.createQuery("""
                        select r.id from ApprovalRound q join Recusal x on x.id.value = q.about.id
                            join ApprovalRound r on r.about.kind = x.subjectKind and r.about.id = x.subjectId
                        where q.id.value = :id and q.kind = IMPARTIALITY and r.state = OPEN order by r.id.value
                        """, RoundId.class)
                .setParameter("id", question.value())
                .getResultList();
    }

    /** The override rounds that are open about objections in this one. */
    List<RoundId> openOverridesOf(RoundId original) {
        return database.createQuery(
                        "select o.id from ApprovalRound o join Position p on p.id.value = o.objection.value where p.round.value = :id and o.state = OPEN",
                        RoundId.class)
                .setParameter("id", original.value())
                .getResultList();
    }

    /** Whether the objection has been put to an override round, unless that was called off. */
    boolean hasOverride(PositionId objection) {
        return !database.createQuery(
                        "select 1 from ApprovalRound o where o.objection.value = :id and o.state <> CANCELLED",
                        Integer.class)
                .setParameter("id", objection.value())
                .getResultList()
                .isEmpty();
    }

    /** Whether any objection of the voter in the round has been put to an override round, unless that was called off. */
    private boolean hasOverrideOf(RoundId round, PersonId voter) {
        return !database.createQuery(
                        "select 1 from ApprovalRound o join Position p on p.id.value = o.objection.value where p.round.value = :round and p.voter.value = :voter and o.state <> CANCELLED",
                        Integer.class)
                .setParameter("round", round.value())
                .setParameter("voter", voter.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The open rounds about a subject, in whichever of its revisions; always in one order, in which they may be locked. */
    List<RoundId> openAbout(SubjectRef subject) {
        return database.createQuery(
                        "select r.id from ApprovalRound r where r.about.kind = :kind and r.about.id = :id and r.state = OPEN order by r.id.value",
                        RoundId.class)
                .setParameter("kind", subject.kind())
                .setParameter("id", subject.id())
                .getResultList();
    }

    /** The open rounds of a mandate; always in one order, in which they may be locked. */
    List<RoundId> openIn(MandateId mandate) {
        return database.createQuery(
                        "select r.id from ApprovalRound r where r.mandate.value = :mandate and r.state = OPEN order by r.id.value",
                        RoundId.class)
                .setParameter("mandate", mandate.value())
                .getResultList();
    }

    /** The open rounds in a body; always in one order, in which they may be locked. */
    List<RoundId> openIn(BodyId body) {
        return database.createQuery(
                        "select r.id from ApprovalRound r where r.body.value = :body and r.state = OPEN order by r.id.value",
                        RoundId.class)
                .setParameter("body", body.value())
                .getResultList();
    }

    /** Whether the body has been asked about that revision of the round's subject. */
    boolean wasAsked(ApprovalRound round, int revision) {
        return !database.createQuery(
                        "select 1 from ApprovalRound r where r.body.value = :body and r.about.kind = :kind and r.about.id = :id and r.about.revision = :revision",
                        Integer.class)
                .setParameter("body", round.body().value())
                .setParameter("kind", round.about().kind())
                .setParameter("id", round.about().id())
                .setParameter("revision", revision)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The position, or a refusal. */
    Position requirePosition(PositionId id) {
        return Optional.ofNullable(database.find(Position.class, id)).orElseThrow(Rounds::notThere);
    }

    Set<PersonId> voters(RoundId id) {
        return new LinkedHashSet<>(people("select v.key.person from Voter v where v.key.round.value = :id", id));
    }

    Set<PersonId> candidates(RoundId id) {
        return new LinkedHashSet<>(people("select c.key.person from Candidate c where c.key.round.value = :id", id));
    }

    private List<PersonId> people(String query, RoundId id) {
        return database.createQuery(query, PersonId.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    /** Who can answer and hasn't. */
    List<PersonId> silent(ApprovalRound round, Instant at) {
        return voters(round, at, SILENT);
    }

    /** The voters for whom it is there: those who are recused in the subject, by whatever way, or have left, are told nothing. */
    List<PersonId> reached(ApprovalRound round, Instant at) {
        return voters(round, at, "not s.gone and not s.found and (s.kind is null or s.kind <> 'RECUSE')");
    }

    private List<PersonId> voters(ApprovalRound round, Instant at, String which) {
        return standings("select s.voter_id from (%s where r.id = :id) s where " + which)
                .addScalar("voter_id", StandardBasicTypes.UUID)
                .setParameter("id", round.id().value())
                .setParameter("day", dayOf(round, at))
                .getResultStream()
                .map(voter -> new PersonId((UUID) voter))
                .toList();
    }

    /** Those of some in which somebody had a vote, of which they aren't recused, and in whose body they sit that day. */
    List<RoundId> reaching(PersonId person, Collection<RoundId> some, LocalDate day) {
        return standings("""
                select s.round_id from (%s where v.person_id = :person and r.id in (:some)) s
                    join approval_round o on o.id = s.round_id
                where not s.found and (s.kind is null or s.kind <> 'RECUSE')
                    and exists (select 1 from membership m where m.body_id = o.body_id and m.person_id = :person
                        and m.from_day <= :day and (m.to_day is null or m.to_day >= :day))
                """)
                .addScalar("round_id", StandardBasicTypes.UUID)
                .setParameter("person", person.value())
                .setParameter("some", some.stream().map(RoundId::value).toList())
                .setParameter("day", day)
                .getResultStream()
                .map(round -> new RoundId((UUID) round))
                .toList();
    }

    /** The open rounds in which somebody can answer and hasn't: those in which they are among the {@link #silent}. */
    List<RoundId> awaiting(PersonId person, Instant at) {
        return standings(
                        "select s.round_id from (%s where v.person_id = :person and r.state = 'OPEN' and r.deadline > :at) s where "
                                + SILENT)
                .addScalar("round_id", StandardBasicTypes.UUID)
                .setParameter("person", person.value())
                .setParameter("at", at)
                .setParameter("day", LocalDate.ofInstant(at, clock.getZone()))
                .getResultStream()
                .map(round -> new RoundId((UUID) round))
                .toList();
    }

    /** A query on {@link #STANDINGS}, by SQL: the database's own language says it shorter than HQL can. */
    NativeQuery<?> standings(String query) {
        return database.createNativeQuery(query.formatted(STANDINGS)).unwrap(NativeQuery.class);
    }

    /** How many have asked for the override of the objection. */
    int demands(PositionId objection) {
        return database.createQuery(
                        "select count(*) from OverrideDemand d where d.key.objection.value = :id", Long.class)
                .setParameter("id", objection.value())
                .getSingleResult()
                .intValue();
    }

    boolean hasDemanded(PositionId objection, PersonId person) {
        return !database.createQuery(
                        "select 1 from OverrideDemand d where d.key.objection.value = :id and d.key.person.value = :person",
                        Integer.class)
                .setParameter("id", objection.value())
                .setParameter("person", person.value())
                .getResultList()
                .isEmpty();
    }

    /** Somebody who wants to take a position in the round, as they are at that instant. */
    VoterNow voter(ApprovalRound round, PersonId person, Instant at) {
        return scalars(standings("select s.* from (%s where r.id = :id and v.person_id = :person) s")
                        .addScalar("position_id", StandardBasicTypes.UUID)
                        .addScalar("latest_id", StandardBasicTypes.UUID))
                .setParameter("id", round.id().value())
                .setParameter("person", person.value())
                .setParameter("day", dayOf(round, at))
                .getResultStream()
                .map(Object[].class::cast)
                .findFirst()
                .map(row -> new VoterNow(
                        person,
                        true,
                        standing(row, 2),
                        row[1] == null ? null : new PositionId((UUID) row[1]),
                        row[0] == null ? null : new PositionId((UUID) row[0]),
                        hasOverrideOf(round.id(), person)))
                .orElseGet(() -> new VoterNow(person, false, Standing.of(null), null, false));
    }

    /** The numbers of the round as they are at that instant, or were at its deadline. */
    Tally tally(ApprovalRound round, Instant at) {
        return Optional.ofNullable(
                        tallies(List.of(round.id()), dayOf(round, at)).get(round.id()))
                .orElseGet(() -> Tally.of(List.of()));
    }

    /** The numbers of several rounds on a day, in one statement. */
    Map<RoundId, Tally> tallies(Collection<RoundId> rounds, LocalDate day) {
        Map<RoundId, Tally> tallies = new LinkedHashMap<>();
        if (rounds.isEmpty()) {
            return tallies;
        }
        scalars(standings("""
                        select s.round_id, s.kind, s.candidate_id, s.gone, s.found, s.overridden, count(*) as voters from (%s where r.id in (:ids)) s
                        group by s.round_id, s.kind, s.candidate_id, s.gone, s.found, s.overridden
                        """).addScalar("round_id", StandardBasicTypes.UUID))
                .addScalar("voters", StandardBasicTypes.INTEGER)
                .setParameterList("ids", rounds.stream().map(RoundId::value).toList())
                .setParameter("day", day)
                .getResultStream()
                .map(Object[].class::cast)
                .forEach(row -> tallies.merge(
                        new RoundId((UUID) row[0]), Tally.of(standing(row, 1), (Integer) row[6]), Tally::plus));
        return tallies;
    }

    private static NativeQuery<?> scalars(NativeQuery<?> query) {
        return query.addScalar("kind", StandardBasicTypes.STRING)
                .addScalar("candidate_id", StandardBasicTypes.UUID)
                .addScalar("gone", StandardBasicTypes.BOOLEAN)
                .addScalar("found", StandardBasicTypes.BOOLEAN)
                .addScalar("overridden", StandardBasicTypes.BOOLEAN);
    }

    private static Standing standing(@Nullable Object[] row, int from) {
        var kind = row[from];
        var candidate = row[from + 1];
        return new Standing(
                kind == null ? null : PositionKind.valueOf((String) kind),
                candidate == null ? null : new PersonId((UUID) candidate),
                Boolean.TRUE.equals(row[from + 2]),
                Boolean.TRUE.equals(row[from + 3]),
                Boolean.TRUE.equals(row[from + 4]));
    }

    /** The day that memberships are looked at: the day of the instant, but never after the last for positions. */
    LocalDate dayOf(ApprovalRound round, Instant at) {
        var last = round.deadline().end().minus(INSTANT_BEFORE);
        return LocalDate.ofInstant(at.isBefore(last) ? at : last, clock.getZone());
    }
}
