package no.mandat.workflow.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A part of a document that stands by itself. */
public sealed interface ExportBlock {

    /**
     * A heading.
     *
     * @param level from 1; deeper than 6 is written as 6
     * @param number as printed before it ("4.1", "Vedlegg 2"), or empty
     */
    record Heading(int level, String number, List<Inline> words) implements ExportBlock {

        /** Takes a copy. */
        public Heading {
            words = List.copyOf(words);
        }
    }

    /**
     * A paragraph.
     *
     * @param number as printed before it, or empty
     */
    record Paragraph(Kind kind, String number, List<Inline> words) implements ExportBlock {

        /** Takes a copy. */
        public Paragraph {
            words = List.copyOf(words);
        }

        /** What a paragraph is. */
        public enum Kind {
            TEXT,
            /** Says what the next paragraph is, and stands on its page. */
            LABEL,
            /** Somebody else's words. */
            QUOTE,
            /** Signs that stand as they were typed. */
            CODE
        }

        /** One without a number. */
        public static Paragraph of(List<Inline> words) {
            return new Paragraph(Kind.TEXT, "", words);
        }
    }

    /**
     * An item of a list. Items that follow each other are one list.
     *
     * @param level how deep it stands, from 1
     * @param label as printed before it ("a)", "2."); empty or a dash for one that is not numbered
     */
    record Item(int level, String label, List<Inline> words) implements ExportBlock {

        /** What stands in place of a label before an item that isn't numbered. */
        static final String DASH = "–";

        private static final String SIGNS = "-–—•◦‣▪*·";

        /** Takes a copy. */
        public Item {
            words = List.copyOf(words);
        }

        /** Whether it has a label of its own. */
        boolean isNumbered() {
            return !label.isBlank() && (label.length() > 1 || SIGNS.indexOf(label.charAt(0)) < 0);
        }
    }

    /**
     * A table.
     *
     * @param caption may be empty
     * @param head the heads of the columns
     * @param rows as many cells each as there are heads
     */
    record Table(String caption, List<Cell> head, List<List<Cell>> rows) implements ExportBlock {

        private static final int MOST_COLUMNS = 40;
        private static final int LONG = 300;

        /** Takes copies. */
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** Whether it has more columns than a page has room for, or a word processor takes. */
        boolean isTooWide() {
            return head.size() > MOST_COLUMNS;
        }

        /** Whether a row may go on on the next page: kept whole, it would leave much of one empty. */
        static boolean isLong(List<Cell> row) {
            return row.stream().anyMatch(cell -> Inline.plain(cell.words).length() > LONG);
        }

        /** The same where it is too wide, or there is no room for a table: a paragraph for each row, of the cells that say something. */
        List<Paragraph> lines() {
            return Stream.concat(Stream.of(head), rows.stream())
                    .map(Table::line)
                    .filter(words -> !words.isEmpty())
                    .map(Paragraph::of)
                    .toList();
        }

        private static List<Inline> line(List<Cell> cells) {
            List<Inline> words = new ArrayList<>();
            cells.stream().filter(cell -> !cell.words.isEmpty()).forEach(cell -> {
                if (!words.isEmpty()) {
                    words.add(Inline.Words.plain(" · "));
                }
                words.addAll(cell.words);
            });
            return words;
        }

        /** What stands in a cell, and how. */
        public record Cell(Align align, List<Inline> words) {

            /** Takes a copy. */
            public Cell {
                words = List.copyOf(words);
            }
        }

        /** To which side a cell's words are put. */
        public enum Align {
            LEFT,
            CENTER,
            RIGHT
        }
    }

    /**
     * A picture.
     *
     * @param alternative what it shows, for those who don't see it; where it is empty, the caption says it, or the word for a
     *     picture
     * @param caption what stands below it; may be empty
     */
    record Picture(ExportPicture picture, String alternative, String caption) implements ExportBlock {}

    /**
     * Blocks that stand apart from the text around them, under a heading of their own.
     *
     * @param level of its heading, as in {@link Heading}
     * @param title its heading
     * @param blocks what stands in it
     */
    record Box(Look look, int level, List<Inline> title, List<ExportBlock> blocks) implements ExportBlock {

        /** Takes copies. */
        public Box {
            title = List.copyOf(title);
            blocks = List.copyOf(blocks);
        }

        /** How much it stands out. */
        public enum Look {
            /** What a reader must not miss. */
            FOREMOST,
            /** What was added to something. */
            ASIDE
        }
    }

    /** The next block begins a page. */
    record PageBreak() implements ExportBlock {}
}
