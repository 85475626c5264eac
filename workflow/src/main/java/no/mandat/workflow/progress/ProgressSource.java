package no.mandat.workflow.progress;

import java.util.List;
import no.mandat.domain.mandate.Mandate;
import no.mandat.workflow.words.Words;

/**
 * What a feature tells by name of how far a mandate has come, for the text of a progress report. It tells what the board and everybody
 * may know: the report is theirs to read (docs/decisions/0086).
 */
public interface ProgressSource {

    /** What it tells of that time, each in the order in which it is to stand. */
    List<Row> told(Mandate mandate, ProgressPeriod period, Words words);

    /**
     * A row of a part's table.
     *
     * @param cells as many as the part has columns in such a report, as plain text
     */
    record Row(ProgressPart part, List<String> cells) {

        /** @throws IllegalArgumentException where there are more or fewer cells than columns */
        public Row {
            cells = List.copyOf(cells);
            if (!part.hasRowsOf(cells.size())) {
                throw new IllegalArgumentException("%s has other columns: %s".formatted(part, cells));
            }
        }

        /** One of these cells. */
        public static Row of(ProgressPart part, String... cells) {
            return new Row(part, List.of(cells));
        }
    }
}
