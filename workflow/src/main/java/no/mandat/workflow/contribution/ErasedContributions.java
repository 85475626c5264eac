package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.Events;

/** All that goes when a contribution is erased, whoever decided it. */
@ApplicationScoped
class ErasedContributions {

    private final Contributions contributions;
    private final CallInvitations invitations;
    private final LateRequests late;
    private final Traces traces;
    private final OtherTraces elsewhere;
    private final ContributionFiles files;
    private final Events events;
    private final Clock clock;

    @Inject
    ErasedContributions(
            Contributions contributions,
            CallInvitations invitations,
            LateRequests late,
            Traces traces,
            OtherTraces elsewhere,
            ContributionFiles files,
            Events events,
            Clock clock) {
        this.contributions = contributions;
        this.invitations = invitations;
        this.late = late;
        this.traces = traces;
        this.elsewhere = elsewhere;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ErasedContributions() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Erases it ({@link ErasureService#erase}).
     *
     * @param contribution held
     * @throws RefusedException {@link ContributionRefusal.IsErased}
     */
    void erase(Contribution contribution, Erasure what, String reason) {
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
                what,
                Stream.concat(Stream.of(contributions.text(contribution)), contributions.earlier(contribution).stream())
                        .toList(),
                traces.hasFiles(contribution.id()),
                reason,
                at);
        if (what == Erasure.PERSON_AND_TEXT) {
            traces.eraseFiles(contribution.id());
        } else {
            files.forgetNames(contribution.id());
        }
        elsewhere.erase(contribution, proven(theirs, invited), what);
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
