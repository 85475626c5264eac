package no.mandat.domain.resolution;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ResolutionId;

/** The body has decided, for it or against it. */
public record ResolutionDecided(
        ResolutionId resolution, MandateId ofMandate, ResolutionState outcome, List<Change> changes)
        implements ResolutionEvent {}
