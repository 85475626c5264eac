package no.mandat.workflow.reportimport;

import java.util.List;

/**
 * What became of a text that was pasted.
 *
 * @param markdown with its footnotes below it
 * @param remarks what was not brought along
 */
public record Pasted(String markdown, List<DraftPicture> pictures, List<Remark> remarks) {

    /** Takes copies. */
    public Pasted {
        pictures = List.copyOf(pictures);
        remarks = List.copyOf(remarks);
    }
}
