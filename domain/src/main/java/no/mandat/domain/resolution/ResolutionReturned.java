package no.mandat.domain.resolution;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ResolutionId;

/** The round came to no decision; the resolution can be changed and put again. */
public record ResolutionReturned(ResolutionId resolution, MandateId ofMandate, List<Change> changes)
        implements ResolutionEvent {}
