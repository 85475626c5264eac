package no.mandat.domain.closing;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MotionId;

/** The motion was carried, lost, or came to nothing. */
public record MotionEnded(MotionId id, MandateId ofMandate, List<Change> changes) implements MotionEvent {}
