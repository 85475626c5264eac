package no.mandat.domain.approval;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RoundId;

/** The round was given more time, for the reason told. */
public record RoundExtended(RoundId round, MandateId ofMandate, List<Change> changes, Optional<String> reason)
        implements ApprovalEvent {}
