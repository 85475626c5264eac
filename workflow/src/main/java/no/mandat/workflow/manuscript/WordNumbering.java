package no.mandat.workflow.manuscript;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mandat.workflow.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** How the lists of a Word document are numbered (ECMA-376, part 1, 17.9). */
final class WordNumbering {

    static final int LEVELS = 9;

    /** A list can take its numbering from a style that takes it from a list. */
    private static final int LONGEST_DETOUR = 5;

    /** More than anybody prints before a paragraph. */
    private static final int LONGEST_TEXT = 100;

    private final Map<String, Map<Integer, Level>> numberings = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();
    private final Map<String, String> byStyle = new HashMap<>();
    private final Map<String, Numbered> lists = new HashMap<>();

    /** A list: which numbering it follows, and what it has of its own. */
    private record Numbered(String numbering, Map<Integer, Level> levels, Map<Integer, Integer> starts) {}

    /**
     * One level of a list.
     *
     * @param text what is printed, with %1 to %9 for the numbers of the levels
     * @param restart after which level, from 1, it begins anew; 0 never, null after each one above it
     * @param isLegal whether all numbers in it are printed in figures
     */
    record Level(
            NumberFormat format,
            boolean isUpper,
            String text,
            int start,
            @Nullable Integer restart,
            boolean isLegal,
            @Nullable String style) {

        static final Level PLAIN = new Level(NumberFormat.NONE, false, "", 1, null, false, null);

        String print(int number, boolean inFigures) {
            if (format == NumberFormat.NONE || format == NumberFormat.BULLET) {
                return "";
            }
            return inFigures ? NumberFormat.DECIMAL.print(number) : format.print(number, isUpper);
        }
    }

    /** None. */
    WordNumbering() {}

    WordNumbering(XmlElement root) {
        root.children("abstractNum").forEach(this::addNumbering);
        root.children("num").forEach(this::addList);
    }

    private void addNumbering(XmlElement numbering) {
        var id = numbering.attribute("abstractNumId", "");
        numberings.put(id, levels(numbering.children("lvl")));
        numbering.child("styleLink").ifPresent(link -> byStyle.put(WordStyles.value(link), id));
        numbering.child("numStyleLink").ifPresent(link -> links.put(id, WordStyles.value(link)));
    }

    private void addList(XmlElement list) {
        Map<Integer, Integer> starts = new HashMap<>();
        list.children("lvlOverride").forEach(override -> override.children("startOverride")
                .forEach(start -> starts.put(override.number("ilvl", 0), start.number("val", 1))));
        lists.put(
                list.attribute("numId", ""),
                new Numbered(
                        list.child("abstractNumId").map(WordStyles::value).orElse(""),
                        levels(list.children("lvlOverride").flatMap(override -> override.children("lvl"))),
                        starts));
    }

    private static Map<Integer, Level> levels(Stream<XmlElement> elements) {
        Map<Integer, Level> levels = new HashMap<>();
        elements.forEach(element -> levels.put(element.number("ilvl", 0), level(element)));
        return levels;
    }

    /** By which its lists count together; none where the list isn't there. */
    Optional<String> numberingOf(String list) {
        return Optional.ofNullable(lists.get(list))
                .map(found -> followed(found.numbering()))
                .filter(numberings::containsKey);
    }

    private String followed(String numbering) {
        var followed = numbering;
        for (int i = 0; i < LONGEST_DETOUR; i++) {
            var next = Optional.ofNullable(links.get(followed)).map(byStyle::get);
            if (next.isEmpty()) {
                return followed;
            }
            followed = next.get();
        }
        return followed;
    }

    /** The levels of the list as they are for it. */
    List<Level> levels(String list) {
        Map<Integer, Level> levels = new HashMap<>();
        numberingOf(list).map(numberings::get).ifPresent(levels::putAll);
        Optional.ofNullable(lists.get(list)).map(Numbered::levels).ifPresent(levels::putAll);
        return IntStream.range(0, LEVELS)
                .mapToObj(i -> levels.getOrDefault(i, Level.PLAIN))
                .toList();
    }

    /** With which number the list itself begins on a level. */
    Optional<Integer> startOf(String list, int level) {
        return Optional.ofNullable(lists.get(list)).map(found -> found.starts().get(level));
    }

    private static Level level(XmlElement level) {
        var format = level.child("numFmt").map(WordStyles::value).orElse("decimal");
        return new Level(
                format(format),
                format.startsWith("upper"),
                level.child("lvlText")
                        .map(WordStyles::value)
                        .map(WordNumbering::shortened)
                        .orElse(""),
                level.child("start").map(start -> start.number("val", 1)).orElse(1),
                level.child("lvlRestart")
                        .map(restart -> restart.number("val", 0))
                        .orElse(null),
                WordStyles.isOn(level, "isLgl").orElse(false),
                level.child("pStyle").map(WordStyles::value).orElse(null));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    /** Of the many others, which are for other languages or write numbers in words, the figures. */
    private static NumberFormat format(String format) {
        return switch (format) {
            case "decimalZero" -> NumberFormat.DECIMAL_WITH_ZERO;
            case "lowerLetter", "upperLetter" -> NumberFormat.LETTERS_REPEATED;
            case "lowerRoman", "upperRoman" -> NumberFormat.ROMAN;
            case "ordinal" -> NumberFormat.ORDINAL;
            case "bullet" -> NumberFormat.BULLET;
            case "none" -> NumberFormat.NONE;
            default -> NumberFormat.DECIMAL;
        };
    }
}
