package no.mandat.workflow.reportimport;

import java.util.List;
import java.util.stream.Collectors;
import no.mandat.workflow.manuscript.Block;
import no.mandat.workflow.text.MarkdownText;

/** Writes the blocks of a document as one text in Markdown. */
final class BlockText {

    private static final int LOWEST_HEADING = 6;

    private final Pictures pictures;
    private final RemarkList remarks;
    private final StringBuilder text = new StringBuilder();
    private final ListText lists;
    private boolean isInList;

    private BlockText(Pictures pictures, RemarkList remarks) {
        this.pictures = pictures;
        this.remarks = remarks;
        this.lists = new ListText(remarks);
    }

    static String of(List<Block> blocks, Pictures pictures, RemarkList remarks) {
        var writing = new BlockText(pictures, remarks);
        for (int from = 0, to; from < blocks.size(); from = to) {
            to = from + 1;
            if (isQuote(blocks.get(from))) {
                while (to < blocks.size() && isQuote(blocks.get(to))) {
                    to++;
                }
                writing.apart(quoted(of(
                        blocks.subList(from, to).stream().map(BlockText::plain).toList(), pictures, remarks)));
            } else {
                writing.write(blocks.get(from));
            }
        }
        return writing.text.toString();
    }

    private static boolean isQuote(Block block) {
        return block.manner() == Block.Manner.QUOTE;
    }

    private static Block plain(Block block) {
        return new Block(block.kind(), block.level(), block.label(), block.text(), block.isBold(), block.picture());
    }

    private static String quoted(String inner) {
        return inner.lines().map(line -> line.isEmpty() ? ">" : "> " + line).collect(Collectors.joining("\n"));
    }

    private void write(Block block) {
        switch (block.kind()) {
            case TITLE -> apart("# " + block.text());
            case HEADING ->
                apart("#".repeat(Math.clamp(block.level(), 1, LOWEST_HEADING)) + " "
                        + (block.label() + " " + block.text()).strip());
            case TABLE -> apart(block.text());
            case PICTURE -> picture(block);
            case PARAGRAPH -> apart(words(block));
            case ITEM -> item(block);
        }
    }

    private void picture(Block block) {
        if (block.text().isBlank()) {
            remarks.add(Remark.Kind.PICTURE_WITHOUT_WORDS, "");
        }
        apart(pictures.show(block.picture(), block.text()));
    }

    private void item(Block block) {
        var item = lists.next(block, words(block));
        if (item.isEmpty()) {
            apart(words(block));
            return;
        }
        text.append(text.isEmpty() ? "" : isInList && !lists.isLoose() ? "\n" : "\n\n")
                .append(item);
        isInList = true;
    }

    private void apart(String markdown) {
        text.append(text.isEmpty() ? "" : "\n\n").append(markdown);
        lists.close();
        isInList = false;
    }

    /** What is bold as a whole has lost its marks, for headings are known by that. */
    private static String words(Block block) {
        var bold = "**" + block.text() + "**";
        return block.isBold() && MarkdownText.plain(bold).equals(MarkdownText.plain(block.text()))
                ? bold
                : block.text();
    }
}
