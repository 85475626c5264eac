package no.mandat.domain.mandate;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;

/** What one of the two asked for about the end of the mandate was declined, for the reason told. */
public record ClosingDeclined(MandateId id, List<Change> changes, Optional<String> reason) implements MandateEvent {}
