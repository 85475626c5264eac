package no.mandat.domain.mandate;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;

/** The draft came back from the bodies, for the reason told. */
public record MandateReturned(MandateId id, List<Change> changes, Optional<String> reason) implements MandateEvent {}
