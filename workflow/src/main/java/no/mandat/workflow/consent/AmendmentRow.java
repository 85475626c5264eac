package no.mandat.workflow.consent;

import java.time.Instant;
import java.time.LocalDate;
import no.mandat.domain.consent.AmendmentState;
import no.mandat.domain.consent.ProposedFor;
import no.mandat.domain.shared.AmendmentId;
import org.jspecify.annotations.Nullable;

/**
 * An amendment in a list.
 *
 * @param base the number of the version it is written on
 * @param inForceFrom from when; none for the day both have consented
 */
public record AmendmentRow(
        AmendmentId id,
        int number,
        String title,
        String reason,
        String proposer,
        ProposedFor proposedFor,
        int base,
        @Nullable LocalDate inForceFrom,
        AmendmentState state,
        Instant changedAt) {}
