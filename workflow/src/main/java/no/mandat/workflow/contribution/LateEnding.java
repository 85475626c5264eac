package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.LateRequest;
import no.mandat.domain.shared.Grounds;
import no.mandat.workflow.shared.Events;

/**
 * Nobody can be let in late once the mandate is over: whoever waits for that, and whoever was and hasn't sent theirs, is told. Who asked
 * from an address that nobody has decided on isn't written to (docs/decisions/0049): they read it on the page of their draft.
 */
@ApplicationScoped
class LateEnding {

    private final LateRequests requests;
    private final CallInvitations invitations;
    private final Answerers answerers;
    private final LateLetters letters;
    private final Events events;
    private final Clock clock;

    @Inject
    LateEnding(
            LateRequests requests,
            CallInvitations invitations,
            Answerers answerers,
            LateLetters letters,
            Events events,
            Clock clock) {
        this.requests = requests;
        this.invitations = invitations;
        this.answerers = answerers;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected LateEnding() {
        this(null, null, null, null, null, null);
    }

    /** @param reason why in the words that are kept; in a letter each reads the cause in their own language */
    void end(Call call, String reason, Grounds.Cause cause) {
        var at = clock.instant();
        var typed = invitations.typed(call.id());
        var told = new HashSet<String>();
        for (var request : requests.asked(call.id())) {
            if (isKnown(request, typed)) {
                events.follow(request.decline(reason, at));
                letters.notLetIn(call, request, cause);
                told.add(request.asker().email());
            }
        }
        var silent = new HashSet<>(answerers.silent(call));
        requests.letIn(call.id(), at).stream()
                .filter(request -> request.person().filter(silent::contains).isPresent())
                .forEach(request -> letters.notLetIn(call, request, cause));
        invitations.silent(call.id()).stream()
                .filter(invitation -> invitation.letInUntil(at).isPresent())
                .filter(invitation -> told.add(invitation.invitee().email()))
                .forEach(invitation -> letters.noLongerLetIn(call, invitation, cause));
    }

    /** Whoever has logged in is, and whoever asked by the link of their invitation. */
    private static boolean isKnown(LateRequest request, Set<CallInvitations.Typed> typed) {
        return request.person().isPresent()
                || typed.contains(
                        new CallInvitations.Typed(request.asker().email(), new DraftPlace(request.draftHash())));
    }
}
