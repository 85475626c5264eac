package no.mandat.domain.mandate;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;

/** Both bodies have consented: the draft is version 1. */
public record MandateAdopted(MandateId id, List<Change> changes) implements MandateEvent {}
