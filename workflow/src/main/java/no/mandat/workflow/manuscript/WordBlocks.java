package no.mandat.workflow.manuscript;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.mandat.workflow.manuscript.WordLabels.Label;
import no.mandat.workflow.xml.XmlElement;

/**
 * Reads the blocks of a part of a Word document. What an element isn't known for is passed through, so that nothing gets lost
 * in a wrapping that somebody's Word knows. What hangs on a paragraph (boxes, pictures) follows it.
 */
final class WordBlocks {

    private final WordStyles styles;
    private final WordLabels labels;
    private final WordNotes notes;
    private final WordRelations relations;
    private final Draft draft;

    WordBlocks(WordStyles styles, WordLabels labels, WordNotes notes, WordRelations relations, Draft draft) {
        this.styles = styles;
        this.labels = labels;
        this.notes = notes;
        this.relations = relations;
        this.draft = draft;
    }

    void read(XmlElement around) throws IOException {
        for (var child : around.children().toList()) {
            switch (child.name()) {
                case "p" -> readParagraph(child);
                case "tbl" -> readTable(child);
                case "altChunk" ->
                    draft.leaveOutPicture(
                            "", relations.part(child.attribute("id")).orElse(""));
                default -> read(child);
            }
        }
    }

    private void readParagraph(XmlElement paragraph) throws IOException {
        var properties = paragraph.child("pPr").orElse(null);
        var style = styles.of(properties);
        // A paragraph counts in its list even if nothing stands in it.
        var label = labels.next(properties, style);
        var print = label.map(Label::text).orElse("");
        int level = properties == null
                ? styles.headingLevel(style)
                : properties.child("outlineLvl").map(WordStyles::level).orElseGet(() -> styles.headingLevel(style));
        var read = line();
        if (styles.isTitle(style)) {
            add(Block.Kind.TITLE, 0, print, read.readHeading(paragraph));
        } else if (level > 0) {
            add(Block.Kind.HEADING, level, print, read.readHeading(paragraph));
        } else if (label.isPresent()) {
            add(Block.Kind.ITEM, label.get().level() + 1, print, read.read(paragraph));
        } else {
            var manner = styles.isQuote(style) ? Block.Manner.QUOTE : Block.Manner.PLAIN;
            add(Block.Kind.PARAGRAPH, 0, "", read.read(paragraph), manner);
        }
    }

    private WordLine line() {
        return new WordLine(styles, notes, relations);
    }

    private void add(Block.Kind kind, int level, String label, WordLine read) throws IOException {
        add(kind, level, label, read, Block.Manner.PLAIN);
    }

    private void add(Block.Kind kind, int level, String label, WordLine read, Block.Manner manner) throws IOException {
        if (!read.line().isEmpty()) {
            draft.add(kind, level, label, read.line(), manner);
        }
        readDrawings(read.drawings());
    }

    private void readTable(XmlElement element) throws IOException {
        var table = new WordTable(element);
        var frame = table.onlyCell();
        if (frame.isPresent()) {
            read(frame.get());
            return;
        }
        List<XmlElement> drawings = new ArrayList<>();
        var text = table.text(cell -> {
            count(cell);
            var read = line().readAll(cell);
            drawings.addAll(read.drawings());
            return read.line();
        });
        if (!text.isEmpty()) {
            draft.add(Block.table(text.markdown()));
        }
        readDrawings(drawings);
    }

    /** What is numbered in a cell counts for what comes after the table. */
    private void count(XmlElement cell) {
        for (var child : cell.children().toList()) {
            if (child.is("p")) {
                var properties = child.child("pPr").orElse(null);
                var _ = labels.next(properties, styles.of(properties));
            } else {
                count(child);
            }
        }
    }

    /** A note, in one line. */
    void readNote(WordNotes.Note note) throws IOException {
        var read = line().readAll(note.content());
        draft.addNote(note.label(), read.line().markdown());
        readDrawings(read.drawings());
    }

    private void readDrawings(List<XmlElement> drawings) throws IOException {
        for (var drawing : drawings) {
            new WordDrawing(relations, draft, this).read(drawing);
        }
    }
}
