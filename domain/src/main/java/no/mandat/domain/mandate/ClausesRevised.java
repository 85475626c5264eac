package no.mandat.domain.mandate;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;

/** Clauses of a mandate came, went or were changed. */
public record ClausesRevised(MandateId ofMandate, List<Change> changes) implements ClauseEvent {}
