package no.mandat.domain.consent;

import java.util.List;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;

/** One of the bodies has declined an amendment. */
public record AmendmentDeclined(AmendmentId id, MandateId ofMandate, List<Change> changes) implements AmendmentEvent {}
