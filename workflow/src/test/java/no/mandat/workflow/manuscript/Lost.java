package no.mandat.workflow.manuscript;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of the words of a document. */
final class Lost {

    private Lost() {}

    /** The words of its blocks and notes, as bare as {@link Manuscript#words}. */
    static String wordsOfBlocks(Manuscript manuscript) {
        var blocks = manuscript.blocks().stream()
                .filter(block -> block.kind() != Block.Kind.PICTURE)
                .map(Lost::plain);
        var notes = manuscript.notes().values().stream().map(MarkdownMarks::plain);
        return MarkdownMarks.even(Stream.concat(blocks, notes)
                .map(text -> text.replaceAll("\\[\\^\\d+]", ""))
                .collect(Collectors.joining(" ")));
    }

    /** What a reader sees of a block. */
    static String plain(Block block) {
        return block.kind() == Block.Kind.TABLE ? cells(block.text()) : MarkdownMarks.plain(block.text());
    }

    private static String cells(String table) {
        return MarkdownMarks.even(table.lines()
                .filter(line -> !line.startsWith("|---"))
                .flatMap(line -> Stream.of(line.replace("\\|", "\uE000").split("\\|")))
                .map(cell -> MarkdownMarks.plain(cell.strip()).replace('\uE000', '|'))
                .collect(Collectors.joining(" ")));
    }
}
