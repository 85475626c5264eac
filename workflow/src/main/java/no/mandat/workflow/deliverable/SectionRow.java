package no.mandat.workflow.deliverable;

import java.time.Instant;
import java.util.List;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.shared.SectionId;
import org.jspecify.annotations.Nullable;

/**
 * A section in the outline of what is being written.
 *
 * @param number as it is printed; empty where it was taken out
 * @param form what is said of it beside its text
 * @param author what its author is called, if it has one
 * @param written whether it has a text of its own, a recommendation, or sections below it
 * @param writes whether the reader writes it now
 */
public record SectionRow(
        SectionId id,
        int version,
        int level,
        String number,
        SectionForm form,
        @Nullable String author,
        boolean written,
        boolean removed,
        Instant changedAt,
        boolean writes) {

    /** The same for somebody whom it isn't for. */
    SectionRow covered(String instead) {
        var covered = new SectionForm(instead, "", List.of(), null, null, form.classification());
        return new SectionRow(id, version, level, number, covered, null, written, removed, changedAt, false);
    }

    /** Where it stands and who it is for. */
    ReportContent.Section asCut() {
        return new ReportContent.Section(
                id, level, "", "", "", List.of(), form.classification().classification());
    }
}
