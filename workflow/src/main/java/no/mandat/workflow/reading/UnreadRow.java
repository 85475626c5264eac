package no.mandat.workflow.reading;

import java.time.LocalDate;
import no.mandat.domain.reading.ReadingStatus;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import org.jspecify.annotations.Nullable;

/**
 * A document that somebody is still expected to read.
 *
 * @param mandateName the mandate's short name
 * @param readBy the last day to read it, or none
 * @param status whether they have read nothing of it, or an older version
 */
public record UnreadRow(
        MandateId mandate,
        String mandateName,
        DocumentId document,
        String title,
        @Nullable LocalDate readBy,
        ReadingStatus status) {}
