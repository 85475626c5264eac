package no.mandat.workflow.manuscript;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The lists of HTML that are open at a place: what is printed before their items, and how deep those stand. */
final class HtmlLists {

    private static final Pattern LEVEL = Pattern.compile("\\blevel(\\d{1,2})\\b");

    /** A number or letters with a sign behind them; all else is a dot of some kind. */
    private static final Pattern NUMBER =
            Pattern.compile("\\(?(?:\\d{1,9}(?:\\.\\d{1,9})*[.)]?|\\p{L}{1,6}[.)])|§+ ?\\d.*|\\p{L}{3,} \\d.*");

    private static final Map<String, NumberFormat> TYPES = Map.of(
            "a", NumberFormat.LETTERS_COUNTED,
            "lower-alpha", NumberFormat.LETTERS_COUNTED,
            "lower-latin", NumberFormat.LETTERS_COUNTED,
            "upper-alpha", NumberFormat.LETTERS_COUNTED,
            "upper-latin", NumberFormat.LETTERS_COUNTED,
            "i", NumberFormat.ROMAN,
            "lower-roman", NumberFormat.ROMAN,
            "upper-roman", NumberFormat.ROMAN);

    private final Deque<Counted> open = new ArrayDeque<>();

    private static final class Counted {

        private final Element list;
        private int next;

        private Counted(Element list) {
            this.list = list;
            next = HtmlNames.number(list.attr("start"), 1);
        }
    }

    void enter(Element list) {
        open.push(new Counted(list));
    }

    void leave() {
        open.pop();
    }

    /** How deep an item stands: by the lists around it, or by what programs say that write them one by one. */
    int level(Element item) {
        int said = Math.max(
                HtmlNames.number(item.attr("aria-level"), 1), HtmlNames.number(item.attr("data-aria-level"), 1));
        return Math.max(Math.max(open.size(), 1), said);
    }

    /** What a browser prints before the next item. */
    String label(Element item) {
        var counted = open.peek();
        if (counted == null || !counted.list.normalName().equals("ol")) {
            return NumberFormat.DASH;
        }
        int number = HtmlNames.number(item.attr("value"), counted.next);
        counted.next = number + 1;
        var ofList = HtmlNames.style(counted.list).getOrDefault("list-style-type", counted.list.attr("type"));
        var type = HtmlNames.style(item).getOrDefault("list-style-type", ofList);
        boolean isUpper = type.startsWith("upper") || type.equals("A") || type.equals("I");
        return TYPES.getOrDefault(type.toLowerCase(Locale.ROOT), NumberFormat.DECIMAL)
                        .print(number, isUpper) + ".";
    }

    /** How deep a paragraph stands in one of Word's lists; nothing where it stands in none. */
    static OptionalInt levelOfWord(Element paragraph) {
        var level = LEVEL.matcher(HtmlNames.style(paragraph).getOrDefault("mso-list", ""));
        return level.find() ? OptionalInt.of(Math.max(1, Integer.parseInt(level.group(1)))) : OptionalInt.empty();
    }

    static String labelOfWord(Element paragraph) {
        var printed = paragraph.attr(HtmlLeavings.LABEL);
        return printed.isEmpty() ? "" : NUMBER.matcher(printed).matches() ? printed : NumberFormat.DASH;
    }
}
