package no.mandat.workflow.manuscript;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import no.mandat.workflow.xml.XmlElement;

/**
 * An OpenDocument text (OpenDocument 1.3, part 3). The file was looked through before. First all that isn't to be read is taken
 * out ({@link OpenDocumentLeavings}); from what is left, the blocks ({@link OpenDocumentBlocks}) and the bare words ({@link
 * OpenDocumentWords}) are read each in their own way.
 */
final class OpenDocumentManuscript {

    private static final List<String> MARGINS =
            List.of("header", "header-left", "header-first", "footer", "footer-left", "footer-first");

    private OpenDocumentManuscript() {}

    static Manuscript read(Path file) throws IOException, XMLStreamException {
        try (var parts = Parts.of(file)) {
            var content = parts.require("content.xml");
            return read(content, parts.find("styles.xml"), parts);
        }
    }

    private static Manuscript read(XmlElement content, Optional<XmlElement> common, Parts parts) throws IOException {
        List<XmlElement> roots = new ArrayList<>(common.stream().toList());
        roots.add(content);
        var styles = new OpenDocumentStyles(roots);
        var leavings = new Leavings();
        var cleaning = new OpenDocumentLeavings(styles, leavings);
        var text = content.child("body").flatMap(body -> body.child("text")).orElse(content);
        var body = cleaning.without(text);
        var draft = new Draft(new Gallery(parts::bytes), leavings);
        var blocks = new OpenDocumentBlocks(styles, new OpenDocumentNotes(body), draft);
        blocks.read(body);
        blocks.readNotes();
        common.ifPresent(root -> leaveOutMargins(root, styles, leavings));
        return draft.finish(OpenDocumentWords.of(body), cleaning.hasTrackedChanges());
    }

    private static void leaveOutMargins(XmlElement root, OpenDocumentStyles styles, Leavings leavings) {
        root.children("master-styles")
                .flatMap(XmlElement::children)
                .flatMap(XmlElement::children)
                .filter(margin -> MARGINS.contains(margin.name()))
                .filter(margin -> !margin.attribute("display", "true").equals("false"))
                .map(new OpenDocumentLeavings(styles, new Leavings())::without)
                .map(OpenDocumentWords::of)
                .forEach(words -> leavings.addOnce(LeftOut.Kind.HEADER_OR_FOOTER, words));
    }
}
