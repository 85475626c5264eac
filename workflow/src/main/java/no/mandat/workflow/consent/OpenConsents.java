package no.mandat.workflow.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import no.mandat.domain.consent.Amendment;
import no.mandat.domain.shared.ClosingCondition;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** Closing does not begin while both bodies are asked to change the mandate: it could not be changed any more when they have. */
@ApplicationScoped
class OpenConsents implements ClosingCondition {

    private final Amendments amendments;

    @Inject
    OpenConsents(Amendments amendments) {
        this.amendments = amendments;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected OpenConsents() {
        this(null);
    }

    @Override
    public List<Gap> missing(MandateId mandate) {
        return amendments.inConsent(mandate).stream()
                .map(amendments::require)
                .map(amendment ->
                        new Gap(GapKind.CONSENT, amendment.says().title(), Subject.of(Amendment.class, amendment.id())))
                .toList();
    }
}
