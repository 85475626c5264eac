package no.mandat.workflow.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The numbering of a Word document. Word counts by itself; a document's numbers are given. So each row of numbers that follow each
 * other ("4.1", "4.2", …; "a)", "b)", …) becomes a list that begins with the first of them, and where a number doesn't follow, a
 * new list begins: Word prints each as it is, and goes on counting where somebody writes on.
 */
final class WordNumbers {

    private static final Pattern LABEL = Pattern.compile(
            "(.*?)(\\d{1,6}|(?<!\\p{L})[a-zA-Z]|(?<!\\p{L})(?:[ivxlc]{2,8}|[IVXLC]{2,8}))([^\\p{L}\\d]{0,3})");

    private static final String[] ROMAN = {"c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String BULLET = "–";

    private final List<Row> rows = new ArrayList<>();
    private final Map<Shape, Integer> open = new HashMap<>();

    /** Where a number stands: how far from the margin of the text, and whether what follows stands beside it. */
    enum Place {
        HEADING,
        PARAGRAPH,
        ITEM
    }

    /** What numbers of one row have in common. */
    private record Shape(Place place, int level, String format, String before, String after) {}

    private static final class Row {

        private final Shape shape;
        private final int first;
        private int last;

        private Row(Shape shape, int first) {
            this.shape = shape;
            this.first = first;
            this.last = first;
        }
    }

    private record Count(String format, int value) {}

    /** The list in which a paragraph with that label stands; from 1, as Word's ids are. */
    int list(Place place, int level, String label) {
        var parts = LABEL.matcher(label);
        if (!parts.matches()) {
            return literal(place, level, label);
        }
        List<Row> next = new ArrayList<>();
        for (var count : counts(parts.group(2))) {
            var shape = new Shape(place, level, count.format, parts.group(1), parts.group(3));
            var known = open.get(shape);
            if (known != null && rows.get(known).last + 1 == count.value) {
                rows.get(known).last++;
                return known + 1;
            }
            next.add(new Row(shape, count.value));
        }
        return next.isEmpty() ? literal(place, level, label) : begin(next.getFirst());
    }

    /** The list of items without numbers. */
    int bullets(int level) {
        return literal(new Shape(Place.ITEM, level, "bullet", BULLET, ""));
    }

    private int literal(Place place, int level, String label) {
        return literal(new Shape(place, level, "none", label, ""));
    }

    private int literal(Shape shape) {
        var known = open.get(shape);
        return known == null ? begin(new Row(shape, 1)) : known + 1;
    }

    private int begin(Row row) {
        open.put(row.shape, rows.size());
        rows.add(row);
        return rows.size();
    }

    /** As what the sign can be read, the likeliest first: "i" is the first in Roman figures, or the ninth letter. */
    private static List<Count> counts(String sign) {
        List<Count> counts = new ArrayList<>();
        var small = sign.toLowerCase(Locale.ROOT);
        var size = small.equals(sign) ? "lower" : "upper";
        if (Character.isDigit(sign.charAt(0))) {
            int value = Integer.parseInt(sign);
            if (Integer.toString(value).equals(sign)) {
                counts.add(new Count("decimal", value));
            }
            return counts;
        }
        roman(small).ifPresent(value -> counts.add(new Count(size + "Roman", value)));
        if (sign.length() == 1) {
            counts.add(small.equals("i") ? counts.size() : 0, new Count(size + "Letter", small.charAt(0) - 'a' + 1));
        }
        return counts;
    }

    private static Optional<Integer> roman(String small) {
        int value = 0;
        var rest = small;
        var written = new StringBuilder();
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest.startsWith(ROMAN[i])) {
                rest = rest.substring(ROMAN[i].length());
                value += VALUES[i];
                written.append(ROMAN[i]);
            }
        }
        return rest.isEmpty() && written.toString().equals(figures(value)) ? Optional.of(value) : Optional.empty();
    }

    private static String figures(int number) {
        var figures = new StringBuilder();
        int left = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (left >= VALUES[i]) {
                figures.append(ROMAN[i]);
                left -= VALUES[i];
            }
        }
        return figures.toString();
    }

    /** The part that says how they count. */
    byte[] part() {
        var xml = OfficeXml.part("w:numbering");
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            xml.open("w:abstractNum").set("w:abstractNumId", Integer.toString(i));
            xml.val("w:multiLevelType", "multilevel");
            for (int level = 0; level <= row.shape.level; level++) {
                level(xml, row, level);
            }
            xml.close();
        }
        for (int i = 0; i < rows.size(); i++) {
            xml.open("w:num").set("w:numId", Integer.toString(i + 1));
            xml.val("w:abstractNumId", Integer.toString(i)).close();
        }
        return xml.done();
    }

    private static void level(OfficeXml xml, Row row, int level) {
        var shape = row.shape;
        boolean isCounted = !shape.format.equals("none") && !shape.format.equals("bullet");
        xml.open("w:lvl").set("w:ilvl", Integer.toString(level));
        xml.val("w:start", Integer.toString(row.first));
        // Text that stays as it is has a format that counts, and no place where the count is put.
        xml.val("w:numFmt", shape.format.equals("none") ? "decimal" : shape.format);
        boolean isLong = shape.place != Place.ITEM && shape.before.length() + shape.after.length() > WordStyle.LONGEST;
        xml.val("w:suff", isLong ? "space" : "tab");
        xml.val("w:lvlText", isCounted ? shape.before + "%" + (level + 1) + shape.after : shape.before);
        xml.val("w:lvlJc", "left");
        int left = WordStyle.MARGIN + (shape.place == Place.ITEM ? (level + 1) * WordStyle.STEP : 0);
        int hanging = isLong ? 0 : shape.place == Place.ITEM ? WordStyle.STEP : WordStyle.MARGIN;
        xml.open("w:pPr");
        xml.open("w:tabs")
                .open("w:tab")
                .set("w:val", "num")
                .set("w:pos", Integer.toString(left))
                .close()
                .close();
        xml.open("w:ind")
                .set("w:left", Integer.toString(left))
                .set("w:hanging", Integer.toString(hanging))
                .close();
        xml.close();
        xml.close();
    }
}
