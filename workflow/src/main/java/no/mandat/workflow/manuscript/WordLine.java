package no.mandat.workflow.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.mandat.workflow.manuscript.Piece.Style;
import no.mandat.workflow.xml.XmlElement;
import no.mandat.workflow.xml.XmlNode;
import org.jspecify.annotations.Nullable;

/** Reads the words of a Word paragraph, and puts aside the drawings that hang on it. */
final class WordLine {

    private static final Set<String> DRAWINGS = Set.of("drawing", "pict", "object");

    /** Breaks that end a page or a column, not a word. */
    private static final Set<String> UNSEEN_BREAKS = Set.of("page", "column");

    private final WordStyles styles;
    private final WordNotes notes;
    private final WordRelations relations;
    private final Line line = new Line();
    private final List<XmlElement> drawings = new ArrayList<>();
    private @Nullable String style;

    WordLine(WordStyles styles, WordNotes notes, WordRelations relations) {
        this.styles = styles;
        this.notes = notes;
        this.relations = relations;
    }

    static boolean isSeen(XmlElement lineBreak) {
        return !UNSEEN_BREAKS.contains(lineBreak.attribute("type", ""));
    }

    Line line() {
        return line;
    }

    List<XmlElement> drawings() {
        return drawings;
    }

    /** The words of a heading, which are not bold for being one. */
    WordLine readHeading(XmlElement paragraph) {
        style = null;
        paragraph.children().forEach(child -> read(child, null));
        return this;
    }

    WordLine read(XmlElement paragraph) {
        style = styles.of(paragraph.child("pPr").orElse(null));
        paragraph.children().forEach(child -> read(child, null));
        return this;
    }

    /** The words of all paragraphs in the element, in one line. */
    WordLine readAll(XmlElement element) {
        if (element.is("p")) {
            line.add(" ", Style.PLAIN);
            return read(element);
        }
        element.children().forEach(this::readAll);
        return this;
    }

    private void read(XmlElement element, @Nullable String address) {
        switch (element.name()) {
            case "r" -> readRun(element, address);
            case "hyperlink" -> {
                var target = target(element).orElse(address);
                element.children().forEach(child -> read(child, target));
            }
            case "pPr" -> {}
            default -> element.children().forEach(child -> read(child, address));
        }
    }

    private Optional<String> target(XmlElement link) {
        var place = link.attribute("anchor", "");
        return relations
                .address(link.attribute("id"))
                .map(address -> place.isEmpty() || address.contains("#") ? address : address + "#" + place);
    }

    private void readRun(XmlElement run, @Nullable String address) {
        var properties = run.child("rPr").orElse(null);
        var set = new Style(isOn(properties, "b"), isOn(properties, "i"), address);
        for (var node : run.nodes()) {
            if (node instanceof XmlElement element) {
                var byField = element.attribute(WordLeavings.ADDRESS);
                readPiece(element, byField == null ? set : set.linked(byField));
            }
        }
    }

    /** What a run says itself counts; else paragraph and letters together, where twice bold is not bold. */
    private boolean isOn(@Nullable XmlElement properties, String property) {
        return WordStyles.isOn(properties, property).orElseGet(() -> {
            var letters = properties == null
                    ? null
                    : properties.child("rStyle").map(WordStyles::value).orElse(null);
            return styles.isOn(style, property) ^ styles.isOn(letters, property);
        });
    }

    private void readPiece(XmlElement piece, Style set) {
        switch (piece.name()) {
            case "t" -> line.add(piece.text(), set);
            case "noBreakHyphen" -> line.add("-", set);
            case "sym" -> line.add(WordSymbols.letter(piece), set);
            case "tab", "ptab", "cr" -> line.add(" ", set);
            case "br" -> line.add(isSeen(piece) ? " " : "", set);
            case "footnoteReference", "endnoteReference" -> notes.label(piece).ifPresent(line::addNote);
            case "rPr" -> {}
            default -> readOther(piece, set);
        }
    }

    private void readOther(XmlElement piece, Style set) {
        if (DRAWINGS.contains(piece.name())) {
            drawings.add(piece);
            return;
        }
        for (XmlNode node : piece.nodes()) {
            if (node instanceof XmlElement element) {
                readPiece(element, set);
            }
        }
    }
}
