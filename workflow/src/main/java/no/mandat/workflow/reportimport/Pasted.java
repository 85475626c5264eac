package no.mandat.workflow.reportimport;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.workflow.text.ReportMarkdown;
import org.commonmark.node.Paragraph;

/**
 * What became of a text that was pasted.
 *
 * @param text Markdown, without its footnotes
 * @param notes its footnotes as Markdown; empty where it has none
 * @param remarks what was not brought along
 */
public record Pasted(String text, String notes, List<DraftPicture> pictures, List<Remark> remarks) {

    /** Takes copies. */
    public Pasted {
        pictures = List.copyOf(pictures);
        remarks = List.copyOf(remarks);
    }

    /** The text with its footnotes below it. */
    public String markdown() {
        return Stream.of(text, notes).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    /** Whether it is words that can stand in a line with others; anything else stands by itself. */
    public boolean isWords() {
        var first = ReportMarkdown.of(text).body().getFirstChild();
        return first == null || first instanceof Paragraph && first.getNext() == null;
    }
}
