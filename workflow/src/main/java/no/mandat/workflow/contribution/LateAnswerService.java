package no.mandat.workflow.contribution;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.DraftRule;
import no.mandat.domain.contribution.LateRequest;
import no.mandat.domain.contribution.LateRequestRefusal;
import no.mandat.domain.shared.LateRequestId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/**
 * A member of the group who came too late to a call that is for it asks to be let in (docs/decisions/0055);
 * {@link LateRequestService} decides.
 */
@UseCases
public class LateAnswerService {

    private final Calls calls;
    private final LateRequests requests;
    private final Contributions contributions;
    private final Answerers answerers;
    private final OpenDrafts drafts;
    private final Access access;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public LateAnswerService(
            Calls calls,
            LateRequests requests,
            Contributions contributions,
            Answerers answerers,
            OpenDrafts drafts,
            Access access,
            Events events,
            Ids ids,
            Clock clock) {
        this.calls = calls;
        this.requests = requests;
        this.contributions = contributions;
        this.answerers = answerers;
        this.drafts = drafts;
        this.access = access;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected LateAnswerService() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * Asks, once, and again where the call was opened again since.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link ContributionRefusal.AlreadySent},
     *     {@link ContributionRefusal.CallTakesNothing} where the call isn't closed,
     *     {@link LateRequestRefusal.LateEntryAskedAlready}
     */
    public void ask(@Valid AskToAnswerLate command) {
        access.requireLogin();
        var call = calls.lock(command.call());
        var me = answerers.require(call);
        contributions.requireNoneStanding(call.id(), me.id());
        var place = DraftPlace.of(me.id(), call.id());
        var now = clock.instant();
        var before = requests.requireUnasked(place, now);
        var why = command.reason().strip();
        var asked = before.map(request -> request.askAgain(call, me.asker(), why, now))
                .orElseGet(() -> requests.add(LateRequest.askBy(
                        me.id(), new LateRequestId(ids.next()), call, me.asker(), why, place.hash(), now)));
        drafts.keepUntil(place, now.plus(DraftRule.UNTOUCHED));
        events.fire(asked);
    }
}
