package no.mandat.domain.consent;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ConsentId;
import no.mandat.domain.shared.MandateId;

/** Both bodies were asked. */
public record ConsentAsked(ConsentId id, MandateId ofMandate, List<Change> changes) implements ConsentEvent {}
