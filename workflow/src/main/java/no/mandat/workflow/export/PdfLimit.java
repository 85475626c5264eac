package no.mandat.workflow.export;

import java.util.List;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.words.Words;

/**
 * How much a PDF can hold: each piece of it is laid out, tagged and kept until the end, so that one of very many would take minutes and all
 * memory. A report of five hundred pages stays far below. Word has no such limit.
 */
final class PdfLimit {

    private static final long MOST_PIECES = 20_000;

    /** So many letters are as much work as another piece. */
    private static final int LETTERS_OF_PIECE = 250;

    private PdfLimit() {}

    /** The document; where it is too much for a PDF, one by the same title page that says so, and where all of it is found. */
    static ExportDocument within(ExportDocument document) {
        long pieces = blocks(document.blocks())
                + document.notes().stream().mapToLong(PdfLimit::line).sum();
        return pieces <= MOST_PIECES
                ? document
                : new ExportDocument(
                        document.facts(),
                        List.of(Paragraph.of(List.of(Inline.Words.plain(
                                Words.in(document.facts().language()).of("export.tooMuch"))))),
                        List.of());
    }

    private static long blocks(List<ExportBlock> blocks) {
        return blocks.stream().mapToLong(PdfLimit::block).sum();
    }

    private static long block(ExportBlock block) {
        return switch (block) {
            case ExportBlock.Heading heading -> line(heading.words());
            case Paragraph paragraph -> line(paragraph.words());
            case ExportBlock.Item item -> line(item.words());
            case ExportBlock.Table table ->
                cells(table.head())
                        + table.rows().stream().mapToLong(PdfLimit::cells).sum();
            case ExportBlock.Box box -> line(box.title()) + blocks(box.blocks());
            case ExportBlock.Picture _, ExportBlock.PageBreak _ -> 1;
        };
    }

    private static long cells(List<ExportBlock.Table.Cell> cells) {
        return cells.stream().mapToLong(cell -> line(cell.words())).sum();
    }

    private static long line(List<? extends Inline> line) {
        return 1 + line.size() + Inline.plain(line).length() / LETTERS_OF_PIECE;
    }
}
