package no.mandat.workflow.manuscript;

import java.util.ArrayList;
import java.util.List;
import no.mandat.workflow.manuscript.OpenDocumentStyles.Family;
import no.mandat.workflow.manuscript.Piece.Style;
import no.mandat.workflow.xml.XmlElement;
import no.mandat.workflow.xml.XmlText;

/** Reads the words of a paragraph of an OpenDocument text, and puts aside the drawings that hang on it. */
final class OpenDocumentLine {

    private final OpenDocumentStyles styles;
    private final OpenDocumentNotes notes;
    private final Line line = new Line();
    private final List<XmlElement> drawings = new ArrayList<>();

    OpenDocumentLine(OpenDocumentStyles styles, OpenDocumentNotes notes) {
        this.styles = styles;
        this.notes = notes;
    }

    Line line() {
        return line;
    }

    List<XmlElement> drawings() {
        return drawings;
    }

    OpenDocumentLine read(XmlElement paragraph) {
        var name = paragraph.attribute("style-name");
        readIn(
                paragraph,
                new Style(
                        styles.isBold(Family.PARAGRAPH, name).orElse(false),
                        styles.isItalic(Family.PARAGRAPH, name).orElse(false),
                        null));
        return this;
    }

    /** The words of a heading, which are not bold for being one. */
    OpenDocumentLine readHeading(XmlElement heading) {
        readIn(heading, Style.PLAIN);
        return this;
    }

    /** The words of all paragraphs in the element, in one line. */
    OpenDocumentLine readAll(XmlElement element) {
        if (OpenDocumentNames.isParagraph(element)) {
            line.add(" ", Style.PLAIN);
            return read(element);
        }
        if (OpenDocumentNames.isDrawn(element)) {
            drawings.add(element);
        } else if (!OpenDocumentNames.isUnseen(element)) {
            element.children().forEach(this::readAll);
        }
        return this;
    }

    private void readIn(XmlElement around, Style set) {
        for (var node : around.nodes()) {
            switch (node) {
                case XmlText text -> line.add(text.text(), set);
                case XmlElement element -> read(element, set);
            }
        }
    }

    private void read(XmlElement element, Style set) {
        if (OpenDocumentNames.isUnseen(element)) {
            return;
        }
        if (OpenDocumentNames.isDrawn(element)) {
            drawings.add(element);
            return;
        }
        switch (element.name()) {
            case "s", "tab", "line-break" -> line.add(" ", set);
            case "note" -> line.addNote(notes.label(element));
            case "span" -> readIn(element, styled(element, set));
            case "a" -> readIn(element, styled(element, set).linked(element.attribute("href")));
            default -> readIn(element, set);
        }
    }

    private Style styled(XmlElement element, Style around) {
        var name = element.attribute("style-name");
        return new Style(
                styles.isBold(Family.TEXT, name).orElse(around.isBold()),
                styles.isItalic(Family.TEXT, name).orElse(around.isItalic()),
                around.address());
    }
}
