package no.mandat.domain.consent;

import java.util.List;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;

/** An amendment came into force. */
public record AmendmentEntered(AmendmentId id, MandateId ofMandate, List<Change> changes) implements AmendmentEvent {}
