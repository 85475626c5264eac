package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.contribution.LateRequest;
import no.mandat.domain.shared.LateRequestId;
import no.mandat.workflow.erasure.ErasedKind;
import no.mandat.workflow.erasure.ErasesAgain;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.shared.Events;

/** Who asked to be let in late, and is named again since a backup was restored: what they sent may have come after it, and not be there. */
@ApplicationScoped
class LateRequestErasedAgain implements ErasesAgain {

    private final LateRequests requests;
    private final OpenDrafts drafts;
    private final Traces traces;
    private final Mail mail;
    private final Events events;
    private final Clock clock;

    @Inject
    LateRequestErasedAgain(
            LateRequests requests, OpenDrafts drafts, Traces traces, Mail mail, Events events, Clock clock) {
        this.requests = requests;
        this.drafts = drafts;
        this.traces = traces;
        this.mail = mail;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected LateRequestErasedAgain() {
        this(null, null, null, null, null, null);
    }

    @Override
    public ErasedKind kind() {
        return ErasedKind.LATE_REQUEST;
    }

    @Override
    public boolean erase(UUID subject, String what, String reason) {
        var found = requests.find(new LateRequestId(subject))
                .filter(one -> !one.asker().email().isEmpty());
        found.ifPresent(this::erase);
        return found.isPresent();
    }

    private void erase(LateRequest request) {
        var address = request.asker().email();
        drafts.discard(List.of(request.draftHash()));
        events.fire(request.erase(clock.instant()));
        traces.eraseUnused(address);
        mail.forgetAbout(List.of(request.id()));
    }
}
