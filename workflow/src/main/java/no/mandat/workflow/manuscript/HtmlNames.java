package no.mandat.workflow.manuscript;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Which elements of HTML are what, and what their styles say. */
final class HtmlNames {

    private static final Set<String> DIVIDING =
            Set.of("br", "img", "td", "th", "caption", "option", "legend", "summary");
    private static final Set<String> CODE = Set.of("code", "kbd", "samp", "tt");

    private HtmlNames() {}

    /** Whether words on both sides of its edges are two words. */
    static boolean divides(Element element) {
        return isBlock(element) || DIVIDING.contains(element.normalName());
    }

    static boolean isBlock(Element element) {
        return element.isBlock();
    }

    static boolean isCode(Element element) {
        return CODE.contains(element.normalName());
    }

    /** The level of a heading; 0 where it is none. */
    static int headingLevel(Element element) {
        var name = element.normalName();
        if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6') {
            return name.charAt(1) - '0';
        }
        if (element.attr("role").equals("heading")) {
            return number(element.attr("aria-level"), 2);
        }
        var type = type(element);
        return type.startsWith("msoheading")
                ? number(type.substring("msoheading".length()), 1)
                : number(style(element).getOrDefault("mso-outline-level", ""), 0);
    }

    /** The first class, by which Word says what a paragraph is. */
    static String type(Element element) {
        return element.className().strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
    }

    static Map<String, String> style(Element element) {
        var style = element.attr("style");
        if (style.isEmpty()) {
            return Map.of();
        }
        Map<String, String> said = new HashMap<>();
        for (var declaration : style.split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                said.putIfAbsent(
                        declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        declaration.substring(colon + 1).strip().toLowerCase(Locale.ROOT));
            }
        }
        return said;
    }

    static int number(String digits, int otherwise) {
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : otherwise;
    }
}
