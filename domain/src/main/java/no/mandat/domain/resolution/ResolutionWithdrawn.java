package no.mandat.domain.resolution;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ResolutionId;

/** A resolution was given up, for the reason told. */
public record ResolutionWithdrawn(
        ResolutionId resolution, MandateId ofMandate, List<Change> changes, Optional<String> reason)
        implements ResolutionEvent {}
