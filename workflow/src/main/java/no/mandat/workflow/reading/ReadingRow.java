package no.mandat.workflow.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.document.Openness;
import no.mandat.domain.reading.ReadingStatus;
import no.mandat.domain.shared.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * A document on the reading list.
 *
 * @param version of its place on the list, to be sent back with a command
 * @param number of the document's newest version
 * @param fileSize of that version, in bytes
 * @param readBy the last day to read it, or none
 * @param own how far whoever looks is with it; none for who isn't expected to read it
 * @param confirmedAt when they confirmed the version that they have read
 * @param readers all who are expected to read it; nobody for who may not see them
 */
public record ReadingRow(
        DocumentId id,
        int version,
        String title,
        FileType fileType,
        long fileSize,
        Openness openness,
        int number,
        @Nullable LocalDate readBy,
        @Nullable ReadingStatus own,
        @Nullable Instant confirmedAt,
        List<ReaderRow> readers) {

    /** Takes a copy. */
    public ReadingRow {
        readers = List.copyOf(readers);
    }

    /** How many have read the newest version. */
    public long read() {
        return readers.stream()
                .filter(reader -> reader.status() == ReadingStatus.READ)
                .count();
    }

    /** Whether its last day is over, and somebody whom one sees hasn't read it. */
    public boolean isLate(LocalDate today) {
        boolean open = own != null && own != ReadingStatus.READ || read() < readers.size();
        return readBy != null && today.isAfter(readBy) && open;
    }
}
