package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import no.mandat.domain.approval.ApprovalRound;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.party.Body;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.Subject;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/** Reads what rounds came to for the features whose contents they ask about, which have asked for access themselves. */
@ApplicationScoped
public class RoundResults {

    private final Rounds rounds;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    RoundResults(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected RoundResults() {
        this(null, null);
    }

    /** What the round came to, or how it stands. */
    public RoundResult of(RoundId id) {
        return result(rounds.require(id));
    }

    /** The same of all rounds on a subject, in whichever of its revisions and but for overrides; the first one opened comes first. */
    public List<RoundResult> about(Subject subject) {
        return database.createQuery("""
                        from ApprovalRound r where r.about.kind = :kind and r.about.id = :id and r.kind <> OVERRIDE
                        order by r.openedAt, r.id.value
                        """, ApprovalRound.class)
                .setParameter("kind", subject.kind())
                .setParameter("id", subject.id())
                .getResultStream()
                .map(this::result)
                .toList();
    }

    private RoundResult result(ApprovalRound round) {
        var at = round.endedAt().orElseGet(clock::instant);
        var body = database.find(Body.class, round.body());
        var voters = round.isHidden() ? List.<Row>of() : voters(round, at);
        return new RoundResult(
                round.id(),
                body.name(),
                body.kind(),
                round.asksLeaderAlone(),
                round.kind(),
                round.about(),
                round.state(),
                round.rule().corrections(),
                round.openedAt(),
                round.deadline().lastDay(),
                round.endedAt().orElse(null),
                RoundNumbers.of(round.result().orElseGet(() -> rounds.tally(round, at))),
                round.isHidden(),
                voters.stream().filter(Row::says).map(Row::said).toList(),
                names(voters, Row::isSilent),
                names(voters, Row::isRecused),
                round.cancelled().orElse(null));
    }

    private static List<String> names(List<Row> voters, Predicate<Row> which) {
        return voters.stream().filter(which).map(Row::name).toList();
    }

    private List<Row> voters(ApprovalRound round, Instant at) {
        return rounds.standings("""
                        select s.voter_id, v.name, s.kind, h.reason, h.way_out, h.cast_at, s.gone, s.found, s.overridden
                        from (%s where r.id = :id) s join person v on v.id = s.voter_id
                            left join round_position h on h.id = s.position_id
                        order by v.name, v.id
                        """)
                .addScalar("voter_id", StandardBasicTypes.UUID)
                .addScalar("name", StandardBasicTypes.STRING)
                .addScalar("kind", StandardBasicTypes.STRING)
                .addScalar("reason", StandardBasicTypes.STRING)
                .addScalar("way_out", StandardBasicTypes.STRING)
                .addScalar("cast_at", StandardBasicTypes.INSTANT)
                .addScalar("gone", StandardBasicTypes.BOOLEAN)
                .addScalar("found", StandardBasicTypes.BOOLEAN)
                .addScalar("overridden", StandardBasicTypes.BOOLEAN)
                .setParameter("id", round.id().value())
                .setParameter("day", rounds.dayOf(round, at))
                .getResultStream()
                .map(Object[].class::cast)
                .map(RoundResults::row)
                .toList();
    }

    private static Row row(@Nullable Object[] row) {
        var kind = (String) row[2];
        return new Row(
                new PersonId((UUID) Objects.requireNonNull(row[0])),
                (String) Objects.requireNonNull(row[1]),
                kind == null ? null : PositionKind.valueOf(kind),
                (String) row[3],
                (String) row[4],
                (Instant) row[5],
                Boolean.TRUE.equals(row[6]),
                Boolean.TRUE.equals(row[7]),
                Boolean.TRUE.equals(row[8]));
    }

    /** One voter, as the database tells where they stand. */
    private record Row(
            PersonId voter,
            String name,
            @Nullable PositionKind kind,
            @Nullable String reason,
            @Nullable String wayOut,
            @Nullable Instant at,
            boolean left,
            boolean found,
            boolean overridden) {

        boolean isRecused() {
            return found || kind == PositionKind.RECUSE;
        }

        boolean isSilent() {
            return !isRecused() && kind == null && !left;
        }

        boolean says() {
            return !isRecused() && kind != null && at != null;
        }

        RoundResult.Said said() {
            return new RoundResult.Said(
                    voter,
                    name,
                    Objects.requireNonNull(kind),
                    reason,
                    wayOut,
                    Objects.requireNonNull(at),
                    left,
                    overridden);
        }
    }
}
