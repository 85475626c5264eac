package no.mandat.domain.mandate;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;

/** A mandate in draft got its first clauses. */
public record ClausesWritten(MandateId ofMandate, List<Change> changes) implements ClauseEvent {}
