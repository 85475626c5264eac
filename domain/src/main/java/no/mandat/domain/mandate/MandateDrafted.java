package no.mandat.domain.mandate;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;

/** A draft was begun. */
public record MandateDrafted(MandateId id, List<Change> changes) implements MandateEvent {}
