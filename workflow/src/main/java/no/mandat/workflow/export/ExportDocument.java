package no.mandat.workflow.export;

import java.util.List;

/**
 * A document that leaves Mandat.
 *
 * @param facts what stands on its title page and in its margins
 * @param blocks its parts, in the order of reading
 * @param notes its footnotes; {@link Inline.Mark} names one by its place, from 0
 */
public record ExportDocument(ExportFacts facts, List<ExportBlock> blocks, List<List<Inline>> notes) {

    /** Takes copies. */
    public ExportDocument {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
    }
}
