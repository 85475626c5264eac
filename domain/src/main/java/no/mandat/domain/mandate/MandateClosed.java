package no.mandat.domain.mandate;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;

/** The mandate is done. */
public record MandateClosed(MandateId id, List<Change> changes) implements MandateEvent {}
