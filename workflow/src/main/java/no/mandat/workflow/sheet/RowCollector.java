package no.mandat.workflow.sheet;

import java.util.ArrayList;
import java.util.List;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.shared.RefusedException;

/** Takes rows as they are read, and stops at one too many: what is behind it is never read. */
final class RowCollector {

    /** Nobody fills in more; what stands farther to the right is passed over. */
    static final int MOST_COLUMNS = 30;

    /** Of a cell: longer than whatever is asked for, so enough to say that. */
    static final int MOST_LETTERS = 500;

    private final List<SheetRow> rows = new ArrayList<>();

    /**
     * Takes a row, unless nothing stands in it.
     *
     * @throws RefusedException {@link AttachmentRefusal.TooManyRows}
     */
    void take(int number, List<SheetCell> cells) {
        if (cells.stream().allMatch(SheetCell::isEmpty)) {
            return;
        }
        if (rows.size() > Sheet.MOST_ROWS) {
            throw new RefusedException(new AttachmentRefusal.TooManyRows(Sheet.MOST_ROWS));
        }
        rows.add(new SheetRow(
                number,
                cells.stream().limit(MOST_COLUMNS).map(RowCollector::shortened).toList()));
    }

    private static SheetCell shortened(SheetCell cell) {
        return cell.text().length() <= MOST_LETTERS
                ? cell
                : new SheetCell(cell.kind(), cell.text().substring(0, MOST_LETTERS));
    }

    Sheet sheet() {
        return new Sheet(rows);
    }
}
