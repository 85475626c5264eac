package no.mandat.workflow.manuscript;

import java.util.ArrayList;
import java.util.List;
import no.mandat.workflow.xml.XmlElement;
import no.mandat.workflow.xml.XmlText;

/**
 * All words of a part of an OpenDocument text: whatever stands in a paragraph. It knows nothing of blocks, so that it can show
 * what a reader of blocks has lost. Footnotes and then endnotes follow all else.
 */
final class OpenDocumentWords {

    private final BareWords words = new BareWords();
    private final List<XmlElement> footnotes = new ArrayList<>();
    private final List<XmlElement> endnotes = new ArrayList<>();
    private List<XmlElement> drawings = new ArrayList<>();

    private OpenDocumentWords() {}

    static String of(XmlElement element) {
        var words = new OpenDocumentWords();
        words.collect(element, false);
        words.drawings.forEach(drawing -> words.collectIn(drawing, false));
        for (var notes : List.of(words.footnotes, words.endnotes)) {
            // A note can have one itself.
            for (int i = 0; i < notes.size(); i++) {
                words.collectIn(notes.get(i), false);
            }
        }
        return words.words.toString();
    }

    private void collect(XmlElement element, boolean isInParagraph) {
        if (OpenDocumentNames.isUnseen(element)) {
            return;
        }
        if (OpenDocumentNames.isParagraph(element)) {
            addParagraph(element);
        } else if (element.is("note")) {
            (element.attribute("note-class", "").equals("endnote") ? endnotes : footnotes).add(element);
        } else if (isInParagraph && OpenDocumentNames.isDrawn(element)) {
            // It hangs on the paragraph, wherever in it.
            drawings.add(element);
        } else if (isInParagraph && OpenDocumentNames.isBlank(element)) {
            words.end();
        } else {
            collectIn(element, isInParagraph);
        }
    }

    private void addParagraph(XmlElement paragraph) {
        var around = drawings;
        drawings = new ArrayList<>();
        collectIn(paragraph, true);
        words.end();
        drawings.forEach(drawing -> collectIn(drawing, false));
        drawings = around;
    }

    private void collectIn(XmlElement element, boolean isInParagraph) {
        for (var node : element.nodes()) {
            switch (node) {
                case XmlElement inner -> collect(inner, isInParagraph);
                case XmlText text when isInParagraph -> words.add(text.text());
                case XmlText _ -> {}
            }
        }
    }
}
