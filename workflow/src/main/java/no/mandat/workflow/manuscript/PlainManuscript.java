package no.mandat.workflow.manuscript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads plain text, as it is typed, pasted or comes out of a PDF: paragraphs stand between empty lines, or each in a line of its
 * own; marks begin list items; cells are divided by tabs. A footnote that begins with a small digit is taken out of the text, and
 * a paragraph that a page's end tore apart is mended.
 */
final class PlainManuscript {

    /** A text of longer lines isn't broken into lines by hand, and one of shorter lines has one sentence in each. */
    private static final int WIDEST = 130;

    private static final int NARROWEST = 50;

    private static final double FULL = 0.7;
    private static final int LONG = 40;

    private static final Pattern ITEM =
            Pattern.compile("^(\\s*)([-–—•●▪◦*·o]|\\(?[a-zæøå]\\)|\\(?[ivx]{1,5}\\)|\\(?\\d{1,3}\\))\\s+(\\S.*)$");
    /** What begins with a number of its own, or as an annex, goes on with nothing. */
    private static final Pattern NUMBERED = Pattern.compile(
            "^\\s*(?:\\d{1,2}(?:\\.\\d{1,2})+\\.?\\s+\\S|\\d{1,2}\\.?\\s+\\p{Lu}|§\\s?\\d|(?:Vedlegg|Annex)\\s+\\S).*$");

    private static final Pattern SMALL = Pattern.compile("[⁰¹²³⁴-⁹]+");
    private static final Pattern NOTE = Pattern.compile("^([⁰¹²³⁴-⁹]+)\\s*(\\S.*)$");
    private static final Pattern ENDS = Pattern.compile("[.:;?!…)\\]»”\"]$");
    private static final Pattern REFERENCE_AT_END = Pattern.compile("(?<!\\])(?:\\[\\^[^\\]]{1,200}+\\])++$");
    private static final Pattern LINK = Pattern.compile(
            "(?<!\\\\)\\[(?:[^\\[\\]\\\\]|\\\\.)++\\]\\((?:#|https?:|mailto:)[^)\\s]{0,2000}+\\)|<https?://[^>\\s]{1,2000}+>");
    private static final String TAB = "\t";

    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, String> notes = new LinkedHashMap<>();
    private final boolean isWrapped;
    private final int width;

    /** Whether somebody, or a program, wrote links and emphasis as Markdown does. */
    private final boolean hasMarks;

    private final StringBuilder paragraph = new StringBuilder();
    private final List<String> table = new ArrayList<>();
    private int indent;

    private PlainManuscript(String text) {
        var lengths = text.lines()
                .mapToInt(String::length)
                .filter(length -> length > 0)
                .max();
        width = lengths.orElse(0);
        isWrapped = width >= NARROWEST && width <= WIDEST;
        hasMarks = LINK.matcher(text).find();
    }

    static Manuscript read(String text) {
        var reading = new PlainManuscript(text);
        text.lines().forEach(reading::take);
        reading.end();
        reading.moveNotes();
        reading.mend();
        return new Manuscript(
                reading.blocks,
                List.of(),
                reading.notes,
                List.of(),
                reading.hasMarks ? PlainWords.ofMarkdown(text) : text,
                false);
    }

    private void take(String raw) {
        var line = raw.stripTrailing();
        if (line.isBlank()) {
            end();
        } else if (line.strip().contains(TAB) && !ITEM.matcher(line).matches()) {
            endParagraph();
            table.add(line.strip());
        } else {
            endTable();
            line(line);
        }
    }

    private void line(String line) {
        if (NUMBERED.matcher(line).matches()) {
            endParagraph();
            openItem = false;
        }
        var item = ITEM.matcher(line);
        if (item.matches()) {
            endParagraph();
            item(item.group(1), item.group(2), item.group(3));
            isFull = goesOn(line);
        } else if (paragraph.isEmpty() && goesOnWithItem(line)) {
            goOn(line.strip());
            isFull = goesOn(line);
        } else {
            openItem = false;
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
            if (!goesOn(line)) {
                endParagraph();
            }
        }
    }

    /** Whether the sentence goes on in the next line: only where lines are broken by hand, and this one is full. */
    private boolean goesOn(String line) {
        return isWrapped && line.length() >= width * FULL;
    }

    private boolean openItem;

    /** Whether the item's last line is as long as the text is wide. */
    private boolean isFull;

    private void item(String space, String mark, String text) {
        int level = space.isEmpty()
                ? 1
                : space.length() > indent && lastIsItem()
                        ? lastLevel() + 1
                        : space.length() < indent ? 1 : Math.max(1, lastLevel());
        indent = space.length();
        boolean isMark = mark.chars().noneMatch(Character::isLetterOrDigit) || mark.equals("o");
        blocks.add(Block.item(level, isMark ? "–" : mark, marked(text.strip())));
        openItem = true;
    }

