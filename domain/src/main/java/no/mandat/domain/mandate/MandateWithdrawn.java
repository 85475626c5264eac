package no.mandat.domain.mandate;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;

/** The draft was given up, for the reason told. */
public record MandateWithdrawn(MandateId id, List<Change> changes, Optional<String> reason) implements MandateEvent {}
