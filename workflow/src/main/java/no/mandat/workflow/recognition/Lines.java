package no.mandat.workflow.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import no.mandat.workflow.manuscript.Block;
import no.mandat.workflow.manuscript.Manuscript;
import no.mandat.workflow.recognition.Line.Role;
import no.mandat.workflow.text.MarkdownText;

/**
 * Tells of each block what it is: by its style where the document has styles, else by its number, its length, its full stop and
 * what follows it, as a reader does.
 */
final class Lines {

    private static final int LONGEST_HEADING = 100;
    private static final int LONGEST_ANNEX = 160;
    private static final int MOST_WORDS_OF_HEADING = 10;
    private static final int SHORTEST_TEXT = 40;
    private static final int LONGEST_LIST_LINE = 100;

    private static final Pattern ENDS_SENTENCE = Pattern.compile("[.,;:?!…]$");
    private static final Pattern CAPTION = Pattern.compile(
            "^(figur|tabell|bilde|bilete|kilde|kjelde|figure|table|source)\\b.*", Pattern.CASE_INSENSITIVE);

    private final List<Block> blocks;
    private final boolean isStyled;
    private final List<Line> lines = new ArrayList<>();

    private Lines(List<Block> blocks) {
        this.blocks = blocks;
        this.isStyled = blocks.stream().anyMatch(block -> block.kind() == Block.Kind.HEADING);
    }

    static List<Line> of(Manuscript manuscript) {
        var lines = new Lines(manuscript.blocks());
        IntStream.range(0, lines.blocks.size()).forEach(lines::take);
        lines.makeListsOfShortLines();
        return lines.lines;
    }

    private void take(int at) {
        var block = blocks.get(at);
        lines.add(
                switch (block.kind()) {
                    case TITLE -> lines.isEmpty() ? line(at, Role.TITLE, 0, "") : line(at, Role.HEADING, 1, "");
                    case HEADING -> heading(at, block);
                    case ITEM -> line(at, Role.ITEM, block.level(), ownMark(block.label()));
                    case TABLE -> line(at, Role.TABLE, 0, "");
                    case PICTURE -> line(at, Role.PICTURE, 0, "");
                    case PARAGRAPH -> paragraph(at, block);
                });
    }

    private Line line(int at, Role role, int level, String number) {
        return line(at, role, level, number, blocks.get(at).text());
    }

    private Line line(int at, Role role, int level, String number, String text) {
        return new Line(at, role, level, number, text, blocks.get(at).picture());
    }

    /** A dot in front of an item is no number. */
    private static String ownMark(String label) {
        return label.chars().anyMatch(Character::isLetterOrDigit) ? label : "";
    }

    private Line heading(int at, Block block) {
        if (lines.isEmpty() && block.label().isEmpty() && isTitle(block)) {
            return line(at, Role.TITLE, 0, "");
        }
        var printed = block.label().replaceFirst("[.:]$", "");
        var annex = Typed.annexOf((printed + " " + block.text()).strip());
        if (annex.isPresent()) {
            return annex(at, block.level(), annex.get());
        }
        if (!printed.isEmpty()) {
            return line(at, Role.HEADING, block.level(), printed);
        }
        return Typed.numberOf(block.text())
                .map(typed ->
                        line(at, Role.HEADING, Math.max(block.level(), typed.parts()), typed.number(), typed.rest()))
                .orElseGet(() -> line(at, Role.HEADING, block.level(), ""));
    }

    /** A first heading that stands above all others, or among its like says that it is the mandate's. */
    private boolean isTitle(Block block) {
        boolean alone = blocks.stream()
                        .filter(other -> other.kind() == Block.Kind.HEADING && other.level() <= block.level())
                        .count()
                == 1;
        var text = plain(block.text());
        return Typed.numberOf(block.text()).isEmpty()
                && (alone || text.toLowerCase(java.util.Locale.ROOT).startsWith("mandat"));
    }

    private Line annex(int at, int level, Typed annex) {
        return line(at, Role.ANNEX, level, annex.number(), annex.rest());
    }

    private Line paragraph(int at, Block block) {
        var text = block.text();
        var annex =
                text.length() <= LONGEST_ANNEX && !endsSentence(text) ? Typed.annexOf(text) : Optional.<Typed>empty();
        if (annex.isPresent()) {
            return annex(at, 0, annex.get());
        }
        var number = Typed.numberOf(text);
        if (number.isPresent()) {
            return numbered(at, number.get());
        }
        if (lines.isEmpty() && isShort(text) && !endsSentence(text)) {
            return line(at, Role.TITLE, 0, "");
        }
        boolean heads = block.isBold() && isShort(text) && !endsSentence(text) || !isStyled && heads(at, text);
        return heads ? line(at, Role.HEADING, Tree.BELOW, "") : line(at, Role.PARAGRAPH, 0, "");
    }

    private Line numbered(int at, Typed typed) {
        boolean inRow = isNumberedLike(at - 1, typed) || isNumberedLike(at + 1, typed);
        if (isShort(typed.rest()) && !endsSentence(typed.rest()) && !inRow) {
            return line(at, Role.HEADING, typed.parts(), typed.number(), typed.rest());
        }
        return typed.parts() == 1
                ? line(at, Role.ITEM, 1, typed.number() + ".", typed.rest())
                : line(at, Role.PARAGRAPH, typed.parts(), typed.number(), typed.rest());
    }

    /** Whether that block is a line with a number of as many parts: then both are of a list. */
    private boolean isNumberedLike(int at, Typed typed) {
        return at >= 0
                && at < blocks.size()
                && blocks.get(at).kind() == Block.Kind.PARAGRAPH
                && Typed.numberOf(blocks.get(at).text())
                        .filter(other -> other.parts() == typed.parts())
                        .isPresent();
    }

    /** Whether a line of a document without styles heads what follows it. */
    private boolean heads(int at, String text) {
        var words = plain(text);
        return at + 1 < blocks.size()
                && blocks.get(at + 1).kind() == Block.Kind.PARAGRAPH
                && blocks.get(at + 1).text().length() >= Math.max(SHORTEST_TEXT, text.length())
                && endsSentence(blocks.get(at + 1).text())
                && !isLedTo(at)
                && isShort(text)
                && !endsSentence(text)
                && words.split("\\s+").length <= MOST_WORDS_OF_HEADING
                && Character.isUpperCase(words.codePointAt(0))
                && !CAPTION.matcher(words).matches();
    }

    /** Whether the line before ends with a colon: then it leads to this one, which heads nothing. */
    private boolean isLedTo(int at) {
        return at > 0 && plain(blocks.get(at - 1).text()).endsWith(":");
    }

    private static boolean isShort(String text) {
        return !plain(text).isEmpty() && plain(text).length() <= LONGEST_HEADING;
    }

    private static boolean endsSentence(String text) {
        return ENDS_SENTENCE.matcher(plain(text)).find();
    }

    /** Short lines below one that ends with a colon are its list, as the members of a group often stand. */
    private void makeListsOfShortLines() {
        boolean listing = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var text = plain(line.text());
            if (!line.is(Role.PARAGRAPH) || text.endsWith(":")) {
                listing = line.is(Role.PARAGRAPH);
            } else if (listing && isListLine(text)) {
                lines.set(i, line.as(Role.ITEM, 1));
            } else {
                listing = false;
            }
        }
    }

    private static boolean isListLine(String text) {
        return text.length() <= LONGEST_LIST_LINE
                && (Vacancy.isDots(text) || !ENDS_SENTENCE.matcher(text).find());
    }

    private static String plain(String text) {
        return MarkdownText.plain(text);
    }
}
