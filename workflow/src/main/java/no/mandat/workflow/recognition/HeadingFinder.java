package no.mandat.workflow.recognition;

import java.util.ArrayList;
import java.util.List;
import no.mandat.workflow.manuscript.Block;
import no.mandat.workflow.manuscript.Manuscript;

/** Finds the headings of a document whose author knew no styles: by numbers, length and what follows, as a reader does. */
public final class HeadingFinder {

    private HeadingFinder() {}

    /** The blocks of the document, those that head others as headings; the numbers that were typed before them are their labels. */
    public static List<Block> of(Manuscript manuscript) {
        List<Block> blocks = new ArrayList<>();
        int last = 0;
        for (var line : Lines.of(manuscript)) {
            var block = manuscript.blocks().get(line.block());
            switch (line.role()) {
                case TITLE -> blocks.add(new Block(Block.Kind.TITLE, 0, "", line.text(), false, -1));
                case ANNEX -> {
                    last = 1;
                    blocks.add(Block.heading(1, line.number(), line.text()));
                }
                case HEADING -> {
                    boolean isRanked = line.level() != Tree.BELOW;
                    blocks.add(Block.heading(isRanked ? line.level() : last + 1, line.number(), line.text()));
                    last = isRanked ? line.level() : last;
                }
                case ITEM ->
                    blocks.add(
                            block.kind() == Block.Kind.ITEM
                                    ? block
                                    : Block.item(
                                            line.level(), line.number().isEmpty() ? "–" : line.number(), line.text()));
                default -> blocks.add(block);
            }
        }
        return blocks;
    }
}
