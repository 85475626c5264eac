package no.mandat.workflow.manuscript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.mandat.workflow.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * The styles of a Word document (ECMA-376, part 1, 17.7). Those that come with Word go by their English names, whatever their
 * ids are ("Overskrift1" is named "heading 1").
 */
final class WordStyles {

    /** More than anybody bases upon each other; and a style can be based on itself. */
    private static final int LONGEST_CHAIN = 30;

    /** An outline level that says: body text. */
    private static final int NO_HEADING = 9;

    private static final Pattern HEADING = Pattern.compile("(?i)(?:heading|overskrift) ?([1-9])");
    private static final Pattern CONTENTS = Pattern.compile("(?i)(?:toc|innh) ?\\d|toc heading|table of figures");
    private static final Set<String> TITLE = Set.of("title", "tittel");
    private static final Set<String> QUOTE =
            Set.of("quote", "intense quote", "block text", "sitat", "sterkt sitat", "blokktekst");
    private static final Set<String> OFF = Set.of("0", "false", "off", "none");

    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable String usual;

    /** A style as the file has it. */
    private record Style(
            String id,
            String name,
            @Nullable String basedOn,
            boolean isCustom,
            Map<String, XmlElement> ofParagraph,
            Map<String, XmlElement> ofLetters) {

        Optional<XmlElement> of(String property) {
            return Optional.ofNullable(ofParagraph.get(property));
        }
    }

    /** None. */
    WordStyles() {}

    WordStyles(XmlElement root) {
        root.children("style").forEach(this::add);
    }

    private void add(XmlElement element) {
        var id = element.attribute("styleId", "");
        styles.putIfAbsent(
                id,
                new Style(
                        id,
                        element.child("name").map(WordStyles::value).orElse("").strip(),
                        element.child("basedOn").map(WordStyles::value).orElse(null),
                        isOn(element.attribute("customStyle", "0")),
                        properties(element, "pPr"),
                        properties(element, "rPr")));
        if (isOn(element.attribute("default", "0"))
                && element.attribute("type", "").equals("paragraph")) {
            usual = id;
        }
    }

    private static Map<String, XmlElement> properties(XmlElement style, String name) {
        Map<String, XmlElement> properties = new HashMap<>();
        style.children(name)
                .flatMap(XmlElement::children)
                .forEach(property -> properties.putIfAbsent(property.name(), property));
        return properties;
    }

    static String value(XmlElement property) {
        return property.attribute("val", "");
    }

    private static boolean isOn(String value) {
        return !OFF.contains(value.toLowerCase(Locale.ROOT));
    }

    private static boolean isOn(XmlElement property) {
        return isOn(property.attribute("val", "1"));
    }

    /** What the properties say of themselves about bold and the like; nothing where they don't. */
    static Optional<Boolean> isOn(@Nullable XmlElement properties, String property) {
        return properties == null
                ? Optional.empty()
                : properties.child(property).map(WordStyles::isOn);
    }

    /** Which style a paragraph has. */
    @Nullable String of(@Nullable XmlElement paragraphProperties) {
        return paragraphProperties == null
                ? usual
                : paragraphProperties.child("pStyle").map(WordStyles::value).orElse(usual);
    }

    /** Whether letters of the style are bold and the like. */
    boolean isOn(@Nullable String style, String property) {
        return first(style, each -> Optional.ofNullable(each.ofLetters().get(property))
                        .map(WordStyles::isOn))
                .orElse(false);
    }

    /** The level of a heading from 1, or 0. */
    int headingLevel(@Nullable String style) {
        return first(style, WordStyles::level).orElse(0);
    }

    private static Optional<Integer> level(Style style) {
        var outline = style.of("outlineLvl").map(WordStyles::level);
        return outline.isPresent()
                ? outline
                : Optional.of(HEADING.matcher(style.name()))
                        .filter(matcher -> matcher.matches())
                        .map(matcher -> Integer.parseInt(matcher.group(1)));
    }

    /** Of an outline level. */
    static int level(XmlElement outline) {
        int level = outline.number("val", NO_HEADING);
        return level >= 0 && level < NO_HEADING ? level + 1 : 0;
    }

    /** Styles of one's own are what they are based on; those of Word are not (a subtitle can be based on the title). */
    boolean isTitle(@Nullable String style) {
        return own(style).anyMatch(each -> TITLE.contains(each.name().toLowerCase(Locale.ROOT)));
    }

    /** Whether it is for the words of others. */
    boolean isQuote(@Nullable String style) {
        return own(style).anyMatch(each -> QUOTE.contains(each.name().toLowerCase(Locale.ROOT)));
    }

    /** Whether it is a line of a table of contents. */
    boolean isContents(@Nullable String style) {
        return own(style)
                .anyMatch(each -> CONTENTS.matcher(each.name()).matches()
                        || CONTENTS.matcher(each.id()).matches());
    }

    private Stream<Style> own(@Nullable String style) {
        var chain = chain(style);
        int last = 0;
        while (last + 1 < chain.size() && chain.get(last).isCustom()) {
            last++;
        }
        return chain.stream().limit(last + 1L);
    }

    /** The number of the list that hangs on the style. */
    Optional<String> list(@Nullable String style) {
        return first(
                style,
                each -> each.of("numPr").flatMap(found -> found.child("numId")).map(WordStyles::value));
    }

    /** The level in that list, by the style itself. */
    Optional<Integer> listLevel(@Nullable String style) {
        return first(
                style,
                each -> each.of("numPr").flatMap(found -> found.child("ilvl")).map(found -> found.number("val", 0)));
    }

    /** The style and what it is based on, by their ids. */
    List<String> ids(@Nullable String style) {
        return chain(style).stream().map(Style::id).toList();
    }

    private <T> Optional<T> first(@Nullable String style, Function<Style, Optional<T>> question) {
        return chain(style).stream().map(question).flatMap(Optional::stream).findFirst();
    }

    private List<Style> chain(@Nullable String style) {
        List<Style> chain = new ArrayList<>();
        var next = style == null ? null : styles.get(style);
        while (next != null && chain.size() < LONGEST_CHAIN) {
            chain.add(next);
            next = next.basedOn() == null ? null : styles.get(Objects.requireNonNull(next.basedOn()));
        }
        return chain;
    }
}
