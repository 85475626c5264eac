package no.mandat.workflow.reading;

import java.time.Instant;
import no.mandat.domain.reading.ReadingStatus;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is expected to read a document.
 *
 * @param status how far they are with it
 * @param confirmedAt when they confirmed the version that they have read; none where they haven't
 */
public record ReaderRow(
        String name, ReadingStatus status, @Nullable Instant confirmedAt) {}
