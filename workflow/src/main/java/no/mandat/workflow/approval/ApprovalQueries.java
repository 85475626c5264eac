package no.mandat.workflow.approval;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.mandat.domain.approval.ApprovalRound;
import no.mandat.domain.approval.Evaluation;
import no.mandat.domain.approval.Evaluation.Moment;
import no.mandat.domain.approval.Finding;
import no.mandat.domain.approval.Position;
import no.mandat.domain.approval.PositionCast;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.PositionRecorded;
import no.mandat.domain.approval.RecusalAction;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.approval.Tally;
import no.mandat.domain.approval.VoterNow;
import no.mandat.domain.party.Body;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.party.Person;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.approval.RoundDetails.CandidateRow;
import no.mandat.workflow.auditlog.Act;
import no.mandat.workflow.auditlog.ActReceipt;
import no.mandat.workflow.auditlog.Receipts;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.Reference;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import no.mandat.workflow.words.Words;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/** Reads rounds: for whoever may see them, and nobody who is recused in their subject (domain.md, Who may do what). */
@UseCases
public class ApprovalQueries {

    /** As HQL, whether a position {@code p}, with its {@code strike}, is the one of its voter that counts. */
    static final String COUNTS = """
            (strike.at is null and (not exists (select 1 from Position later where later.replaces.value = p.id.value)
                or exists (select 1 from Strike s where s.restores.value = p.id.value
                    and not exists (select 1 from Position newer where newer.replaces.value = s.key.position.value))))
            """;

    /** So many names of those who have not answered are shown. */
    private static final int SOME = 12;

