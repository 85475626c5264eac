package no.mandat.workflow.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.mandate.ContentDifference;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.SeatId;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.party.SeatsToGo;

/** What amendments that are before both bodies take away. */
@ApplicationScoped
class SeatsOfAmendments implements SeatsToGo {

    private final Amendments amendments;
    private final MandateTexts texts;

    @Inject
    SeatsOfAmendments(Amendments amendments, MandateTexts texts) {
        this.amendments = amendments;
        this.texts = texts;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected SeatsOfAmendments() {
        this(null, null);
    }

    @Override
    public Set<SeatId> of(MandateId mandate) {
        return amendments.inConsent(mandate).stream()
                .map(amendments::require)
                .map(amendment -> ContentDifference.between(
                        texts.content(mandate, amendment.base()).orElseThrow(), amendment.proposed()))
                .flatMap(difference -> difference.removedSeats().stream())
                .collect(Collectors.toSet());
    }
}
