package no.mandat.workflow.deliverable;

import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.deliverable.CorrectionState;
import no.mandat.domain.deliverable.ReportContent;
import org.jspecify.annotations.Nullable;

/**
 * The last corrections of the language of a deliverable, as far as the reader is told of them.
 *
 * @param version counts their changes
 * @param corrects the revision that is corrected
 * @param revision the one that was cut of them
 * @param objectionsBy the last day for objections
 * @param objector the name of who dropped them
 * @param objection why
 * @param changed what they change of what the reader may read, by what the parts are called
 * @param content all that the text says with them, for whoever may go on with it
 * @param writes whether the reader may go on, send or give them up
 * @param objects whether the reader may object to them now
 */
public record CorrectionDetails(
        int version,
        CorrectionState state,
        int corrects,
        @Nullable Integer revision,
        @Nullable LocalDate objectionsBy,
        @Nullable String objector,
        @Nullable String objection,
        List<Part> changed,
        @Nullable ReportContent content,
        boolean writes,
        boolean objects) {

    /**
     * A part that is changed.
     *
     * @param number as it is printed
     * @param title of a section; empty of a recommendation
     */
    public record Part(String number, String title) {}
}
