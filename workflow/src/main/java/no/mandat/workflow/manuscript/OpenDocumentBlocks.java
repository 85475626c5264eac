package no.mandat.workflow.manuscript;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.mandat.workflow.manuscript.OpenDocumentLists.Place;
import no.mandat.workflow.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads the blocks of an OpenDocument text. What an element isn't known for is passed through, so that nothing gets lost in a
 * section or whatever else stands around it. What hangs on a paragraph (boxes, pictures) follows it.
 */
final class OpenDocumentBlocks {

    private final OpenDocumentStyles styles;
    private final OpenDocumentLists lists;
    private final OpenDocumentNotes notes;
    private final Draft draft;

    OpenDocumentBlocks(OpenDocumentStyles styles, OpenDocumentNotes notes, Draft draft) {
        this.styles = styles;
        this.lists = new OpenDocumentLists(styles);
        this.notes = notes;
        this.draft = draft;
    }

    void read(XmlElement around) throws IOException {
        read(around, null);
    }

    private void read(XmlElement around, @Nullable Place place) throws IOException {
        for (var child : around.children().toList()) {
            if (OpenDocumentNames.isDrawn(child)) {
                new OpenDocumentDrawing(draft, this).read(child);
                continue;
            }
            switch (child.name()) {
                case "h" -> readHeading(child, label(child, lists.nextHeading(child, level(child))));
                case "p" -> readParagraph(child);
                case "list" -> readList(child, place);
                case "table" -> readTable(child);
                default -> read(child, place);
            }
        }
    }

    private static int level(XmlElement heading) {
        return Math.max(1, heading.number("outline-level", 1));
    }

    /** What the document itself has kept of the printed number counts. */
    private static String label(XmlElement labelled, String computed) {
        return labelled.child("number").map(XmlElement::text).map(String::strip).orElse(computed);
    }

    private void readHeading(XmlElement heading, String label) throws IOException {
        add(Block.Kind.HEADING, level(heading), label, line().readHeading(heading));
    }

    private void readParagraph(XmlElement paragraph) throws IOException {
        if (styles.isTitle(paragraph.attribute("style-name"))) {
            add(Block.Kind.TITLE, 0, "", line().readHeading(paragraph));
        } else {
            var manner = styles.isQuote(paragraph.attribute("style-name")) ? Block.Manner.QUOTE : Block.Manner.PLAIN;
            add(Block.Kind.PARAGRAPH, 0, "", line().read(paragraph), manner);
        }
    }

    private OpenDocumentLine line() {
        return new OpenDocumentLine(styles, notes);
    }

    private void add(Block.Kind kind, int level, String label, OpenDocumentLine read) throws IOException {
        add(kind, level, label, read, Block.Manner.PLAIN);
    }

    private void add(Block.Kind kind, int level, String label, OpenDocumentLine read, Block.Manner manner)
            throws IOException {
        if (!read.line().isEmpty()) {
            draft.add(kind, level, label, read.line(), manner);
        }
        readDrawings(read.drawings());
    }

    private void readList(XmlElement list, @Nullable Place around) throws IOException {
        var place = lists.enter(list, around);
        for (var child : list.children().toList()) {
            if (child.is("list-item")) {
                readItem(child, place);
            } else {
                read(child, place);
            }
        }
    }

    /** Its first paragraph is the item; others in it merely follow. One that only holds a list is none. */
    private void readItem(XmlElement item, Place place) throws IOException {
        var parts = item.children().filter(child -> !child.is("number")).toList();
        if (parts.isEmpty()) {
            return;
        }
        var first = parts.getFirst();
        var rest = parts;
        if (OpenDocumentNames.isParagraph(first)) {
            rest = parts.subList(1, parts.size());
            if (first.is("h")) {
                var computed = lists.nextHeading(first, level(first), place, item);
                readHeading(first, label(first, label(item, computed)));
            } else {
                var label = label(first, label(item, lists.next(place, item)));
                add(Block.Kind.ITEM, place.level(), label, line().read(first));
            }
        }
        read(item.holding(rest), place);
    }

    private void readTable(XmlElement element) throws IOException {
        var table = new OpenDocumentTable(element);
        var frame = table.onlyCell();
        if (frame.isPresent()) {
            read(frame.get());
            return;
        }
        List<XmlElement> drawings = new ArrayList<>();
        var text = table.text(cell -> {
            var read = line().readAll(cell);
            drawings.addAll(read.drawings());
            return read.line();
        });
        if (!text.isEmpty()) {
            draft.add(Block.table(text.markdown()));
        }
        readDrawings(drawings);
    }

    /** The notes, each in one line. */
    void readNotes() throws IOException {
        for (var note : notes.all().entrySet()) {
            var read = line().readAll(note.getValue());
            draft.addNote(note.getKey(), read.line().markdown());
            readDrawings(read.drawings());
        }
    }

    private void readDrawings(List<XmlElement> drawings) throws IOException {
        for (var drawing : drawings) {
            new OpenDocumentDrawing(draft, this).read(drawing);
        }
    }
}
