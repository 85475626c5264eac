package no.mandat.domain.consent;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ConsentId;
import no.mandat.domain.shared.MandateId;

/** One of both has decided, or will not any more. */
public record ConsentTurned(ConsentId id, MandateId ofMandate, List<Change> changes) implements ConsentEvent {}
