package no.mandat.workflow.approval;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.approval.ApprovalRound;
import no.mandat.domain.approval.RecusalState;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RecusalId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.approval.ImpartialityDetails.Colleague;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** Reads how it stands with impartiality in what a round is about. Who may see the round may see it. */
@UseCases
public class ImpartialityQueries {

    private final Rounds rounds;
    private final Recusals recusals;
    private final RoundAccess roundAccess;
    private final Access access;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    ImpartialityQueries(Rounds rounds, Recusals recusals, RoundAccess roundAccess, Access access, Clock clock) {
        this.rounds = rounds;
        this.recusals = recusals;
        this.roundAccess = roundAccess;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ImpartialityQueries() {
        this(null, null, null, null, null);
    }

    /**
     * Impartiality in what the round is about.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public ImpartialityDetails of(RoundId id) {
        var person = access.requireLogin();
        var round = readable(id);
        if (round.kind() == RoundKind.IMPARTIALITY) {
            var recusal = recusals.askedAbout(round.about());
            var about = new SubjectRef(recusal.subjectKind(), recusal.subjectId(), 0, "");
            var lines = lines(round, about).stream()
                    .filter(line -> line.person().equals(recusal.person()))
                    .toList();
            return new ImpartialityDetails(lines, subject(round, about, person), false, false, false);
        }
        return inSubject(round, person);
    }

    /**
     * Whom one may ask about in the round's subject: others in its body, who aren't recused or asked about already.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<Colleague> askable(RoundId id) {
        var person = access.requireLogin();
        var round = readable(id);
        if (round.kind() == RoundKind.IMPARTIALITY || !mayAct(round, person)) {
            return List.of();
        }
        return database.createQuery("""
                        select distinct new no.mandat.workflow.approval.ImpartialityDetails$Colleague(p.id, p.name)
                        from Membership m join Person p on p.id.value = m.person.value
                        where m.body.value = :body and m.fromDay <= :today and (m.toDay is null or m.toDay >= :today)
                            and m.person.value <> :me
                            and not exists (select 1 from Candidate c
                                where c.key.round.value = :round and c.key.person.value = m.person.value)
                            and not exists (select 1 from Recusal x where x.subjectKind = :kind and x.subjectId = :subject
                                and x.person.value = m.person.value and x.state in (RAISED, RECUSED))
                        order by p.name, p.id.value
                        """, Colleague.class)
                .setParameter("body", round.body().value())
                .setParameter("today", LocalDate.now(clock))
                .setParameter("me", person.value())
                .setParameter("round", round.id().value())
                .setParameter("kind", round.about().kind())
                .setParameter("subject", round.about().id())
                .getResultList();
    }

    private ApprovalRound readable(RoundId id) {
        var round = rounds.require(id);
        access.require(roundAccess.permissionToRead(round), roundAccess.mandate(round));
        roundAccess.requireImpartial(round);
        return round;
    }

    private ImpartialityDetails inSubject(ApprovalRound round, PersonId person) {
        boolean mine = mayAct(round, person);
        return new ImpartialityDetails(
                lines(round, round.about()),
                null,
                mine,
                mine && !rounds.voter(round, person, clock.instant()).hasVote(),
                mine);
    }

    /** As long as the round takes positions, whoever sits in its body today. */
    private boolean mayAct(ApprovalRound round, PersonId person) {
        return round.state() == RoundState.OPEN
                && !round.deadline().isOverAt(clock.instant())
                && !database.createQuery("""
                                select 1 from Membership m where m.body.value = :body and m.person.value = :person
                                    and m.fromDay <= :today and (m.toDay is null or m.toDay >= :today)
                                """, Integer.class)
                        .setParameter("body", round.body().value())
                        .setParameter("person", person.value())
                        .setParameter("today", LocalDate.now(clock))
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }

    private List<RecusalLine> lines(ApprovalRound round, SubjectRef about) {
        var known = database.createQuery("""
                        select x.id, x.person, p.name, x.state, x.at from Recusal x join Person p on p.id.value = x.person.value
                        where x.subjectKind = :kind and x.subjectId = :id and exists (select 1 from Membership m
                            where m.body.value = :body and m.person.value = x.person.value)
                        order by p.name, x.id.value
                        """, Object[].class)
                .setParameter("kind", about.kind())
                .setParameter("id", about.id())
                .setParameter("body", round.body().value())
                .getResultList();
        var asked = lastAsked(
                round, known.stream().map(row -> ((RecusalId) row[0]).value()).toList());
        return known.stream()
                .map(row -> {
                    var question = asked.get(((RecusalId) row[0]).value());
                    return new RecusalLine(
                            (PersonId) row[1],
                            (String) row[2],
                            (RecusalState) row[3],
                            (Instant) row[4],
                            question == null ? null : question.round(),
                            question != null && question.open());
                })
                .toList();
    }

    /** The last round of the body that asked about each of them. */
    private Map<UUID, Asked> lastAsked(ApprovalRound round, List<UUID> recusals) {
        Map<UUID, Asked> last = new HashMap<>();
        if (!recusals.isEmpty()) {
            database.createQuery("""
                            select r.about.id, r.id, r.state from ApprovalRound r where r.about.kind = 'Recusal'
                                and r.about.id in :recusals and r.body.value = :body order by r.openedAt, r.id.value
                            """, Object[].class)
                    .setParameter("recusals", recusals)
                    .setParameter("body", round.body().value())
                    .getResultStream()
                    .forEach(row -> last.put((UUID) row[0], new Asked((RoundId) row[1], row[2] == RoundState.OPEN)));
        }
        return last;
    }

    private record Asked(RoundId round, boolean open) {}

    private @Nullable RoundId subject(ApprovalRound question, SubjectRef about, PersonId person) {
        return recusals.isShutOut(about.subject(), person)
                ? null
                : database.createQuery("""
                                select r.id from ApprovalRound r where r.about.kind = :kind and r.about.id = :id
                                    and r.body.value = :body and r.objection.value is null order by r.openedAt desc
                                """, RoundId.class)
                        .setParameter("kind", about.kind())
                        .setParameter("id", about.id())
                        .setParameter("body", question.body().value())
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst()
                        .orElse(null);
    }
}
