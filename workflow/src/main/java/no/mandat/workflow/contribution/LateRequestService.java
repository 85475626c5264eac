package no.mandat.workflow.contribution;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallInvitation;
import no.mandat.domain.contribution.CallInvitationRefusal;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.DraftRule;
import no.mandat.domain.contribution.Invitee;
import no.mandat.domain.contribution.LateRequest;
import no.mandat.domain.contribution.LateRequestRefusal;
import no.mandat.domain.contribution.LateRequestState;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.party.EmailAddress;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.CallInvitationId;
import no.mandat.domain.shared.LateRequestId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/**
 * Whoever came too late to a call that is answered without a login asks to be let in, and the secretariat lets them in or says why not
 * (domain.md, Input; docs/decisions/0049); members of the group it also lets in unasked, as {@link CallInvitationService} does with whoever
 * is from outside. Nobody but the secretariat is written to before somebody has decided: nobody can have mail sent to a stranger by asking.
 */
@UseCases
public class LateRequestService {

    /** So many of a call wait at most: what nobody can read need not be asked. */
    static final int MOST_WAITING = 200;

    /** So many of them are of one address. */
    static final int MOST_OF_AN_ADDRESS = 3;

    private final Calls calls;
    private final LateRequests requests;
    private final Answerers answerers;
    private final CallInvitations invitations;
    private final InvitationLetters letters;
    private final OpenDrafts drafts;
    private final DraftPlaces places;
    private final CallTitles titles;
    private final Mandates mandates;
    private final LateLetters lateLetters;
    private final Mail mail;
    private final Access access;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public LateRequestService(
            Calls calls,
            LateRequests requests,
            Answerers answerers,
            CallInvitations invitations,
            InvitationLetters letters,
            OpenDrafts drafts,
            DraftPlaces places,
            CallTitles titles,
            Mandates mandates,
            LateLetters lateLetters,
            Mail mail,
            Access access,
            Events events,
            Ids ids,
            Clock clock) {
        this.calls = calls;
        this.requests = requests;
        this.answerers = answerers;
        this.invitations = invitations;
        this.letters = letters;
        this.drafts = drafts;
        this.places = places;
        this.titles = titles;
        this.mandates = mandates;
        this.lateLetters = lateLetters;
        this.mail = mail;
        this.access = access;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected LateRequestService() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Asks to be let in, once for what is kept there, and again where the call was opened again since. Whoever is invited asks as who they
     * were invited as.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ContributionRefusal.CallTakesNothing} where the call
     *     isn't closed, {@link MandateRefusal.IsOver} where nobody could let them in any more,
     *     {@link LateRequestRefusal.LateEntryAskedAlready}, {@link LateRequestRefusal.TooManyAskForLateEntry}
     */
    public void ask(@Valid AskToBeLetIn command) {
        access.allowHolder();
        var at = command.at();
        var call = calls.lock(at.call());
        var place = places.of(at, call);
        boolean theirs = at.invited() || call.audience() == Audience.PUBLIC;
        if (!theirs || !call.state().isShown() || !at.invited() && !isKept(place, call)) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        mandates.require(call.mandate()).requireNotOver();
        var now = clock.instant();
        var before = requests.requireUnasked(place, now);
        var asker = asker(command);
        var email = asker.email();
        if (requests.waiting(call.id()) >= MOST_WAITING || requests.waiting(call.id(), email) >= MOST_OF_AN_ADDRESS) {
            throw new RefusedException(new LateRequestRefusal.TooManyAskForLateEntry());
        }
        var why = command.reason().strip();
        var asked = before.map(request -> request.askAgain(call, asker, why, now))
                .orElseGet(() -> requests.add(
                        LateRequest.ask(new LateRequestId(ids.next()), call, asker, why, place.hash(), now)));
        if (drafts.hold(place).isEmpty()) {
            // Where somebody who is invited had typed nothing; their page finds there that they have asked.
            drafts.add(place, call.id(), ids.next(), DraftFields.write(Map.of()), now);
        }
        drafts.keepUntil(place, now.plus(DraftRule.UNTOUCHED));
        events.fire(asked);
    }

    private LateRequest.Asker asker(AskToBeLetIn command) {
        if (!command.at().invited()) {
            return new LateRequest.Asker(
                    command.name().strip(), EmailAddress.normal(command.email()), command.language());
        }
        var place = invitations.at(new InvitationLink(command.at().secret()));
        var invitee = invitations.require(place.invitation()).invitee();
        return new LateRequest.Asker(invitee.name(), invitee.email(), command.language());
    }

    private boolean isKept(DraftPlace place, Call call) {
        return drafts.hold(place).filter(row -> row.call().equals(call.id())).isPresent();
    }

