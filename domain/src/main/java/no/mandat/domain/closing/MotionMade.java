package no.mandat.domain.closing;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MotionId;

/** Something was moved, for the reason told. */
public record MotionMade(MotionId id, MandateId ofMandate, List<Change> changes, Optional<String> reason)
        implements MotionEvent {}
