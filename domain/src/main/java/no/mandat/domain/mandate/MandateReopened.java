package no.mandat.domain.mandate;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;

/** The board took a step towards the end of the mandate back, for the reason told. */
public record MandateReopened(MandateId id, List<Change> changes, Optional<String> reason) implements MandateEvent {}
