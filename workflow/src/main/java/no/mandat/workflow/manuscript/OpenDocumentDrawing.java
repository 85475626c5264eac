package no.mandat.workflow.manuscript;

import java.io.IOException;
import java.util.Set;
import no.mandat.workflow.xml.XmlElement;

/** Reads a drawing of an OpenDocument text: pictures, and boxes or shapes with text. Lines and charts are left out. */
final class OpenDocumentDrawing {

    private static final Set<String> GROUPS = Set.of("g", "a");

    private final Draft draft;
    private final OpenDocumentBlocks blocks;

    OpenDocumentDrawing(Draft draft, OpenDocumentBlocks blocks) {
        this.draft = draft;
        this.blocks = blocks;
    }

    void read(XmlElement drawing) throws IOException {
        if (GROUPS.contains(drawing.name())) {
            for (var child :
                    drawing.children().filter(OpenDocumentNames::isDrawn).toList()) {
                read(child);
            }
        } else if (!OpenDocumentWords.of(drawing).isEmpty()
                || drawing.descendants("text-box").findAny().isPresent()) {
            blocks.read(drawing.is("frame") ? textOf(drawing) : drawing);
        } else {
            readPicture(drawing);
        }
    }

    /** A frame shows the first of its contents that a program can show. */
    private static XmlElement textOf(XmlElement frame) {
        return frame.child("text-box").orElse(frame);
    }

    private void readPicture(XmlElement frame) throws IOException {
        var description = said(frame, "desc").isBlank() ? said(frame, "title") : said(frame, "desc");
        var name = frame.attribute("name", "");
        for (var image : frame.children("image").toList()) {
            if (draft.addPictureIfShown(path(image), description)) {
                return;
            }
        }
        draft.leaveOutPicture(description, name);
    }

    private static String said(XmlElement frame, String what) {
        return frame.children(what)
                .filter(OpenDocumentNames::isDescription)
                .map(XmlElement::text)
                .findFirst()
                .orElse("");
    }

    private static String path(XmlElement image) {
        var path = image.attribute("href", "");
        return path.startsWith("./") ? path.substring(2) : path;
    }
}
