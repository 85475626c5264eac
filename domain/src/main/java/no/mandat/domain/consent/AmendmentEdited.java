package no.mandat.domain.consent;

import java.util.List;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;

/** What is said about an amendment was changed. */
public record AmendmentEdited(AmendmentId id, MandateId ofMandate, List<Change> changes) implements AmendmentEvent {}
