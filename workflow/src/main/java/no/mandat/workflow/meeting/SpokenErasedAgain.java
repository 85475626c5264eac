package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.contribution.Erasure;
import no.mandat.domain.meeting.Spoken;
import no.mandat.domain.shared.SpokenId;
import no.mandat.workflow.erasure.ErasedKind;
import no.mandat.workflow.erasure.ErasesAgain;

/** What was written down of what somebody said, and stands there again since a backup was restored. */
@ApplicationScoped
class SpokenErasedAgain implements ErasesAgain {

    private final Spokens spokens;
    private final ErasedAtMeetings erased;

    @Inject
    SpokenErasedAgain(Spokens spokens, ErasedAtMeetings erased) {
        this.spokens = spokens;
        this.erased = erased;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected SpokenErasedAgain() {
        this(null, null);
    }

    @Override
    public ErasedKind kind() {
        return ErasedKind.SPOKEN;
    }

    @Override
    public boolean erase(UUID subject, String what, String reason) {
        var found = spokens.find(new SpokenId(subject)).filter(SpokenErasedAgain::isThere);
        found.ifPresent(one -> erased.erase(List.of(spokens.lock(one.id())), Erasure.PERSON_AND_TEXT));
        return found.isPresent();
    }

    private static boolean isThere(Spoken spoken) {
        return !spoken.text().isEmpty();
    }
}
