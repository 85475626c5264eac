package no.mandat.domain.closing;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MotionId;

/** The group has agreed to what was moved. */
public record MotionAgreed(MotionId id, MandateId ofMandate, List<Change> changes) implements MotionEvent {}
