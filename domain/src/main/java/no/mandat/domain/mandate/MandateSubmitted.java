package no.mandat.domain.mandate;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;

/** The draft was put to both bodies. */
public record MandateSubmitted(MandateId id, List<Change> changes) implements MandateEvent {}
