package no.mandat.workflow.manuscript;

import java.util.Set;
import no.mandat.workflow.xml.XmlElement;

/** Which elements of an OpenDocument text are what. */
final class OpenDocumentNames {

    private static final Set<String> BLANKS = Set.of("s", "tab", "line-break");

    /** What stands in a paragraph, and is not among its words. */
    private static final Set<String> UNSEEN = Set.of("number", "note-citation", "script", "event-listeners");

    private OpenDocumentNames() {}

    static boolean isParagraph(XmlElement element) {
        return (element.is("p") || element.is("h")) && element.space().endsWith(":text:1.0");
    }

    static boolean isBlank(XmlElement element) {
        return BLANKS.contains(element.name());
    }

    /** What is drawn: pictures, boxes, shapes. */
    static boolean isDrawn(XmlElement element) {
        return element.space().endsWith(":drawing:1.0") || element.space().endsWith(":dr3d:1.0");
    }

    static boolean isUnseen(XmlElement element) {
        return UNSEEN.contains(element.name()) || isDescription(element);
    }

    /** What a drawing says about itself, which is not shown. */
    static boolean isDescription(XmlElement element) {
        return element.space().contains("svg") && (element.is("title") || element.is("desc"));
    }
}
