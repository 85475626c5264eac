package no.mandat.workflow.contribution;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallInvitation;
import no.mandat.domain.contribution.CallInvitationRefusal;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.contribution.DraftRule;
import no.mandat.domain.contribution.Invitee;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.CallInvitationId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/**
 * Invites people to answer a call (domain.md, Input; docs/decisions/0042 and 0058), takes invitations back, and lets people in who come too
 * late.
 */
@UseCases
public class CallInvitationService {

    private final Calls calls;
    private final CallInvitations invitations;
    private final LateRequests requests;
    private final OpenDrafts drafts;
    private final InvitationLetters letters;
    private final CallReminding reminding;
    private final Mandates mandates;
    private final Access access;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public CallInvitationService(
            Calls calls,
            CallInvitations invitations,
            LateRequests requests,
            OpenDrafts drafts,
            InvitationLetters letters,
            CallReminding reminding,
            Mandates mandates,
            Access access,
            Events events,
            Ids ids,
            Clock clock) {
        this.calls = calls;
        this.invitations = invitations;
        this.requests = requests;
        this.drafts = drafts;
        this.letters = letters;
        this.reminding = reminding;
        this.mandates = mandates;
        this.access = access;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CallInvitationService() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Invites them, but for those whose address is on the list already. Where the call is decided on they are written to at once, else
     * when it is.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link CallInvitationRefusal.NobodyNamed},
     *     {@link CallInvitationRefusal.NotByInvitation},
     *     {@link CallInvitationRefusal.CallTakesNobody}, {@link CallInvitationRefusal.AlreadyInvited} where all are
     */
    public InvitedPeople invite(@Valid InviteToCall command) {
        var call = run(command.call());
        if (command.people().isEmpty()) {
            throw new RefusedException(new CallInvitationRefusal.NobodyNamed());
        }
        boolean first = !reminding.asksByName(call);
        var addresses = invitations.addresses(call.id());
        List<CallInvitation> invited = new ArrayList<>();
        command.people().stream()
                .map(InviteeForm::invitee)
                .filter(invitee -> addresses.add(invitee.email()))
                .forEach(invitee -> invited.add(list(call, invitee)));
        int already = command.people().size() - invited.size();
        if (invited.isEmpty()) {
            throw new RefusedException(new CallInvitationRefusal.AlreadyInvited(
                    command.people().getFirst().name().strip(), already));
        }
        if (call.state() == CallState.OPEN) {
            letters.send(call, invited);
            if (first) {
                // A call for everybody reminds from now on. One that did already may just be about to.
                reminding.settle(call);
            }
        }
        return new InvitedPeople(invited.size(), already);
    }

    private CallInvitation list(Call call, Invitee invitee) {
        var listing = CallInvitation.list(new CallInvitationId(ids.next()), call, invitee, clock.instant());
        invitations.add(listing.invitation());
        events.fire(listing.event());
        return listing.invitation();
    }

    /**
     * Takes one back: nothing is sent by its link from then on; it leads only to what was typed there before, and where somebody was let in by
     * it to what they had typed, to nothing: they have a link of their own to that.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours},
     *     {@link CallInvitationRefusal.InvitationNotInState}: what was answered stays answered
     */
    public void revoke(@Valid RevokeCallInvitation command) {
        run(invitations.require(command.invitation()).call());
        events.fire(invitations
                .hold(command.invitation())
                .revoke(Optional.of(command.reason().strip()), clock.instant()));
    }

    /**
     * Takes what they send after the call has closed, until an instant, and tells them by a letter.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link CallInvitationRefusal}
     */
    public void letIn(@Valid LetInvitedIn command) {
        var call = run(invitations.require(command.invitation()).call());
        var invitation = invitations.hold(command.invitation());
        var why = command.reason().strip();
        var at = clock.instant();
        events.fire(invitation.letIn(call, command.until(), why, at));
        // Whoever had asked for it waits no longer.
        requests.waitingFor(DraftPlace.of(invitation))
                .ifPresent(request -> events.fire(request.grant(invitation.id(), why, at)));
        drafts.keepUntil(DraftPlace.of(invitation), command.until().plus(DraftRule.AFTER_THE_CALL));
        letters.letIn(call, invitation);
    }

    /**
     * Lets somebody in to a call that has closed who isn't on its list, until an instant: they get a link of their own by mail.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link CallInvitationRefusal.NotByInvitation},
     *     {@link CallInvitationRefusal.CallStillOpen}, {@link CallInvitationRefusal.LetInUntilPast},
     *     {@link CallInvitationRefusal.AlreadyInvited}: they are let in on the list
     */
    public void admit(@Valid AdmitLate command) {
        var call = run(command.call());
        var form = command.form();
        var invitee = form.person().invitee();
        if (invitations.addresses(call.id()).contains(invitee.email())) {
            throw new RefusedException(new CallInvitationRefusal.AlreadyInvited(invitee.name(), 1));
        }
        var listing = CallInvitation.admit(
                new CallInvitationId(ids.next()),
                call,
                invitee,
                form.reason().strip(),
                form.closesAt(),
                clock.instant());
        invitations.add(listing.invitation());
        events.fire(listing.event());
        letters.letIn(call, listing.invitation());
    }

    private Call run(CallId id) {
        var call = calls.lock(id);
        access.require(Permission.RUN_CALLS, mandates.require(call.mandate()));
        return call;
    }
}
