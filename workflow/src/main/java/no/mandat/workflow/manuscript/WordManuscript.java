package no.mandat.workflow.manuscript;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import no.mandat.workflow.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * A Word document (ECMA-376, part 1, 17). The file was looked through before.
 *
 * <p>It is read from its XML and not by POI's XWPF, which passes over the text in boxes and content controls and computes no
 * printed numbers. First all that isn't to be read is taken out ({@link WordLeavings}); from what is left, the blocks
 * ({@link WordBlocks}) and the bare words ({@link WordWords}) are read each in their own way.
 */
final class WordManuscript {

    private final Parts parts;
    private final WordRelations relations;
    private final String main;
    private final Leavings leavings = new Leavings();
    private final WordStyles styles;
    private final WordLeavings cleaning;

    private WordManuscript(Parts parts) throws IOException, XMLStreamException {
        this.parts = parts;
        main = WordRelations.of("", parts).parts("officeDocument").stream()
                .findFirst()
                .orElse("word/document.xml");
        relations = WordRelations.of(main, parts);
        styles = find("styles").map(WordStyles::new).orElseGet(WordStyles::new);
        cleaning = new WordLeavings(styles, leavings);
    }

    static Manuscript read(Path file) throws IOException, XMLStreamException {
        try (var parts = Parts.of(file)) {
            return new WordManuscript(parts).read();
        }
    }

    private Manuscript read() throws IOException, XMLStreamException {
        var document = parts.require(main);
        var body = cleaning.without(document.child("body").orElse(document));
        var notes = new WordNotes(body, notes("footnotes"), notes("endnotes"));
        var numbering = find("numbering").map(WordNumbering::new).orElseGet(WordNumbering::new);
        var labels = new WordLabels(numbering, styles);
        var draft = new Draft(new Gallery(parts::bytes), leavings);
        new WordBlocks(styles, labels, notes, relations, draft).read(body);
        for (var note : notes.all()) {
            var from = WordRelations.of(
                    first(note.isFootnote() ? "footnotes" : "endnotes").orElseThrow(), parts);
            new WordBlocks(styles, labels, notes, from, draft).readNote(note);
        }
        leaveOutMargins();
        var words = MarkdownMarks.even(WordWords.of(body) + " " + notes.words());
        return draft.finish(words, cleaning.hasTrackedChanges());
    }

    private Optional<String> first(String kind) {
        return relations.parts(kind).stream().findFirst();
    }

    private Optional<XmlElement> find(String kind) throws IOException, XMLStreamException {
        var name = first(kind);
        return name.isPresent() ? parts.find(name.get()) : Optional.empty();
    }

    private @Nullable XmlElement notes(String kind) throws IOException, XMLStreamException {
        return find(kind).map(cleaning::without).orElse(null);
    }

    private void leaveOutMargins() throws IOException, XMLStreamException {
        for (var kind : List.of("header", "footer")) {
            for (var name : relations.parts(kind)) {
                parts.find(name)
                        .map(new WordLeavings(styles, new Leavings())::without)
                        .map(WordWords::of)
                        .ifPresent(text -> leavings.addOnce(LeftOut.Kind.HEADER_OR_FOOTER, text));
            }
        }
        find("comments").stream()
                .flatMap(root -> root.children("comment"))
                .forEach(comment -> leavings.add(LeftOut.Kind.COMMENT, WordWords.of(comment)));
    }
}
