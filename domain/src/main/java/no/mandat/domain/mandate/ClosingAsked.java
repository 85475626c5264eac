package no.mandat.domain.mandate;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;

/** One of the two who close a mandate together asks the other. */
public record ClosingAsked(MandateId id, List<Change> changes) implements MandateEvent {}
