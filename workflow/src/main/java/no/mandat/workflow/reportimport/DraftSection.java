package no.mandat.workflow.reportimport;

import java.util.List;
import no.mandat.domain.shared.ClauseId;

/**
 * A section that a deliverable may begin with.
 *
 * @param level from 1 to 3
 * @param title in one line, no Markdown
 * @param markdown its text with the footnotes that it refers to; may be empty
 * @param clauses what of the mandate it is to answer
 */
public record DraftSection(int level, String title, String markdown, List<ClauseId> clauses) {

    /** Takes a copy. */
    public DraftSection {
        clauses = List.copyOf(clauses);
    }
}
