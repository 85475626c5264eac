package no.mandat.domain.mandate;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;

/** Both bodies have consented to a change: there is a new version. */
public record MandateAmended(MandateId id, List<Change> changes) implements MandateEvent {}
