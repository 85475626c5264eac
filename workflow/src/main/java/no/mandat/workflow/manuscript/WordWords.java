package no.mandat.workflow.manuscript;

import java.util.ArrayList;
import java.util.List;
import no.mandat.workflow.xml.XmlElement;

/**
 * All words of a part of a Word document, by the names of the elements that hold letters and of those that end a word. It knows
 * nothing of blocks, so that it can show what a reader of blocks has lost.
 */
final class WordWords {

    private final BareWords words = new BareWords();
    private List<XmlElement> boxes = new ArrayList<>();

    private WordWords() {}

    /** Those in the element. */
    static String of(XmlElement element) {
        return MarkdownMarks.even(with(element));
    }

    /** The same with the blanks at the ends, by which they can be put together with others. */
    static String with(XmlElement element) {
        var words = new WordWords();
        words.collect(element);
        words.openBoxes();
        return words.words.asTheyStand();
    }

    private void collect(XmlElement element) {
        switch (element.name()) {
            case "t", "delText" -> addText(element);
            case "noBreakHyphen" -> words.add("-");
            case "sym" -> words.add(WordSymbols.letter(element));
            case "tab", "ptab", "cr" -> words.end();
            case "br" -> addBreak(element);
            // A box hangs on a paragraph, wherever in it.
            case "txbxContent" -> boxes.add(element);
            case "p" -> addParagraph(element);
            case "pPr", "rPr" -> {}
            default -> element.children().forEach(this::collect);
        }
    }

    /** Letters in a drawing that is no box are part of the drawing. */
    private void addText(XmlElement text) {
        if (!text.space().contains("drawingml")) {
            words.add(text.text());
        }
    }

    private void addBreak(XmlElement end) {
        if (WordLine.isSeen(end)) {
            words.end();
        }
    }

    private void addParagraph(XmlElement paragraph) {
        var around = boxes;
        boxes = new ArrayList<>();
        paragraph.children().forEach(this::collect);
        words.end();
        openBoxes();
        boxes = around;
    }

    private void openBoxes() {
        while (!boxes.isEmpty()) {
            var opened = boxes;
            boxes = new ArrayList<>();
            opened.stream().flatMap(XmlElement::children).forEach(this::collect);
        }
    }
}
