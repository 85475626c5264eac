package no.mandat.workflow.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.mandat.workflow.export.ExportBlock.Heading;
import no.mandat.workflow.export.ExportBlock.Item;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.ExportBlock.Table;
import no.mandat.workflow.export.ExportBlock.Table.Cell;
import no.mandat.workflow.export.Inline.Words;

/**
 * A paragraph on a slide.
 *
 * @param level how deep it stands, from 0
 * @param label what is printed before it; empty where there is a sign, or nothing
 */
record SlideLine(Kind kind, int level, String label, List<Inline> words) {

    private static final int DEEPEST = 4;

    enum Kind {
        TEXT,
        ITEM
    }

    SlideLine {
        words = List.copyOf(words);
    }

    /** The paragraphs of a block; none of a picture, which stands by itself. */
    static List<SlideLine> of(ExportBlock block) {
        return switch (block) {
            case Heading heading -> List.of(text(bold(heading.words())));
            case Paragraph paragraph -> List.of(text(paragraph.words()));
            case Item item ->
                List.of(new SlideLine(
                        Kind.ITEM,
                        Math.clamp(item.level() - 1, 0, DEEPEST),
                        item.isNumbered() ? item.label() : "",
                        item.words()));
            case Table table -> rows(table);
            case ExportBlock.Box box ->
                Stream.concat(
                                Stream.of(text(bold(box.title()))),
                                box.blocks().stream().flatMap(one -> of(one).stream()))
                        .toList();
            case ExportBlock.Picture _, ExportBlock.PageBreak _ -> List.of();
        };
    }

    private static SlideLine text(List<Inline> words) {
        return new SlideLine(Kind.TEXT, 0, "", words);
    }

    private static List<SlideLine> rows(Table table) {
        List<SlideLine> rows = new ArrayList<>();
        rows.add(text(bold(row(table.head()))));
        table.rows().forEach(row -> rows.add(text(row(row))));
        return rows.stream().filter(line -> !line.words.isEmpty()).toList();
    }

    private static List<Inline> row(List<Cell> cells) {
        List<Inline> words = new ArrayList<>();
        cells.forEach(cell -> {
            if (!words.isEmpty()) {
                words.add(Words.plain(" · "));
            }
            words.addAll(cell.words());
        });
        return words;
    }

    private static List<Inline> bold(List<Inline> words) {
        return words.stream()
                .map(one -> one instanceof Words some ? new Words(some.text(), true, some.italic(), some.code()) : one)
                .toList();
    }

    int length() {
        return label.length() + Inline.plain(words).length();
    }

    /** The line as two, the first no longer than that, parted between words; only itself where it can't be. */
    List<SlideLine> split(int most) {
        List<Inline> first = new ArrayList<>();
        List<Inline> second = new ArrayList<>();
        int room = most;
        for (var piece : words) {
            int length = Inline.plain(List.of(piece)).length();
            if (!second.isEmpty()) {
                second.add(piece);
            } else if (length <= room) {
                first.add(piece);
                room -= length;
            } else if (piece instanceof Words some && some.text().lastIndexOf(' ', room) > 0) {
                int at = some.text().lastIndexOf(' ', room);
                first.add(with(some, some.text().substring(0, at)));
                second.add(with(some, some.text().substring(at + 1)));
            } else {
                second.add(piece);
            }
        }
        return first.isEmpty() || second.isEmpty()
                ? List.of(this)
                : List.of(new SlideLine(kind, level, label, first), new SlideLine(Kind.TEXT, level, "", second));
    }

    private static Words with(Words like, String text) {
        return new Words(text, like.bold(), like.italic(), like.code());
    }
}
