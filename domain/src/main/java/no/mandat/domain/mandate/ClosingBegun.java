package no.mandat.domain.mandate;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;

/** Secretariat and leader have begun to close the mandate. */
public record ClosingBegun(MandateId id, List<Change> changes) implements MandateEvent {}
