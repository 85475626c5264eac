package no.mandat.domain.mandate;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;

/** The mandate got a page that everybody can read. */
public record MandatePublished(MandateId id, List<Change> changes) implements MandateEvent {}
