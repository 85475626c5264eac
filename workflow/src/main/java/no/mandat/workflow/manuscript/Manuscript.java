package no.mandat.workflow.manuscript;

import java.util.List;
import java.util.Map;

/**
 * A document as it was read.
 *
 * @param blocks in the order of reading
 * @param notes the footnotes and endnotes: Markdown by the label that stands in the text, in the order of their references
 * @param leftOut what is in none of them, on purpose
 * @param words all the text that a reader of the document sees in its body and its notes, what is {@link #leftOut} excepted,
 *     collected without regard to blocks: runs of letters by spaces between; to be compared with what became of the blocks
 * @param hasTrackedChanges whether insertions or deletions were marked in it; those are read as if they were accepted
 */
public record Manuscript(
        List<Block> blocks,
        List<Picture> pictures,
        Map<String, String> notes,
        List<LeftOut> leftOut,
        String words,
        boolean hasTrackedChanges) {}
