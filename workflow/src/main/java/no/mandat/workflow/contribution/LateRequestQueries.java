package no.mandat.workflow.contribution;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Reads who asks to be let in late. */
@UseCases
public class LateRequestQueries {

    private final Calls calls;
    private final LateRequests requests;
    private final Answerers answerers;
    private final Mandates mandates;
    private final Access access;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public LateRequestQueries(
            Calls calls, LateRequests requests, Answerers answerers, Mandates mandates, Access access, Clock clock) {
        this.calls = calls;
        this.requests = requests;
        this.answerers = answerers;
        this.mandates = mandates;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected LateRequestQueries() {
        this(null, null, null, null, null, null);
    }

    /** Whether somebody can ask for it at such a call, and the actor reads who does. */
    public boolean mayRead(CallId id) {
        access.requireLogin();
        return calls.find(id)
                .filter(call -> call.state().isShown())
                .map(call -> access.allowed(mandates.require(call.mandate())))
                .filter(allowed -> allowed.contains(Permission.READ_CALL_INVITATIONS))
                .isPresent();
    }

    /**
     * What the actor may decide of them now.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public LateDecisions decisions(CallId id) {
        var call = read(id);
        boolean runs = access.allowed(mandates.require(call.mandate())).contains(Permission.RUN_CALLS);
        return new LateDecisions(requests.waiting(id), runs && InvitedAccess.isOver(call, clock.instant()), runs);
    }

    /**
     * A page of those who asked, the first first.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<LateRequestRow> page(CallId id, Seek seek) {
        read(id);
        return new KeysetQuery<>(
                        LateRequestRow.class,
                        "r.id, r.name, r.email, r.reason, r.state, r.askedAt, r.explanation, coalesce(i.letInUntil, r.letInUntil)",
                        "LateRequest r",
                        "left join CallInvitation i on i.id.value = r.invitation.value")
                .and("r.call.value = :call", Map.of("call", id.value()))
                .page(database, "r.askedAt", "r.id.value", false, seek);
    }

    /**
     * The members of the group whom the actor can let in to a call that is for it, by name: those who haven't answered, and don't wait after
     * asking nor are let in. Nobody while it isn't closed.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<LateMember> members(CallId id) {
        var call = calls.require(id);
        access.require(Permission.RUN_CALLS, mandates.require(call.mandate()));
        var now = clock.instant();
        if (call.audience() != Audience.MEMBERS || !InvitedAccess.isOver(call, now)) {
            return List.of();
        }
        return database.createQuery("""
                        select new no.mandat.workflow.contribution.LateMember(p.id, p.name) from Person p
                        where p.id.value in :silent and not exists (
                            select 1 from LateRequest r where r.call.value = :call and r.person.value = p.id.value
                                and (r.state in (ASKED, LAID_ASIDE) or r.letInUntil > :now))
                        order by p.name, p.id.value
                        """, LateMember.class)
                .setParameter(
                        "silent",
                        answerers.silent(call).stream().map(PersonId::value).toList())
                .setParameter("call", id.value())
                .setParameter("now", now)
                .getResultList();
    }

    private Call read(CallId id) {
        access.requireLogin();
        var call = calls.require(id);
        access.require(Permission.READ_CALL_INVITATIONS, mandates.require(call.mandate()));
        return call;
    }
}
