package no.mandat.workflow.manuscript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.mandat.workflow.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** The styles of an OpenDocument text (OpenDocument 1.3, part 3, 16): those with a name, and those made for a place. */
final class OpenDocumentStyles {

    /** More than anybody bases upon each other; and a style can be based on itself. */
    private static final int LONGEST_CHAIN = 30;

    /** From this weight on, letters are bold. */
    private static final int BOLD = 600;

    private static final Set<String> TITLE = Set.of("title", "tittel");
    private static final Set<String> QUOTE = Set.of("quotations", "quote", "intense_20_quote", "sitat");
    private static final Set<String> SLANTED = Set.of("italic", "oblique");

    private final Map<String, XmlElement> styles = new HashMap<>();
    private final Set<String> made = new HashSet<>();
    private final Map<String, Map<Integer, XmlElement>> lists = new HashMap<>();
    private final Map<String, Optional<String>> letters = new HashMap<>();
    private Map<Integer, XmlElement> outline = Map.of();

    /** What a style is for. */
    enum Family {
        PARAGRAPH,
        TEXT,
        SECTION
    }

    /** @param roots of the parts that hold styles; what a later one says counts */
    OpenDocumentStyles(List<XmlElement> roots) {
        for (var root : roots) {
            root.children("styles").flatMap(XmlElement::children).forEach(this::add);
            root.children("automatic-styles").flatMap(XmlElement::children).forEach(style -> {
                made.add(style.attribute("name", ""));
                add(style);
            });
        }
    }

    private void add(XmlElement style) {
        var name = style.attribute("name", "");
        switch (style.name()) {
            case "style" -> styles.put(key(style.attribute("family", ""), name), style);
            case "list-style" -> lists.put(name, levels(style));
            case "outline-style" -> outline = levels(style);
            default -> {}
        }
    }

    private static String key(String family, String name) {
        return family + ' ' + name;
    }

    private static Map<Integer, XmlElement> levels(XmlElement style) {
        Map<Integer, XmlElement> levels = new HashMap<>();
        style.children().forEach(level -> levels.putIfAbsent(level.number("level", 0), level));
        return levels;
    }

    /** The levels, from 1, of a list style; none where it isn't there. */
    Map<Integer, XmlElement> list(String name) {
        return lists.getOrDefault(name, Map.of());
    }

    /** The levels, from 1, of headings. */
    Map<Integer, XmlElement> outline() {
        return outline;
    }

    /** Whether letters of the style are bold; nothing where neither it says so nor what it is based on. */
    Optional<Boolean> isBold(Family family, @Nullable String style) {
        return letters(family, style, "font-weight", OpenDocumentStyles::isBold);
    }

    Optional<Boolean> isItalic(Family family, @Nullable String style) {
        return letters(family, style, "font-style", SLANTED::contains);
    }

    Optional<Boolean> isHidden(Family family, @Nullable String style) {
        return letters(family, style, "display", "none"::equals);
    }

    private static boolean isBold(String weight) {
        return weight.equals("bold") || (weight.matches("\\d{3}") && Integer.parseInt(weight) >= BOLD);
    }

    private Optional<Boolean> letters(Family family, @Nullable String style, String property, Predicate<String> test) {
        return letters.computeIfAbsent(
                        family + " " + property + " " + style, unknown -> letters(family, style, property))
                .map(test::test);
    }

    private Optional<String> letters(Family family, @Nullable String style, String property) {
        return chain(family, style).stream()
                .flatMap(each -> each.children("text-properties"))
                .flatMap(properties -> Stream.ofNullable(properties.attribute(property)))
                .findFirst();
    }

    /** The name of the list style that a paragraph's style asks for; an empty one where it asks for none. */
    Optional<String> listOf(@Nullable String paragraphStyle) {
        return chain(Family.PARAGRAPH, paragraphStyle).stream()
                .flatMap(each -> Stream.ofNullable(each.attribute("list-style-name")))
                .findFirst();
    }

    /** By its own name, or where it was made for a place, by that of the style it was made from. */
    boolean isTitle(@Nullable String paragraphStyle) {
        return isOneOf(TITLE, paragraphStyle);
    }

    /** The same of the words of others. */
    boolean isQuote(@Nullable String paragraphStyle) {
        return isOneOf(QUOTE, paragraphStyle);
    }

    private boolean isOneOf(Set<String> names, @Nullable String paragraphStyle) {
        var chain = chain(Family.PARAGRAPH, paragraphStyle);
        boolean isMade = !chain.isEmpty() && made.contains(chain.getFirst().attribute("name", ""));
        return chain.stream()
                .limit(isMade ? 2 : 1)
                .anyMatch(each -> names.contains(each.attribute("name", "").toLowerCase(Locale.ROOT)));
    }

    private List<XmlElement> chain(Family family, @Nullable String style) {
        var kind = family.name().toLowerCase(Locale.ROOT);
        List<XmlElement> chain = new ArrayList<>();
        var next = style == null ? null : styles.get(key(kind, style));
        while (next != null && chain.size() < LONGEST_CHAIN) {
            chain.add(next);
            var parent = next.attribute("parent-style-name");
            next = parent == null ? null : styles.get(key(kind, parent));
        }
        return chain;
    }
}
