package no.mandat.workflow.reportimport;

import java.util.List;

/**
 * What a deliverable may say that begins with a document.
 *
 * @param title in one line; empty where the document says none
 * @param summary Markdown; empty where no chapter of the document is one
 * @param remarks what was not brought along, or is suspicious
 */
public record ReportDraft(
        String title, String summary, List<DraftSection> sections, List<DraftPicture> pictures, List<Remark> remarks) {

    /** Takes copies. */
    public ReportDraft {
        sections = List.copyOf(sections);
        pictures = List.copyOf(pictures);
        remarks = List.copyOf(remarks);
    }
}