    /**
     * Lets them in until an instant: they get a link of their own by mail, where what they had typed stands. Whoever is invited is
     * let in by their invitation.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link LateRequestRefusal}, {@link CallInvitationRefusal};
     *     {@link CallInvitationRefusal.AlreadyInvited} where they were let in by another link, and
     *     haven't used it
     */
    public void grant(@Valid GrantLateEntry command) {
        var call = run(requests.require(command.request()).call());
        var request = requests.hold(command.request());
        var now = clock.instant();
        var asker = request.asker();
        var why = command.reason().strip();
        if (request.person().isPresent()) {
            requireNeed(call, request.person().get(), asker.name());
            events.fire(request.letIn(call, command.until(), why, now));
            keepUntil(request, command.until());
            tellLetIn(call, request.id(), request.person().get(), command.until());
            return;
        }
        var own = invitations.withDraft(call.id(), asker.email(), new DraftPlace(request.draftHash()));
        if (own.isPresent()) {
            var invitation = invitations.hold(own.get().id());
            events.fire(invitation.letIn(call, command.until(), why, now));
            events.fire(request.grant(invitation.id(), why, now));
            keepUntil(request, command.until());
            letters.letIn(call, invitation);
            return;
        }
        if (invitations.isLetIn(call.id(), asker.email(), now)) {
            throw new RefusedException(new CallInvitationRefusal.AlreadyInvited(asker.name(), 1));
        }
        var id = new CallInvitationId(ids.next());
        var granted = request.grant(id, why, now);
        var listing = CallInvitation.admit(
                id,
                call,
                new Invitee(asker.name(), asker.email(), null, null, asker.language()),
                command.until(),
                request.draftHash(),
                now);
        invitations.add(listing.invitation());
        keepUntil(request, command.until());
        events.fire(listing.event());
        events.fire(granted);
        letters.letIn(call, listing.invitation());
    }

    /**
     * Lets a member of the group in until an instant who hasn't asked, to a call that is for the group: they answer where they always have, and are
     * told by mail. So also one to whom that was denied, or whose time has run out.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link LateRequestRefusal.MemberHasAsked},
     *     {@link LateRequestRefusal.AskerHasAnswered}, {@link LateRequestRefusal.AskerLeftTheGroup},
     *     {@link CallInvitationRefusal.CallStillOpen}, {@link CallInvitationRefusal.LetInUntilPast}
     */
    public void admit(@Valid AdmitMember command) {
        var call = run(command.call());
        if (call.audience() != Audience.MEMBERS) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        var member = answerers.of(command.member(), call);
        var place = DraftPlace.of(member.id(), call.id());
        var now = clock.instant();
        var before = requests.of(place).map(request -> requests.hold(request.id()));
        if (before.filter(request -> !request.canBeAdmitted(now)).isPresent()) {
            throw new RefusedException(new LateRequestRefusal.MemberHasAsked(member.name()));
        }
        requireNeed(call, member.id(), member.name());
        var why = command.reason().strip();
        var id = before.map(LateRequest::id).orElseGet(() -> new LateRequestId(ids.next()));
        if (before.isPresent()) {
            events.fire(before.get().admitAgain(call, command.until(), why, now));
        } else {
            var admission =
                    LateRequest.admit(member.id(), id, call, member.asker(), command.until(), why, place.hash(), now);
            requests.add(admission.request());
            events.fire(admission.event());
        }
        keepUntil(place, command.until());
        tellLetIn(call, id, member.id(), command.until());
    }

    private void tellLetIn(Call call, LateRequestId request, PersonId person, Instant until) {
        mail.queue(new Letter(
                        "answerLetIn",
                        person,
                        Optional.of(call.mandate()),
                        CallPath.ofAnswer(call),
                        List.of(titles.of(call, person), until))
                .about(request));
    }

    /** Somebody sits in the group, and has no answer that stands. */
    private void requireNeed(Call call, PersonId person, String name) {
        if (!answerers.silent(call).contains(person)) {
            throw new RefusedException(
                    answerers.group(call).contains(person)
                            ? new LateRequestRefusal.AskerHasAnswered(name)
                            : new LateRequestRefusal.AskerLeftTheGroup(name));
        }
    }

    private void keepUntil(LateRequest request, Instant letInUntil) {
        keepUntil(new DraftPlace(request.draftHash()), letInUntil);
    }

    private void keepUntil(DraftPlace place, Instant letInUntil) {
        drafts.keepUntil(place, letInUntil.plus(DraftRule.AFTER_THE_CALL));
    }

    /**
     * Doesn't let them in, and tells them why by mail.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link LateRequestRefusal.LateRequestNotInState}
     */
    public void decline(@Valid DeclineLateEntry command) {
        var call = run(requests.require(command.request()).call());
        var request = requests.hold(command.request());
        var why = command.reason().strip();
        events.fire(request.decline(why, clock.instant()));
        lateLetters.notLetIn(call, request, why);
    }

    /**
     * Lays those of a call that wait aside, without a letter to anybody.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public void layAside(@Valid LayLateEntriesAside command) {
        var call = run(command.call());
        var at = clock.instant();
        command.requests().stream()
                .distinct()
                .sorted(Comparator.comparing(LateRequestId::value))
                .map(requests::hold)
                .forEach(request -> {
                    if (!request.call().equals(call.id())) {
                        throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
                    }
                    if (request.state() == LateRequestState.ASKED) {
                        events.fire(request.layAside(at));
                    }
                });
    }

    private Call run(CallId id) {
        var call = calls.lock(id);
        access.require(Permission.RUN_CALLS, mandates.require(call.mandate()));
        return call;
    }
}
