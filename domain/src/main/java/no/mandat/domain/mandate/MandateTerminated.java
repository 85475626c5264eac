package no.mandat.domain.mandate;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;

/** The board ended the mandate before it was done, for the reason told. */
public record MandateTerminated(MandateId id, List<Change> changes, Optional<String> reason) implements MandateEvent {}