    private boolean lastIsItem() {
        return !blocks.isEmpty() && blocks.getLast().kind() == Block.Kind.ITEM;
    }

    private int lastLevel() {
        return lastIsItem() ? blocks.getLast().level() : 0;
    }

    /** The second line of an item that is broken by hand. */
    private boolean goesOnWithItem(String line) {
        return openItem
                && lastIsItem()
                && (isFull
                        || Character.isWhitespace(line.charAt(0))
                        || beginsSmall(line.strip()).isPresent());
    }

    private void goOn(String line) {
        var item = blocks.removeLast();
        blocks.add(Block.item(item.level(), item.label(), item.text() + " " + marked(line)));
    }

    private void end() {
        endParagraph();
        endTable();
        openItem = false;
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            blocks.add(Block.paragraph(marked(paragraph.toString())));
            paragraph.setLength(0);
        }
    }

    private void endTable() {
        if (table.isEmpty()) {
            return;
        }
        var rows = table.stream().map(row -> List.of(row.split("\t+"))).toList();
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (rows.size() == 1 || columns < 2) {
            rows.forEach(row -> blocks.add(Block.paragraph(marked(String.join(" ", row)))));
        } else {
            blocks.add(Block.table(rows.stream()
                    .map(row -> row(row, columns))
                    .collect(Collectors.collectingAndThen(Collectors.toList(), all -> withRule(all, columns)))));
        }
        table.clear();
    }

    private String row(List<String> cells, int columns) {
        var all = new ArrayList<String>();
        cells.forEach(cell -> all.add(marked(cell.strip()).replace("|", "\\|")));
        while (all.size() < columns) {
            all.add("");
        }
        return "| " + String.join(" | ", all) + " |";
    }

    private static String withRule(List<String> rows, int columns) {
        List<String> all = new ArrayList<>(rows);
        all.add(1, "|" + " --- |".repeat(columns));
        return String.join("\n", all);
    }

    private String marked(String text) {
        return hasMarks ? MarkdownMarks.atBeginning(MarkdownMarks.even(text)) : MarkdownMarks.line(text);
    }

    /** A paragraph that begins with a small digit, which stands at a word somewhere else, is a footnote. */
    private void moveNotes() {
        List<Block> kept = new ArrayList<>();
        for (var block : blocks) {
            var note = NOTE.matcher(block.text());
            if (block.kind() == Block.Kind.PARAGRAPH && note.matches() && isReferredTo(note.group(1))) {
                notes.putIfAbsent(digits(note.group(1)), note.group(2));
            } else {
                kept.add(block);
            }
        }
        blocks.clear();
        kept.forEach(block -> blocks.add(referring(block)));
    }

    private boolean isReferredTo(String mark) {
        var reference = Pattern.compile("\\S" + mark + "(?![⁰¹²³⁴-⁹])");
        return blocks.stream().anyMatch(block -> reference.matcher(block.text()).find());
    }

    private Block referring(Block block) {
        var text = SMALL.matcher(block.text())
                .replaceAll(mark ->
                        notes.containsKey(digits(mark.group())) ? "[^" + digits(mark.group()) + "]" : mark.group());
        return new Block(block.kind(), block.level(), block.label(), text, block.isBold(), block.picture());
    }

    private static String digits(String small) {
        return java.text.Normalizer.normalize(small, java.text.Normalizer.Form.NFKC);
    }

    /** Joins a paragraph without an end to the one behind it that begins in the middle of a sentence. */
    private void mend() {
        for (int i = blocks.size() - 1; i > 0; i--) {
            var first = blocks.get(i - 1);
            var second = blocks.get(i);
            if (isTorn(first)
                    && second.kind() == Block.Kind.PARAGRAPH
                    && beginsSmall(second.text()).isPresent()) {
                blocks.set(
                        i - 1,
                        new Block(
                                first.kind(),
                                first.level(),
                                first.label(),
                                first.text() + " " + second.text(),
                                first.isBold(),
                                first.picture()));
                blocks.remove(i);
            }
        }
    }

    private static boolean isTorn(Block block) {
        return (block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.ITEM)
                && block.text().length() >= LONG
                && !ENDS.matcher(REFERENCE_AT_END.matcher(block.text()).replaceAll(""))
                        .find();
    }

    private static OptionalInt beginsSmall(String text) {
        return text.codePoints().limit(1).filter(Character::isLowerCase).findFirst();
    }
}
