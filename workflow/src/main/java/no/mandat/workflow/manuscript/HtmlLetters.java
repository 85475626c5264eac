package no.mandat.workflow.manuscript;

import java.util.Set;
import no.mandat.workflow.manuscript.Piece.Style;
import org.jsoup.nodes.Element;

/** How the letters in an element of HTML are set: by its style, else by its name, else as those around it. */
final class HtmlLetters {

    /** From this weight on, letters are bold. */
    private static final int BOLD = 600;

    private static final Set<String> STRONG = Set.of("b", "strong");
    private static final Set<String> SLANTED = Set.of("i", "em", "cite", "dfn", "var");

    private HtmlLetters() {}

    static Style in(Element element, Style around) {
        var style = HtmlNames.style(element);
        var name = element.normalName();
        var address = name.equals("a") && element.hasAttr("href")
                ? element.attr("href").strip()
                : around.address();
        return new Style(
                isBold(style.getOrDefault("font-weight", ""), around.isBold() || STRONG.contains(name)),
                isItalic(style.getOrDefault("font-style", ""), around.isItalic() || SLANTED.contains(name)),
                address);
    }

    private static boolean isBold(String weight, boolean otherwise) {
        return switch (weight) {
            case "" -> otherwise;
            case "bold", "bolder" -> true;
            case "normal", "lighter" -> false;
            default -> weight.matches("\\d{1,4}") ? Integer.parseInt(weight) >= BOLD : otherwise;
        };
    }

    private static boolean isItalic(String slant, boolean otherwise) {
        return switch (slant) {
            case "italic", "oblique" -> true;
            case "normal" -> false;
            default -> otherwise;
        };
    }
}
