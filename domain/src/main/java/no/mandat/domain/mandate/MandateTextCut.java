package no.mandat.domain.mandate;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;

/** What the mandate, or an amendment of it, says was fixed as a text for both bodies. */
public record MandateTextCut(MandateId id, List<Change> changes) implements MandateEvent {}
