package no.mandat.workflow.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.mandat.workflow.manuscript.OpenDocumentStyles.Family;
import no.mandat.workflow.xml.XmlElement;
import no.mandat.workflow.xml.XmlNode;

/**
 * Takes out of an OpenDocument text what isn't to be read, so that whoever goes on reads what stands there and nothing else:
 * deletions, remarks, hidden text, tables of contents, forms.
 */
final class OpenDocumentLeavings {

    private static final Set<String> CONTENTS = Set.of(
            "table-of-content",
            "illustration-index",
            "table-index",
            "object-index",
            "user-index",
            "alphabetical-index");

    private static final Set<String> DROPPED =
            Set.of("forms", "sequence-decls", "variable-decls", "user-field-decls", "dde-connection-decls");

    private final OpenDocumentStyles styles;
    private final Leavings leavings;
    private boolean hasTrackedChanges;

    OpenDocumentLeavings(OpenDocumentStyles styles, Leavings leavings) {
        this.styles = styles;
        this.leavings = leavings;
    }

    /** Whether somebody's insertions or deletions were met. */
    boolean hasTrackedChanges() {
        return hasTrackedChanges;
    }

    /** The part without them. */
    XmlElement without(XmlElement part) {
        List<XmlNode> nodes = new ArrayList<>();
        for (var node : part.nodes()) {
            if (node instanceof XmlElement element) {
                left(element).ifPresent(nodes::add);
            } else {
                nodes.add(node);
            }
        }
        return part.holding(nodes);
    }

    private Optional<XmlElement> left(XmlElement element) {
        if (element.is("tracked-changes")) {
            return changes(element);
        }
        if (element.is("annotation")) {
            return leaveOut(LeftOut.Kind.COMMENT, OpenDocumentWords.of(element));
        }
        if (CONTENTS.contains(element.name())) {
            return leaveOut(LeftOut.Kind.TABLE_OF_CONTENTS, OpenDocumentWords.of(element));
        }
        if (DROPPED.contains(element.name())) {
            return Optional.empty();
        }
        if (element.is("hidden-text") && isTrue(element)) {
            return leaveOut(LeftOut.Kind.HIDDEN, element.attribute("string-value", element.text()));
        }
        return isHidden(element) ? leaveOut(LeftOut.Kind.HIDDEN, words(element)) : Optional.of(without(element));
    }

    private Optional<XmlElement> changes(XmlElement changes) {
        for (var change :
                changes.children("changed-region").flatMap(XmlElement::children).toList()) {
            hasTrackedChanges |= change.is("insertion") || change.is("deletion");
            if (change.is("deletion")) {
                leave(LeftOut.Kind.DELETED, OpenDocumentWords.of(withoutInfo(change)));
            }
        }
        return Optional.empty();
    }

    /** Who deleted it, and when, is no part of it. */
    private static XmlElement withoutInfo(XmlElement change) {
        return change.holding(
                change.children().filter(child -> !child.is("change-info")).toList());
    }

    private boolean isHidden(XmlElement element) {
        var style = element.attribute("style-name");
        return switch (element.name()) {
            case "span" -> styles.isHidden(Family.TEXT, style).orElse(false);
            case "section" -> element.attribute("display", "true").equals("none");
            case "p", "h" ->
                styles.isHidden(Family.PARAGRAPH, style).orElse(false)
                        || element.descendants("hidden-paragraph").anyMatch(OpenDocumentLeavings::isTrue);
            default -> false;
        };
    }

    private static boolean isTrue(XmlElement field) {
        return field.attribute("is-hidden", "false").equals("true");
    }

    /** A span's words stand in no paragraph of its own. */
    private static String words(XmlElement element) {
        return element.is("span")
                ? OpenDocumentWords.of(new XmlElement(element.space(), "p", Map.of(), List.of(element)))
                : OpenDocumentWords.of(element);
    }

    private Optional<XmlElement> leaveOut(LeftOut.Kind kind, String text) {
        leave(kind, text);
        return Optional.empty();
    }

    private void leave(LeftOut.Kind kind, String text) {
        if (!text.isBlank()) {
            leavings.add(kind, text);
        }
    }
}
