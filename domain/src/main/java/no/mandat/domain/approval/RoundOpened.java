package no.mandat.domain.approval;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SubjectRef;

/** A body was asked about a content; the event names its voters. */
public record RoundOpened(RoundId round, MandateId ofMandate, SubjectRef about, List<Change> changes)
        implements ApprovalEvent {}
