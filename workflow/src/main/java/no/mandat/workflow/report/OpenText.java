package no.mandat.workflow.report;

import java.util.List;
import no.mandat.domain.deliverable.ReportContent;

/** What of a report is open: what everybody reads once it is published. */
public final class OpenText {

    private OpenText() {}

    /** Its sections and recommendations but for those that aren't open, what stands below them, and what is recommended in those. */
    public static ReportContent of(ReportContent content) {
        var view = new ReportView(content, Audience.EVERYBODY);
        return new ReportContent(
                content.kind(),
                content.number(),
                content.title(),
                content.language(),
                content.summary(),
                view.sections().stream()
                        .filter(one -> one.closed().isEmpty())
                        .map(ReportView.Numbered::section)
                        .toList(),
                view.recommendations(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
