package no.mandat.workflow.contribution;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallAction;
import no.mandat.domain.contribution.CallLife;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.access.Visibility;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Reads calls. One that isn't decided on, or was given up, only the secretariat sees. */
@UseCases
public class CallQueries {

    /** What people do by hand; the rest follows from the answers. */
    private static final Set<CallAction> BY_HAND =
            EnumSet.complementOf(EnumSet.of(CallAction.FINISH, CallAction.RESUME));

    /** So many calls are offered to begin from. */
    private static final int MOST_SOURCES = 100;

    private final Calls calls;
    private final CallInvitations invitations;
    private final CallReminding reminding;
    private final Answerers answerers;
    private final AnswerSource answers;
    private final Mandates mandates;
    private final Access access;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public CallQueries(
            Calls calls,
            CallInvitations invitations,
            CallReminding reminding,
            Answerers answerers,
            AnswerSource answers,
            Mandates mandates,
            Access access,
            Clock clock) {
        this.calls = calls;
        this.invitations = invitations;
        this.reminding = reminding;
        this.answerers = answerers;
        this.answers = answers;
        this.mandates = mandates;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CallQueries() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Whether the actor reads the mandate's calls. */
    public boolean mayRead(MandateId id) {
        return access.allowed(mandate(id)).contains(Permission.READ_CALLS);
    }

    /** Whether the actor may begin a call in the mandate: not once it has expired. */
    public boolean mayDraft(MandateId id) {
        var mandate = mandate(id);
        return access.allowed(mandate).contains(Permission.RUN_CALLS) && !isExpired(mandate);
    }

    private boolean isExpired(Mandate mandate) {
        return mandate.isExpired(LocalDate.now(clock));
    }

    /**
     * A page of the mandate's calls, the latest first.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<CallRow> page(MandateId id, Seek seek) {
        return list(mandate(id)).page(database, "c.number", "c.id.value", true, seek);
    }

    /** Those of the mandate that take contributions just now, the first to close first; none for whoever reads no calls. */
    public List<OpenCallRow> open(MandateId id, int most) {
        var allowed = access.allowed(mandate(id));
        if (!allowed.contains(Permission.READ_CALLS)) {
            return List.of();
        }
        var open = database.createQuery("""
                        select new no.mandat.workflow.contribution.OpenCallRow(c.id, c.number, c.title, c.period,
                            (select count(*) from Contribution s where s.call.value = c.id.value and s.state = SUBMITTED))
                        from Call c where c.mandate.value = :mandate and c.state = OPEN
                            and c.period.opensAt <= :now and c.period.closesAt > :now
                        order by c.period.closesAt, c.number
                        """, OpenCallRow.class)
                .setParameter("mandate", id.value())
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
        return allowed.contains(Permission.READ_CONTRIBUTIONS)
                ? open
                : open.stream().map(OpenCallRow::withoutCount).toList();
    }

    /**
     * The latest calls that the actor reads, of all mandates: from each another can begin. For whoever may begin one in that mandate.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<CallSource> sources(MandateId id) {
        if (!mayDraft(id)) {
            throw notThere();
        }
        var query = new KeysetQuery<>(
                        CallSource.class,
                        "c.id, c.title, m.shortName, c.changedAt",
                        "Call c",
                        "join Mandate m on m.id.value = c.mandate.value")
                .and("c.state in :shown", Map.of("shown", CallState.SHOWN));
        // Whoever audits reads no calls.
        var visible = access.visibility();
        return new Visibility(false, visible.seats(), visible.acting())
                .narrow(query, "m")
                .page(database, "c.changedAt", "c.id.value", true, Seek.first(MOST_SOURCES));
    }

    /**
     * One call. A member reads one that was withdrawn, too, as long as what they typed for it is kept.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public CallDetails details(CallId id) {
        access.requireLogin();
        var call = calls.require(id);
        var mandate = mandate(call.mandate());
        var allowed = access.allowed(mandate);
        var needed = call.state().isShown() ? Permission.READ_CALLS : Permission.READ_CALL_DRAFTS;
        if (!allowed.contains(needed) && !answerers.isFor(call)) {
            throw notThere();
        }
        boolean runs = allowed.contains(Permission.RUN_CALLS);
        var now = clock.instant();
        return new CallDetails(
                call.id(),
                call.mandate(),
                call.version(),
                call.number(),
                call.text(),
                call.audience(),
                call.window(),
                call.status(now),
                call.changedAt(),
                reminding.days(call),
                runs && call.state() == CallState.DRAFT ? call.gaps(invitations.areThere(call.id())) : List.of(),
                runs ? actions(call, isExpired(mandate), now) : Set.of());
    }

    private Set<CallAction> actions(Call call, boolean expired, Instant now) {
        var actions = EnumSet.copyOf(BY_HAND);
        actions.retainAll(CallLife.LIFE.actionsIn(call.state()));
        actions.remove(call.window().isAhead(now) ? CallAction.CLOSE : CallAction.RECALL);
        if (expired) {
            actions.remove(CallAction.OPEN);
        }
        if (call.state() == CallState.OPEN && answers.areGiven(call.id())) {
            actions.remove(CallAction.WITHDRAW);
        }
        return actions;
    }

    private KeysetQuery<CallRow> list(Mandate mandate) {
        var allowed = access.allowed(mandate);
        if (!allowed.contains(Permission.READ_CALLS)) {
            throw notThere();
        }
        var query = new KeysetQuery<>(
                        CallRow.class, "c.id, c.number, c.title, c.audience, c.period, c.state", "Call c", "")
                .and(
                        "c.mandate.value = :mandate",
                        Map.of("mandate", mandate.id().value()));
        return allowed.contains(Permission.READ_CALL_DRAFTS)
                ? query
                : query.and("c.state in :shown", Map.of("shown", CallState.SHOWN));
    }

    private Mandate mandate(MandateId id) {
        var mandate = mandates.find(id);
        if (mandate.isEmpty()) {
            access.requireLogin();
        }
        return mandate.orElseThrow(CallQueries::notThere);
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