    private final Rounds rounds;
    private final Impartiality impartiality;
    private final Questions questions;
    private final RoundAccess roundAccess;
    private final Mandates mandates;
    private final Access access;
    private final Actors actors;
    private final RoundTexts texts;
    private final Receipts signed;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    ApprovalQueries(
            Rounds rounds,
            Impartiality impartiality,
            Questions questions,
            RoundAccess roundAccess,
            Mandates mandates,
            Access access,
            Actors actors,
            RoundTexts texts,
            Receipts signed,
            Clock clock) {
        this.rounds = rounds;
        this.impartiality = impartiality;
        this.questions = questions;
        this.roundAccess = roundAccess;
        this.mandates = mandates;
        this.access = access;
        this.actors = actors;
        this.texts = texts;
        this.signed = signed;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ApprovalQueries() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * One round.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public RoundDetails details(RoundId id) {
        var round = readable(id);
        var now = clock.instant();
        var person = actors.current().person();
        var tally = numbers(round);
        var evaluation = Evaluation.of(round.kind(), round.rule(), tally, momentOf(round));
        boolean open = round.state() == RoundState.OPEN;
        boolean hidden = round.isHidden();
        var voter = person.map(somebody -> rounds.voter(round, somebody, now));
        var body = database.find(Body.class, round.body());
        var candidates = candidates(round, hidden ? Map.of() : tally.votes());
        return new RoundDetails(
                round.id(),
                round.mandate(),
                body.name(),
                body.kind(),
                round.asksLeaderAlone(),
                round.title(),
                round.about(),
                round.kind(),
                round.state(),
                round.rule().objectionsBlock(),
                round.rule().silenceApproves(),
                database.find(Person.class, round.openedBy()).name(),
                round.openedAt(),
                round.deadline().lastDay(),
                round.deadline().end(),
                round.isExtended(),
                round.endedAt().orElse(null),
                RoundNumbers.of(tally),
                hidden && round.kind() == RoundKind.ELECTION ? hiding(evaluation) : evaluation.findings(),
                candidates.stream().collect(Collectors.toMap(CandidateRow::id, CandidateRow::name)),
                positions(round, person, candidates),
                candidates,
                open && !hidden ? names(rounds.silent(round, now), SOME) : List.of(),
                voter.map(VoterNow::counting).map(counting -> row(counting)).orElse(null),
                voter.filter(VoterNow::hasVote).isPresent(),
                access.isFreshLogin(),
                offers(round, voter, evaluation),
                questions.of(round).orElse(null),
                standIns(round),
                objection(round),
                hidden,
                round.cancelled().orElse(null),
                open && !rounds.openOverridesOf(round.id()).isEmpty());
    }

    /** What the actor may choose from: who can be chosen isn't partial by that. */
    private static List<PositionKind> positions(
            ApprovalRound round, Optional<PersonId> person, List<CandidateRow> candidates) {
        boolean candidate = person.filter(
                        somebody -> candidates.stream().anyMatch(row -> row.id().equals(somebody)))
                .isPresent();
        return round.kind().positions().stream()
                .filter(kind -> kind != PositionKind.RECUSE || !candidate)
                .toList();
    }

    private RoundDetails.@Nullable Objection objection(ApprovalRound round) {
        return round.objection()
                .map(rounds::requirePosition)
                .map(objection -> new RoundDetails.Objection(
                        objection.round(),
                        database.find(Person.class, objection.voter()).name(),
                        objection.reason().orElse(""),
                        objection.wayOut().orElse("")))
                .orElse(null);
    }

    /** Which voters are deputies, and for whom: those who were named for a member without a vote, on the day it opened. */
    private List<StandIn> standIns(ApprovalRound round) {
        return database.createQuery("""
                        select new no.mandat.workflow.approval.StandIn(member.id, member.name, deputy.name) from Voter v
                            join Membership m on m.person.value = v.key.person.value
                            join Person deputy on deputy.id.value = m.person.value
                            join Person member on member.id.value = m.deputyFor.value
                        where v.key.round.value = :round and m.body.value = :body and m.role = DEPUTY
                            and m.fromDay <= :day and (m.toDay is null or m.toDay >= :day)
                            and not exists (select 1 from Voter o
                                where o.key.round.value = :round and o.key.person.value = m.deputyFor.value)
                        order by member.name, member.id.value
                        """, StandIn.class)
                .setParameter("round", round.id().value())
                .setParameter("body", round.body().value())
                .setParameter("day", LocalDate.ofInstant(round.openedAt(), clock.getZone()))
                .getResultList();
    }

    /** How somebody's choice would show through is left out as long as positions are secret. */
    private static List<Finding> hiding(Evaluation evaluation) {
        return evaluation.findings().stream()
                .filter(finding -> finding instanceof Finding.QuorumMissing
                        || finding instanceof Finding.QuorumMet
                        || finding instanceof Finding.NobodyEligible)
                .toList();
    }

    private Moment momentOf(ApprovalRound round) {
        return round.momentAt(round.endedAt().orElseGet(clock::instant));
    }

    private Tally numbers(ApprovalRound round) {
        return round.result().orElseGet(() -> rounds.tally(round, clock.instant()));
    }

    private List<CandidateRow> candidates(ApprovalRound round, Map<PersonId, Integer> votes) {
        if (round.kind() != RoundKind.ELECTION) {
            return List.of();
        }
        return database.createQuery(
                        "select p.id, p.name from Candidate c join Person p on p.id.value = c.key.person.value where c.key.round.value = :id order by p.name, p.id.value",
                        Object[].class)
                .setParameter("id", round.id().value())
                .getResultStream()
                .map(row ->
                        new CandidateRow((PersonId) row[0], (String) row[1], votes.getOrDefault((PersonId) row[0], 0)))
                .toList();
    }

    private List<String> names(Collection<PersonId> people, int most) {
        return database.createQuery(
                        "select p.name from Person p where p.id.value in :people order by p.name, p.id.value",
                        String.class)
                .setParameter("people", people.stream().map(PersonId::value).toList())
                .setMaxResults(most)
                .getResultList();
    }

    private Set<RoundOffer> offers(ApprovalRound round, Optional<VoterNow> voter, Evaluation evaluation) {
        var offers = EnumSet.noneOf(RoundOffer.class);
        var now = clock.instant();
        if (round.state() != RoundState.OPEN) {
            return offers;
        }
        boolean own = roundAccess.isAboutActor(round);
        var allowed = own ? Set.<Permission>of() : access.allowed(roundAccess.mandate(round));
        if (allowed.contains(Permission.RUN_ROUNDS)) {
            offers.add(RoundOffer.CANCEL);
        }
        // What waits for an override beyond its deadline can be called off, and nothing else.
        if (round.deadline().isOverAt(now)) {
            return offers;
        }
        var standing = voter.filter(VoterNow::hasVote).map(VoterNow::standing);
        if (standing.filter(mine -> !mine.left() && !mine.isRecused()).isPresent()) {
            offers.add(RoundOffer.CAST);
            if (round.rule().objectionsBlock() && !round.rule().secret()) {
                offers.add(RoundOffer.DEMAND_OVERRIDE);
            }
        }
        if (allowed.contains(Permission.RUN_ROUNDS)) {
            offers.addAll(round.isExtended() ? Set.of() : Set.of(RoundOffer.EXTEND));
            offers.addAll(evaluation.allAnswered() ? Set.of() : Set.of(RoundOffer.REMIND));
        }
        boolean mayEnd = actors.current()
                .person()
                .map(person -> roundAccess.permissionToEnd(round, person))
                .filter(allowed::contains)
                .isPresent();
        if (mayEnd && evaluation.allAnswered()) {
            offers.add(RoundOffer.END);
        }
        return offers;
    }

    /**
     * The exact text of the revision that a round asks about, or of another one of the same text; none where that isn't there for the actor.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Optional<RoundText.Text> text(RoundId id, int revision, Words words) {
        return texts.of(readable(id), revision, words);
    }

    /** The positions in a round, the latest first; none as long as they are secret. */
    public List<PositionRow> positions(RoundId id, Seek seek) {
        var round = readable(id);
        if (round.isHidden()) {
            return List.of();
        }
        return positionList()
                .and("p.round.value = :round", Map.of("round", id.value(), "day", rounds.dayOf(round, clock.instant())))
                .page(database, "p.at", "p.id.value", true, seek);
    }

    private PositionRow row(PositionId id) {
        return positionList()
                .and("p.id.value = :id", Map.of("id", id.value(), "day", LocalDate.now(clock)))
                .page(database, "p.at", "p.id.value", true, Seek.first(1))
                .getFirst();
    }

    private static KeysetQuery<PositionRow> positionList() {
        return new KeysetQuery<>(PositionRow.class, """
                p.id, voter.name, p.kind, p.reason, p.wayOut, candidate.name, p.at,
                case when %s then true else false end,
                case when exists (select 1 from Membership m where m.body.value = r.body.value
                        and m.person.value = p.voter.value and m.role in (LEADER, MEMBER, DEPUTY)
                        and m.fromDay <= :day and (m.toDay is null or m.toDay >= :day))
                    then false else true end,
                case when o.state = PASSED then true else false end, o.id,
                (select cast(count(*) as integer) from OverrideDemand d where d.key.objection.value = p.id.value),
                recorder.name, held.number.number, held.number.numberYear, strike.at, strike.reason
                """.formatted(COUNTS), "Position p", """
                join ApprovalRound r on r.id.value = p.round.value
                join Person voter on voter.id.value = p.voter.value
                left join Person candidate on candidate.id.value = p.candidate.value
                left join Person recorder on recorder.id.value = p.recordedBy.value
                left join Meeting held on held.id.value = p.meeting.value
                left join Strike strike on strike.key.position.value = p.id.value
                left join ApprovalRound o on o.objection.value = p.id.value and o.state <> CANCELLED
                """);
    }

    /** The rounds that await the actor's position, the most urgent first. */
    public List<WaitingRow> waiting() {
        var person = access.requireLogin();
        var awaiting = rounds.awaiting(person, clock.instant()).stream()
                .map(RoundId::value)
                .toList();
        var open = database.createQuery(
                        """
                        select r from ApprovalRound r where r.id.value in :awaiting and not (%s)
                        order by r.deadline.end, r.id.value
                        """.formatted(Impartiality.shutOut("r.about.kind", "r.about.id", ":me")), ApprovalRound.class)
                .setParameter("awaiting", awaiting)
                .setParameter("me", person.value())
                .getResultList();
        var mine = roundAccess.permitted(open);
        var tallies = rounds.tallies(mine.stream().map(ApprovalRound::id).toList(), LocalDate.now(clock));
        var asked = questions.ofAll(mine);
        return mine.stream()
                .map(round -> waiting(round, tallies, asked.get(round.id())))
                .toList();
    }

    private WaitingRow waiting(ApprovalRound round, Map<RoundId, Tally> tallies, @Nullable Question question) {
        var mandate = roundAccess.mandate(round);
        var tally = tallies.getOrDefault(round.id(), Tally.of(List.of()));
        var evaluation = Evaluation.of(round.kind(), round.rule(), tally, Moment.OPEN);
        return new WaitingRow(
                round.id(),
                round.mandate(),
                mandate.shortName(),
                round.title(),
                kindOf(round),
                round.kind(),
                round.deadline().lastDay(),
                evaluation.missing().stream()
                        .filter(finding -> !(round.rule().secret() && round.kind() == RoundKind.ELECTION)
                                || finding instanceof Finding.QuorumMissing)
                        .toList(),
                question);
    }

    private BodyKind kindOf(ApprovalRound round) {
        return roundAccess.mandate(round).board().equals(round.body()) ? BodyKind.BOARD : BodyKind.EXPERT_GROUP;
    }

    /** The rounds of a mandate that the actor may see, the latest first. */
    public List<RoundRow> page(MandateId mandate, Seek seek) {
        return rows(list(mandate).page(database, "r.openedAt", "r.id.value", true, seek));
    }

    /** Its open rounds that the actor may see, the most urgent first. */
    public List<RoundRow> open(MandateId mandate, Seek seek) {
        return rows(list(mandate)
                .and("r.state = OPEN", Map.of())
                .page(database, "r.deadline.end", "r.id.value", false, seek));
    }

    /** The open rounds of all mandates whose secretariat the actor is in, the most urgent first. */
    public List<RunningRound> running(Seek seek) {
        var list = running().page(database, "r.deadline.end", "r.id.value", false, seek);
        var rows = rows(list);
        return IntStream.range(0, list.size())
                .mapToObj(i -> running(list.get(i), rows.get(i)))
                .toList();
    }

    /** How many there are, or one more than {@link KeysetQuery#COUNT_CAP} where there are more. */
    public int countRunning() {
        return running().count(database);
    }

    private RunningRound running(ApprovalRound round, RoundRow row) {
        return new RunningRound(
                round.mandate(),
                roundAccess.mandate(round).shortName(),
                round.deadline().end(),
                row);
    }

    private KeysetQuery<ApprovalRound> running() {
        access.requireLogin();
        var offices = access.visibility()
                .seats()
                .getOrDefault(BodyKind.SECRETARIAT, Map.of())
                .keySet();
        var query = new KeysetQuery<>(ApprovalRound.class, "r", "ApprovalRound r", "")
                .and("r.state = OPEN", Map.of())
                .and(
                        "r.mandate.value in (select m.id.value from Mandate m where m.secretariat.value in :offices)",
                        Map.of("offices", offices.stream().map(BodyId::value).toList()));
        return impartiality.narrow(query, "r.about.kind", "r.about.id");
    }

    private List<RoundRow> rows(List<ApprovalRound> list) {
        var open =
                list.stream().filter(round -> round.state() == RoundState.OPEN).toList();
        var ids = open.stream().map(ApprovalRound::id).toList();
        var tallies = rounds.tallies(ids, LocalDate.now(clock));
        // Who is missing of a secret one would tell who isn't.
        var missing = missing(open.stream()
                .filter(round -> !round.isHidden())
                .map(ApprovalRound::id)
                .toList());
        var asked = questions.ofAll(list);
        readVotes(list);
        return list.stream()
                .map(round -> row(round, tallies, missing, asked.get(round.id())))
                .toList();
    }

    /** Reads the votes of all elections in a list at once. */
    private void readVotes(List<ApprovalRound> list) {
        var elections = list.stream()
                .filter(round -> round.kind() == RoundKind.ELECTION)
                .map(round -> round.id().value())
                .toList();
        if (!elections.isEmpty()) {
            database.createQuery(
                            "select r from ApprovalRound r left join fetch r.votes where r.id.value in :ids",
                            ApprovalRound.class)
                    .setParameter("ids", elections)
                    .getResultList();
        }
    }

    /** How many there are, or one more than {@link KeysetQuery#COUNT_CAP} where there are more. */
    public int count(MandateId mandate) {
        return list(mandate).count(database);
    }

    private KeysetQuery<ApprovalRound> list(MandateId id) {
        var mandate = mandates.find(id).orElse(null);
        if (mandate == null) {
            access.requireLogin();
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        var allowed = access.allowed(mandate);
        boolean ofGroup = allowed.contains(Permission.READ_GROUP_ROUNDS);
        boolean ofBoard = allowed.contains(Permission.READ_BOARD_ROUNDS);
        if (!ofGroup && !ofBoard) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        var query = new KeysetQuery<>(ApprovalRound.class, "r", "ApprovalRound r", "")
                .and("r.mandate.value = :mandate", Map.of("mandate", id.value()));
        if (!ofGroup || !ofBoard) {
            query.and(
                    "r.body.value = :body",
                    Map.of("body", (ofBoard ? mandate.board() : mandate.expertGroup()).value()));
        }
        return impartiality.narrow(query, "r.about.kind", "r.about.id");
    }

    private RoundRow row(
            ApprovalRound round,
            Map<RoundId, Tally> tallies,
            Map<RoundId, List<String>> missing,
            @Nullable Question question) {
        var tally = round.result().orElseGet(() -> tallies.getOrDefault(round.id(), Tally.of(List.of())));
        return new RoundRow(
                round.id(),
                round.title(),
                kindOf(round),
                round.kind(),
                round.state(),
                round.openedAt(),
                round.deadline().lastDay(),
                tally.cast(),
                tally.eligible(),
                tally.silent(),
                missing.getOrDefault(round.id(), List.of()),
                question,
                round.asksLeaderAlone());
    }

    /** Some names of those who have not answered, of several rounds in one statement. */
    private Map<RoundId, List<String>> missing(List<RoundId> ids) {
        Map<RoundId, List<String>> missing = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return missing;
        }
        rounds.standings("""
                        select n.round_id, n.name from (
                            select s.round_id, p.name, row_number() over (partition by s.round_id order by p.name, p.id) as place
                            from (%s where r.id in (:ids)) s join person p on p.id = s.voter_id
                            where %s) n
                        where n.place <= :most order by n.round_id, n.place
                        """.formatted("%s", Rounds.SILENT))
                .addScalar("round_id", StandardBasicTypes.UUID)
                .addScalar("name", StandardBasicTypes.STRING)
                .setParameterList("ids", ids.stream().map(RoundId::value).toList())
                .setParameter("day", LocalDate.now(clock))
                .setParameter("most", SOME)
                .getResultStream()
                .map(Object[].class::cast)
                .forEach(row -> missing.computeIfAbsent(new RoundId((UUID) row[0]), round -> new ArrayList<>())
                        .add((String) row[1]));
        return missing;
    }

    /** One's own receipt. Whoever has left the body, or is recused, still has theirs. */
    public ReceiptRow receipt(PositionId id) {
        return receipts(access.requireLogin(), "p.id.value = :id", Map.of("id", id.value()), Seek.first(1)).stream()
                .findFirst()
                .map(receipt -> receipt.row(Optional.of(rounds.require(receipt.round()))
                        .filter(roundAccess::isReadable)
                        .map(ApprovalRound::mandate)
                        .orElse(null)))
                .orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
    }

    /**
     * One's own receipt as others check it, without this program (docs/audit-format.md, "Receipts").
     *
     * @return none until it is signed, which takes a moment
     */
    public Optional<String> signedReceipt(PositionId id) {
        return signed.of(act(id));
    }

    /** Whether one's own receipt is signed, so that it can be had as a file. */
    public boolean isSigned(PositionId id) {
        return signed.about(act(id)).filter(ActReceipt::isSigned).isPresent();
    }

    /** That one took that position. */
    private Act act(PositionId id) {
        var receipt =
                receipts(access.requireLogin(), "p.id.value = :id", Map.of("id", id.value()), Seek.first(1)).stream()
                        .findFirst()
                        .orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
        return Act.of(
                rounds.require(receipt.round()).mandate(),
                Subject.of(Position.class, id),
                PositionCast.class,
                PositionRecorded.class);
    }

    /** One's own receipts, the latest first. */
    public List<ReceiptRow> receipts(Seek seek) {
        return receipts(access.requireLogin(), "1 = 1", Map.of(), seek).stream()
                .map(receipt -> receipt.row(null))
                .toList();
    }

    private List<Receipt> receipts(PersonId person, String condition, Map<String, ?> values, Seek seek) {
        return new KeysetQuery<>(Receipt.class, """
                        new no.mandat.workflow.approval.ApprovalQueries$Receipt(p.id, r.id, voter.name, m.shortName, r.title, r.about.revision,
                        r.kind, p.kind, p.reason, p.wayOut, candidate.name, p.at, p.contentHash, p.replaces.value,
                        case when exists (select 1 from Position later where later.replaces.value = p.id.value)
                            then true else false end, q.asks, q.personName, q.subjectTitle)
                        """, "Position p", """
                        join ApprovalRound r on r.id.value = p.round.value
                        join Mandate m on m.id.value = r.mandate.value
                        join Person voter on voter.id.value = p.voter.value
                        left join Person candidate on candidate.id.value = p.candidate.value
                        left join RecusalQuestion q on r.about.kind = 'Recusal' and q.key.recusal.value = r.about.id
                            and q.key.number = r.about.revision
                        """)
                .and("p.voter.value = :person", Map.of("person", person.value()))
                .and(condition, values)
                .page(database, "p.at", "p.id.value", true, seek);
    }

    private ApprovalRound readable(RoundId id) {
        access.requireLogin();
        var round = rounds.require(id);
        access.require(roundAccess.permissionToRead(round), roundAccess.mandate(round));
        roundAccess.requireImpartial(round);
        return round;
    }

    /** A receipt as the database gives it. */
    record Receipt(
            PositionId id,
            RoundId round,
            String person,
            String mandate,
            String title,
            int revision,
            RoundKind roundKind,
            PositionKind kind,
            String reason,
            String wayOut,
            String candidate,
            Instant at,
            String hash,
            UUID replaces,
            boolean replaced,
            RecusalAction asks,
            String asksAbout,
            String asksIn) {

        ReceiptRow row(@Nullable MandateId readableIn) {
            return new ReceiptRow(
                    id,
                    round,
                    person,
                    mandate,
                    title,
                    revision,
                    roundKind,
                    kind,
                    reason,
                    wayOut,
                    candidate,
                    at,
                    hash,
                    Reference.of(id),
                    replaces == null ? null : Reference.of(replaces),
                    replaced,
                    asks == null ? null : new Question(asks, asksAbout, asksIn),
                    readableIn);
        }
    }
}
