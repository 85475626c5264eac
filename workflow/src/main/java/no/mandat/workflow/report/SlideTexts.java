package no.mandat.workflow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.mandat.workflow.export.ExportBlock;
import no.mandat.workflow.export.ExportBlock.Item;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.Inline;

/** Texts of a report as slides show them, and as whoever shows the slides says them. */
final class SlideTexts {

    private final ReportBlocks text;

    SlideTexts(ReportBlocks text) {
        this.text = text;
    }

    /** What stands on a slide. */
    List<ExportBlock> blocks(String markdown) {
        return text.onASlide(markdown);
    }

    /** The paragraphs and items of a text, as plain as whoever speaks needs them. */
    List<String> paragraphs(String markdown) {
        return spoken(blocks(markdown));
    }

    /** The same of what was read. */
    static List<String> spoken(List<ExportBlock> blocks) {
        return blocks.stream()
                .map(SlideTexts::said)
                .filter(line -> !line.isBlank())
                .toList();
    }

    static Paragraph bold(String said) {
        return Paragraph.of(List.of(words(said)));
    }

    static Paragraph labelled(String label, String said) {
        return Paragraph.of(List.of(words(label), Inline.Words.plain(" " + said)));
    }

    private static Inline.Words words(String text) {
        return new Inline.Words(text, true, false, false);
    }

    /** As much of it as that many letters hold, to the end of a word; the same blocks where they hold all of it. */
    static List<ExportBlock> beginning(List<ExportBlock> blocks, int most) {
        List<ExportBlock> beginning = new ArrayList<>();
        int room = most;
        for (var block : blocks) {
            var said = said(block);
            if (said.length() > room) {
                beginning.add(
                        block instanceof Item item
                                ? new Item(item.level(), item.label(), cut(Inline.plain(item.words()), room))
                                : Paragraph.of(cut(said, room)));
                return beginning;
            }
            beginning.add(block);
            room -= said.length();
        }
        return blocks;
    }

    private static List<Inline> cut(String said, int room) {
        int word = said.lastIndexOf(' ', room);
        int end = word > 0 ? word : Math.min(room, said.length());
        if (end > 0 && Character.isHighSurrogate(said.charAt(end - 1))) {
            end--;
        }
        return ReportBlocks.plain(end == 0 ? "…" : said.substring(0, end) + " …");
    }

    private static String said(ExportBlock block) {
        return switch (block) {
            case Paragraph paragraph -> Inline.plain(paragraph.words());
            case Item item -> "– " + Inline.plain(item.words());
            case ExportBlock.Heading heading -> Inline.plain(heading.words());
            case ExportBlock.Table table ->
                table.rows().stream()
                        .map(row -> row.stream()
                                .map(cell -> Inline.plain(cell.words()))
                                .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; "));
            case ExportBlock.Picture picture -> picture.alternative();
            case ExportBlock.Box _, ExportBlock.PageBreak _ -> "";
        };
    }
}
