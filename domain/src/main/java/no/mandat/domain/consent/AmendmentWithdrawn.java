package no.mandat.domain.consent;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;

/** An amendment was given up, for the reason told. */
public record AmendmentWithdrawn(AmendmentId id, MandateId ofMandate, List<Change> changes, Optional<String> reason)
        implements AmendmentEvent {}
