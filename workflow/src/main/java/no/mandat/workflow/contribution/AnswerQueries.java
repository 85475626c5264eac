package no.mandat.workflow.contribution;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.LateRequest;
import no.mandat.domain.party.Organisation;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Reads what a member of the group is asked, and what they have answered, which is theirs whatever becomes of their seat. */
@UseCases
public class AnswerQueries {

    private final Calls calls;
    private final Contributions contributions;
    private final LateRequests requests;
    private final Answerers answerers;
    private final SentContributions sent;
    private final CallDeadlines deadlines;
    private final Mandates mandates;
    private final Access access;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public AnswerQueries(
            Calls calls,
            Contributions contributions,
            LateRequests requests,
            Answerers answerers,
            SentContributions sent,
            CallDeadlines deadlines,
            Mandates mandates,
            Access access,
            Clock clock) {
        this.calls = calls;
        this.contributions = contributions;
        this.requests = requests;
        this.answerers = answerers;
        this.sent = sent;
        this.deadlines = deadlines;
        this.mandates = mandates;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected AnswerQueries() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /** Whether the call is for the actor to answer, now, before or some time. */
    public boolean mayAnswer(CallId id) {
        access.requireLogin();
        return calls.find(id).filter(answerers::isFor).isPresent();
    }

    /**
     * How the actor stands to it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public OwnAnswer own(CallId id) {
        access.requireLogin();
        var call = calls.require(id);
        var me = answerers.read(call);
        var organisation = Optional.ofNullable(me.organisation());
        return new OwnAnswer(
                me.name(),
                me.email(),
                organisation.map(Organisation::name).orElse(null),
                organisation.map(Organisation::category).orElse(null),
                contributions.last(id, me.id()).map(this::sent).orElse(null),
                requests.standing(DraftPlace.of(me.id(), id), clock.instant())
                        .map(request -> late(request, call))
                        .orElse(null));
    }

    /**
     * How its deadline has changed since it opened, the first first.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<DeadlineChange> deadlines(CallId id) {
        access.requireLogin();
        var call = calls.require(id);
        answerers.read(call);
        return deadlines.of(call.id());
    }

    private LateAnswer late(LateRequest request, Call call) {
        return new LateAnswer(
                request.state(),
                request.askedAt(),
                request.explanation().orElse(null),
                InvitedAccess.letsIn(call, mandates.require(call.mandate()), clock.instant())
                        ? request.letInUntil(clock.instant()).orElse(null)
                        : null);
    }

    /**
     * What the actor has sent, with its answers. Nobody else finds it here, whatever they may read elsewhere.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public OwnContribution mine(ContributionId id) {
        var me = access.requireLogin();
        var contribution = contributions.require(id);
        if (contribution.person().filter(me::equals).isEmpty()) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        var call = calls.require(contribution.call());
        var mandate = mandates.require(call.mandate());
        return new OwnContribution(
                call.id(),
                call.mandate(),
                mandate.shortName(),
                call.text(),
                call.status(clock.instant()),
                mandate.isOver(),
                answerers.isFor(call),
                sent(contribution));
    }

    /** A page of all that the actor has sent, the latest first. */
    public List<OwnContributionRow> page(Seek seek) {
        return mine().page(database, "c.sentAt", "c.id.value", true, seek);
    }

    /** How many there are, or one more than {@link KeysetQuery#COUNT_CAP} where there are more. */
    public int count() {
        return mine().count(database);
    }

    private KeysetQuery<OwnContributionRow> mine() {
        return new KeysetQuery<>(
                        OwnContributionRow.class,
                        "c.id, c.reference, m.shortName, k.title, c.sentAt, c.state, c.handling, k.state, m.state",
                        "Contribution c",
                        "join Call k on k.id.value = c.call.value join Mandate m on m.id.value = c.mandate.value")
                .and("c.person.value = :me", Map.of("me", access.requireLogin().value()));
    }

    private SentContribution sent(Contribution contribution) {
        return sent.of(contribution, AddressProof.CONFIRMED);
    }

    /** The calls that the actor can answer and hasn't, the most urgent first. */
    public List<CallToAnswer> waiting() {
        var me = access.requireLogin();
        var groups = answerers.groups().stream().map(BodyId::value).toList();
        return groups.isEmpty()
                ? List.of()
                : database.createQuery("""
                        select new no.mandat.workflow.contribution.CallToAnswer(
                            c.id, x.id, x.shortName, c.title,
                            case when c.period.closesAt > :now then c.period.closesAt else r.letInUntil end)
                        from Call c join Mandate x on x.id.value = c.mandate.value
                            left join LateRequest r on r.call.value = c.id.value and r.person.value = :me
                        where x.expertGroup.value in :groups and x.state not in (CLOSED, TERMINATED, WITHDRAWN)
                            and c.audience = MEMBERS
                            and (c.state = OPEN and c.period.opensAt <= :now and c.period.closesAt > :now
                                or c.state in (OPEN, CLOSED, ANSWERED) and r.letInUntil > :now)
                            and not exists (select 1 from Contribution s where s.call.value = c.id.value
                                and s.person.value = :me and s.state = SUBMITTED)
                        order by 5, c.id.value
                        """, CallToAnswer.class)
                        .setParameter("groups", groups)
                        .setParameter("now", clock.instant())
                        .setParameter("me", me.value())
                        .getResultList();
    }
}
