package no.mandat.workflow.reading;

import java.util.List;

/**
 * The reading list of a mandate, as far as whoever looks may read its documents.
 *
 * @param mayEdit whether they may put documents on it, take them off and remind
 * @param mayConfirm whether they are expected to read, and can confirm that they have
 * @param seesReaders whether they see who has read
 * @param rows in the order of the list
 */
public record ReadingList(boolean mayEdit, boolean mayConfirm, boolean seesReaders, List<ReadingRow> rows) {

    /** Takes a copy. */
    public ReadingList {
        rows = List.copyOf(rows);
    }

    /** Whether anybody whom one sees hasn't read something. */
    public boolean isOpen() {
        return rows.stream().anyMatch(row -> row.read() < row.readers().size());
    }
}
