package no.mandat.workflow.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import no.mandat.domain.approval.RoundCancelled;
import no.mandat.domain.approval.RoundEnded;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.consent.Amendment;
import no.mandat.domain.consent.Consent;
import no.mandat.domain.consent.ConsentKey;
import no.mandat.domain.consent.ConsentState;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateAction;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Events;

/**
 * What the end of a round does to the consent that it is one half of, in the same transaction. Both rounds may end at once: the
 * consent is locked, so that the second finds the first one's key turned.
 */
@ApplicationScoped
class ConsentOutcome {

    private final Consents consents;
    private final Amendments amendments;
    private final Mandates mandates;
    private final Asking asking;
    private final Entry entry;
    private final Events events;
    private final Clock clock;

    @Inject
    ConsentOutcome(
            Consents consents,
            Amendments amendments,
            Mandates mandates,
            Asking asking,
            Entry entry,
            Events events,
            Clock clock) {
        this.consents = consents;
        this.amendments = amendments;
        this.mandates = mandates;
        this.asking = asking;
        this.entry = entry;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ConsentOutcome() {
        this(null, null, null, null, null, null, null);
    }

    void decided(@Observes RoundEnded ended) {
        if (!ended.isOverride()) {
            turn(ended.about(), ended.round(), key(ended.outcome()));
        }
    }

    void calledOff(@Observes RoundCancelled cancelled) {
        if (!cancelled.isOverride()) {
            turn(cancelled.about(), cancelled.round(), ConsentKey.CANCELLED);
        }
    }

    private void turn(SubjectRef about, RoundId round, ConsentKey to) {
        if (about.kind().equals(Mandate.class.getSimpleName())
                || about.kind().equals(Amendment.class.getSimpleName())) {
            consents.lockBy(round)
                    .filter(consent -> consent.state() == ConsentState.OPEN)
                    .ifPresent(consent -> turn(consent, round, to));
        }
    }

    private void turn(Consent consent, RoundId round, ConsentKey to) {
        events.follow(consent.turn(round, to, clock.instant()));
        if (consent.state() == ConsentState.OPEN) {
            return;
        }
        var amendment = consent.amendment();
        if (consent.state() == ConsentState.GIVEN) {
            entry.enter(consent);
            return;
        }
        asking.callOff(consent, Grounds.of(Grounds.Cause.OTHER_BODY));
        amendment.ifPresentOrElse(id -> refused(id, consent.state()), () -> refused(consent));
    }

    private void refused(Consent consent) {
        var mandate = mandates.lock(consent.mandate());
        events.follow(mandate.comeBack(MandateAction.RETURN, Grounds.of(cause(consent.state())), clock.instant()));
    }

    private void refused(AmendmentId id, ConsentState state) {
        var amendment = amendments.lock(id);
        events.follow(
                state == ConsentState.DECLINED
                        ? amendment.decline(clock.instant())
                        : amendment.comeBack(Grounds.of(cause(state)), clock.instant()));
    }

    private static Grounds.Cause cause(ConsentState state) {
        return switch (state) {
            case DECLINED -> Grounds.Cause.CONSENT_DECLINED;
            case LAPSED -> Grounds.Cause.CONSENT_LAPSED;
            case CANCELLED -> Grounds.Cause.CONSENT_CANCELLED;
            case OPEN, GIVEN -> throw new IllegalStateException("nothing was refused");
        };
    }

    private static ConsentKey key(RoundState outcome) {
        return switch (outcome) {
            case PASSED -> ConsentKey.GIVEN;
            case FAILED -> ConsentKey.DECLINED;
            case LAPSED -> ConsentKey.LAPSED;
            case CANCELLED -> ConsentKey.CANCELLED;
            case OPEN -> throw new IllegalStateException("the round is open");
        };
    }
}
