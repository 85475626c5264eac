package no.mandat.workflow.contribution;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.contribution.CallInvitation;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.Erasure;
import no.mandat.domain.contribution.LateRequest;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Takes what contributors ask to have erased, and erases it (docs/decisions/0051). That can't be undone. */
@UseCases
public class ErasureService {

    private final Calls calls;
    private final Contributions contributions;
    private final CallInvitations invitations;
    private final LateRequests late;
    private final Traces traces;
    private final OtherTraces elsewhere;
    private final ContributionFiles files;
    private final ReceiptLetters letters;
    private final Mandates mandates;
    private final Access access;
    private final Events events;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public ErasureService(
            Calls calls,
            Contributions contributions,
            CallInvitations invitations,
            LateRequests late,
            Traces traces,
            OtherTraces elsewhere,
            ContributionFiles files,
            ReceiptLetters letters,
            Mandates mandates,
            Access access,
            Events events,
            Clock clock) {
        this.calls = calls;
        this.contributions = contributions;
        this.invitations = invitations;
        this.late = late;
        this.traces = traces;
        this.elsewhere = elsewhere;
        this.files = files;
        this.letters = letters;
        this.mandates = mandates;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ErasureService() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Erases who sent a contribution: name, address and organisation there, on the invitation to it, where they asked to be let in late and where
     * they were called to a meeting from outside, the links by which they find it,
     * what they have typed and not sent, and the letters to them; where asked also what they wrote and handed in. What the history holds
     * of it goes with the same transaction ({@code workflow.audit}).
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ContributionRefusal.IsErased}
     */
    public void erase(@Valid EraseContribution command) {
        var contribution = erasable(command.contribution());
        var at = clock.instant();
        var address = contribution.contributor().email();
        var theirs = theirs(contribution);
        var invited = invitations.of(contribution, theirs);
        var requests = late.of(contribution.call(), theirs, invited, contribution.person());
        var addresses = Stream.of(
                        Stream.of(address),
                        invited.stream().map(one -> one.invitee().email()),
                        requests.stream().map(one -> one.asker().email()))
                .flatMap(one -> one)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toSet());
        traces.eraseDrafts(
                contribution,
                theirs,
                Stream.of(
                                Stream.of(""),
                                invited.stream().map(DraftPlace::of).map(DraftPlace::hash),
                                requests.stream().map(LateRequest::draftHash),
                                Stream.of(DraftPlace.ofChange(contribution.id()).hash()),
                                contribution.person().stream()
                                        .map(person -> DraftPlace.of(person, contribution.call()))
                                        .map(DraftPlace::hash))
                        .flatMap(hash -> hash)
                        .toList());
        var erased = contribution.erase(
                command.what(),
                Stream.concat(Stream.of(contributions.text(contribution)), contributions.earlier(contribution).stream())
                        .toList(),
                traces.hasFiles(contribution.id()),
                command.reason().strip(),
                at);
        if (command.what() == Erasure.PERSON_AND_TEXT) {
            traces.eraseFiles(contribution.id());
        } else {
            files.forgetNames(contribution.id());
        }
        elsewhere.erase(contribution, proven(theirs, invited), command.what());
        for (var invitation : invited) {
            events.fire(invitation.erase(at));
        }
        for (var request : requests) {
            events.fire(request.erase(at));
        }
        traces.eraseLinks(contribution.id());
        addresses.forEach(one -> eraseLetters(one, contribution));
        traces.eraseLetters(
                contribution.id(), requests.stream().map(LateRequest::id).toList());
        events.fire(erased);
    }

    /**
     * Doesn't, and tells whoever asked for it why by mail.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ContributionRefusal.ErasureNotAsked}
     */
    public void decline(@Valid DeclineErasure command) {
        var contribution = erasable(command.contribution());
        var why = command.reason().strip();
        events.fire(contribution.declineErasure(why, clock.instant()));
        letters.notErased(contribution, calls.require(contribution.call()), why);
    }

    /** One that the actor may erase, held until the transaction ends. */
    private Contribution erasable(ContributionId id) {
        access.require(
                Permission.ERASE_CONTRIBUTORS,
                mandates.require(contributions.require(id).mandate()));
        return contributions.hold(id);
    }

    /**
     * Asks for it, for whoever has the link of the receipt. Asked again it is the same; the secretariat decides whether, and how much.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public void ask(@Valid AskErasure command) {
        access.allowHolder();
        note(contributions.hold(contributions.link(command.at()).contribution()));
    }

    /**
     * The same for the actor, who had logged in when they sent it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public void askOwn(ContributionId id) {
        var me = access.requireLogin();
        var contribution = contributions.hold(id);
        if (contribution.person().filter(me::equals).isEmpty()) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        note(contribution);
    }

    private void note(Contribution contribution) {
        events.fire(contribution.askErasure(clock.instant()));
    }

    /**
     * By which address something is theirs though no link leads to it: only by one that is known to be theirs, and from which nobody else
     * has sent anything to the call. Anybody can have typed anybody's address.
     */
    private String theirs(Contribution contribution) {
        var address = contribution.contributor().email();
        return contribution.isConfirmed() && !traces.isAnothers(address, contribution) ? address : "";
    }

    /** By which addresses they are known for certain: the one that is theirs, and those that they were invited at. */
    private static Set<String> proven(String theirs, List<CallInvitation> invited) {
        return Stream.concat(Stream.of(theirs), invited.stream().map(one -> one.invitee()
                        .email()))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toSet());
    }

    /** What else came from the same address keeps its letters until it is erased as well. */
    private void eraseLetters(String address, Contribution contribution) {
        if (!traces.isUsed(address, contribution.id())) {
            traces.eraseLetters(address);
        }
    }
}
