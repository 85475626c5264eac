package no.mandat.domain.closing;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MotionId;

/** The board is asked what the group has agreed to. */
public record MotionPassedOn(MotionId id, MandateId ofMandate, List<Change> changes) implements MotionEvent {}
