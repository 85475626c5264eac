package no.mandat.workflow.contribution;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.LateRequest;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** Reads what a member of the group is asked, and what they have answered. */
@UseCases
public class AnswerQueries {

    private final Calls calls;
    private final Contributions contributions;
    private final LateRequests requests;
    private final Answerers answerers;
    private final AnswerSource answers;
    private final ContributionFiles files;
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
            AnswerSource answers,
            ContributionFiles files,
            Access access,
            Clock clock) {
        this.calls = calls;
        this.contributions = contributions;
        this.requests = requests;
        this.answerers = answerers;
        this.answers = answers;
        this.files = files;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected AnswerQueries() {
        this(null, null, null, null, null, null, null, null);
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
                organisation.map(Answerers.Organisation::name).orElse(null),
                organisation.map(Answerers.Organisation::category).orElse(null),
                sent(contributions.last(id, me.id()).orElse(null)),
                requests.of(DraftPlace.of(me.id(), id))
                        .map(request -> late(request, call))
                        .orElse(null));
    }

    private LateAnswer late(LateRequest request, Call call) {
        return new LateAnswer(
                request.state(),
                request.askedAt(),
                request.explanation().orElse(null),
                InvitedAccess.isOver(call, clock.instant())
                        ? request.letInUntil(clock.instant()).orElse(null)
                        : null);
    }

    private @Nullable SentContribution sent(@Nullable Contribution contribution) {
        return contribution == null
                ? null
                : new SentContribution(
                        contribution.id(),
                        contributions.receipt(contribution),
                        contribution.state(),
                        contribution.revision(),
                        contribution.contributor().name(),
                        contribution.contributor().email(),
                        contribution.contributor().organisation(),
                        contribution.contributor().category(),
                        contribution.publication(),
                        contributions.text(contribution).replies(),
                        AddressProof.CONFIRMED,
                        contribution.handling().orElse(null),
                        answers.of(contribution.id()),
                        files.of(contribution));
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
