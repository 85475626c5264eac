package no.mandat.domain.approval;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RecusalId;

/** A body was asked to take back that somebody is partial. Until it does they stay so. */
public record ReversalAsked(
        RecusalId recusal, MandateId ofMandate, PersonId person, List<Change> changes, Optional<String> reason)
        implements RecusalEvent {}
