package no.mandat.workflow.reportimport;

import java.util.ArrayList;
import java.util.List;
import no.mandat.workflow.manuscript.Block;

/** A part of a document on its way to be divided into sections. */
sealed interface Part {

    /**
     * A heading.
     *
     * @param level from 1
     * @param label what was printed before it, or empty
     * @param text in one line of Markdown
     * @param isTitle whether the document calls it its title
     */
    record Heading(int level, String label, String text, boolean isTitle) implements Part {

        /** As a heading within a text. */
        String within(int at) {
            return "#".repeat(at) + " " + (label + " " + text).strip();
        }
    }

    /** What stands between headings, Markdown. */
    record Text(String markdown) implements Part {}

    /** Those of blocks. */
    static List<Part> of(List<Block> blocks, Pictures pictures, RemarkList remarks) {
        List<Part> parts = new ArrayList<>();
        for (int from = 0, to; from < blocks.size(); from = to) {
            to = from + 1;
            var block = blocks.get(from);
            if (isHeading(block)) {
                boolean isTitle = block.kind() == Block.Kind.TITLE;
                parts.add(new Heading(isTitle ? 1 : block.level(), block.label(), block.text(), isTitle));
            } else {
                while (to < blocks.size() && !isHeading(blocks.get(to))) {
                    to++;
                }
                parts.add(new Text(BlockText.of(blocks.subList(from, to), pictures, remarks)));
            }
        }
        return parts;
    }

    private static boolean isHeading(Block block) {
        return block.kind() == Block.Kind.TITLE || block.kind() == Block.Kind.HEADING;
    }
}
