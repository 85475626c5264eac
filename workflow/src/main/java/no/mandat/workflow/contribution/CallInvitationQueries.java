package no.mandat.workflow.contribution;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** Reads who is invited to a call, who has answered, and whose letter didn't arrive. */
@UseCases
public class CallInvitationQueries {

    private static final String BOKMAL = "nb";

    private final Calls calls;
    private final CallInvitations invitations;
    private final Mandates mandates;
    private final Access access;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public CallInvitationQueries(
            Calls calls, CallInvitations invitations, Mandates mandates, Access access, Clock clock) {
        this.calls = calls;
        this.invitations = invitations;
        this.mandates = mandates;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CallInvitationQueries() {
        this(null, null, null, null, null);
    }

    /** Whether there is a list of those who are invited, or were let in late, or the actor may begin one, and they read it. */
    public boolean mayRead(CallId id) {
        access.requireLogin();
        return calls.find(id)
                .filter(call -> allows(call, Permission.READ_CALL_INVITATIONS))
                .filter(call ->
                        call.audience() == Audience.INVITED || mayInvite(call) || invitations.areThere(call.id()))
                .isPresent();
    }

    private boolean mayInvite(Call call) {
        return call.audience() != Audience.MEMBERS
                && call.status(clock.instant()).takesInvitations()
                && allows(call, Permission.RUN_CALLS);
    }

    /** Whether the actor may let somebody in to the call who isn't on its list. */
    public boolean mayAdmit(CallId id) {
        access.requireLogin();
        return calls.find(id)
                .filter(call -> call.audience() != Audience.MEMBERS
                        && InvitedAccess.isOver(call, clock.instant())
                        && allows(call, Permission.RUN_CALLS))
                .isPresent();
    }

    private boolean allows(Call call, Permission permission) {
        return access.allowed(mandates.require(call.mandate())).contains(permission);
    }

    /**
     * How many are invited, and how many of them have answered.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public CallInvitationTally tally(CallId id) {
        var call = read(id);
        var counted = database.createQuery(
                        """
                        select count(*), coalesce(sum(case when i.state = ANSWERED or %s then 1 else 0 end), 0)
                        from CallInvitation i where i.call = :call and i.state <> REVOKED and not %s
                        """.formatted(CallInvitations.ANSWERED_ON_THE_PAGE, CallInvitations.REPLACED), Object[].class)
                .setParameter("call", id)
                .getSingleResult();
        var status = call.status(clock.instant());
        boolean runs = allows(call, Permission.RUN_CALLS);
        return new CallInvitationTally(
                ((Number) counted[0]).longValue(),
                ((Number) counted[1]).longValue(),
                mayInvite(call),
                runs && status.isOver(),
                runs && status != CallStatus.WITHDRAWN);
    }

    /**
     * A page of those who are invited, by name; of whoever was let in late besides only the invitation by which they were.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<CallInvitationRow> page(CallId id, Seek seek) {
        read(id);
        return new KeysetQuery<>(
                        CallInvitationRow.class,
                        "i.id, i.invitee, i.state, i.sentAt, i.contribution,"
                                + " case when i.state = SENT and " + CallInvitations.ANSWERED_ON_THE_PAGE
                                + " then true else false end,"
                                + " case when m.state in (REFUSED, RETURNED) then m.fault end",
                        "CallInvitation i",
                        "left join MailMessage m on m.id = i.letter.value")
                .and("i.call.value = :call", Map.of("call", id.value()))
                .and("not " + CallInvitations.REPLACED, Map.of())
                .page(database, "i.invitee.name", "i.id.value", false, seek);
    }

    /**
     * Those who sit in the mandate's bodies today or take part in it, and are not invited.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<InviteeForm> known(CallId id) {
        var call = read(id);
        var mandate = mandates.require(call.mandate());
        var invited = invitations.addresses(id);
        return database.createQuery("""
                        select p.name, p.email, o.name, o.category, p.language
                        from Person p left join Organisation o on o.id.value = p.organisation.value
                        where p.id.value in (select m.person.value from Membership m
                                where m.body.value in (:board, :group)
                                    and m.fromDay <= :today and (m.toDay is null or m.toDay >= :today))
                            or p.id.value in (select t.person.value from Participation t
                                where t.mandate.value = :mandate and t.state = CONFIRMED and t.toDay >= :today)
                        order by p.name, p.id.value
                        """, Object[].class)
                .setParameter("board", mandate.board().value())
                .setParameter("group", mandate.expertGroup().value())
                .setParameter("mandate", mandate.id().value())
                .setParameter("today", LocalDate.now(clock))
                .getResultStream()
                .map(CallInvitationQueries::form)
                .filter(person -> !invited.contains(person.email()))
                .toList();
    }

    private static InviteeForm form(@Nullable Object[] row) {
        var language = (String) row[4];
        return new InviteeForm(
                String.valueOf(row[0]),
                String.valueOf(row[1]),
                (String) row[2],
                (OrganisationCategory) row[3],
                language == null ? BOKMAL : language);
    }

    private Call read(CallId id) {
        access.requireLogin();
        var call = calls.require(id);
        access.require(Permission.READ_CALL_INVITATIONS, mandates.require(call.mandate()));
        return call;
    }
}
