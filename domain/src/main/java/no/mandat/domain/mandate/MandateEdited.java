package no.mandat.domain.mandate;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;

/** The draft was changed. */
public record MandateEdited(MandateId id, List<Change> changes) implements MandateEvent {}
