package no.mandat.workflow.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.erasure.ErasedKind;
import no.mandat.workflow.erasure.ErasesAgain;

/** Names and values of entries that are there again since a backup was restored. */
@ApplicationScoped
class EntriesErasedAgain implements ErasesAgain {

    private final PayloadErasure payloads;

    @Inject
    EntriesErasedAgain(PayloadErasure payloads) {
        this.payloads = payloads;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected EntriesErasedAgain() {
        this(null);
    }

    @Override
    public ErasedKind kind() {
        return ErasedKind.ENTRIES;
    }

    @Override
    public boolean erase(UUID subject, String what, String reason) {
        var entries = Arrays.stream(what.split(","))
                .filter(id -> !id.isBlank())
                .map(UUID::fromString)
                .toList();
        var mandate = new MandateId(subject);
        return payloads.erase(mandate, payloads.there(mandate, entries), Optional.of(reason));
    }
}
