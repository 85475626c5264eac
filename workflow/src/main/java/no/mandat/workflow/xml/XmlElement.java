package no.mandat.workflow.xml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element with what is in it.
 *
 * @param space the address of its namespace, or empty
 * @param name without the prefix
 * @param attributes by their names without prefix
 */
public record XmlElement(String space, String name, Map<String, String> attributes, List<XmlNode> nodes)
        implements XmlNode {

    /** Takes copies. */
    public XmlElement {
        attributes = Map.copyOf(attributes);
        nodes = List.copyOf(nodes);
    }

    /** Whether it has that name. */
    public boolean is(String other) {
        return name.equals(other);
    }

    /** The attribute of that name. */
    public @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /** The attribute of that name, or else the given value. */
    public String attribute(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    /** The attribute as a whole number; the given one where there is none, or none that is a number. */
    public int number(String attribute, int otherwise) {
        var value = attribute(attribute);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    /** The elements directly in it. */
    public Stream<XmlElement> children() {
        return nodes.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    /** Those of that name. */
    public Stream<XmlElement> children(String child) {
        return children().filter(element -> element.is(child));
    }

    /** The first of that name. */
    public Optional<XmlElement> child(String child) {
        return children(child).findFirst();
    }

    /** All elements of that name in it, however deep, in their order. */
    public Stream<XmlElement> descendants(String descendant) {
        return children()
                .flatMap(child -> Stream.concat(
                        Stream.of(child).filter(element -> element.is(descendant)), child.descendants(descendant)));
    }

    /** All text in it, however deep. */
    public String text() {
        var text = new StringBuilder();
        collect(text);
        return text.toString();
    }

    private void collect(StringBuilder text) {
        for (var node : nodes) {
            switch (node) {
                case XmlElement element -> element.collect(text);
                case XmlText words -> text.append(words.text());
            }
        }
    }

    /** The same element with other things in it. */
    public XmlElement holding(List<? extends XmlNode> others) {
        return new XmlElement(space, name, attributes, List.copyOf(others));
    }

    /** The same element with one more attribute. */
    public XmlElement saying(String attribute, String value) {
        var more = new HashMap<>(attributes);
        more.put(attribute, value);
        return new XmlElement(space, name, more, nodes);
    }
}
