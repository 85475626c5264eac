package no.mandat.domain.resolution;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ResolutionId;

/** A text was fixed and put to its body. */
public record ResolutionSubmitted(ResolutionId resolution, MandateId ofMandate, List<Change> changes)
        implements ResolutionEvent {}
