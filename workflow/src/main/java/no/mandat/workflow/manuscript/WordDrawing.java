package no.mandat.workflow.manuscript;

import java.io.IOException;
import no.mandat.workflow.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Reads a drawing of a Word document: the pictures and the boxes with text that are in it. Lines and charts are left out. */
final class WordDrawing {

    private final WordRelations relations;
    private final Draft draft;
    private final WordBlocks blocks;
    private String description = "";
    private String name = "";
    private boolean isKnown;

    WordDrawing(WordRelations relations, Draft draft, WordBlocks blocks) {
        this.relations = relations;
        this.draft = draft;
        this.blocks = blocks;
    }

    void read(XmlElement drawing) throws IOException {
        look(drawing);
        if (!isKnown) {
            draft.leaveOutPicture(description, name);
        }
    }

    private void look(XmlElement element) throws IOException {
        switch (element.name()) {
            case "docPr" -> describe(element, "descr", "title", "name");
            // What the picture says of itself is often but the name of its file.
            case "cNvPr" -> describeUnless(!description.isBlank(), element);
            case "shape", "rect" -> {
                // A line across the page is drawn as a rectangle.
                isKnown |= element.attribute("hr") != null;
                describe(element, "alt", "title", "id");
            }
            case "OLEObject" -> name = element.attribute("ProgID", name);
            default -> {}
        }
        switch (element.name()) {
            case "blip" -> addPicture(element.attribute("embed"));
            case "imagedata" -> {
                describe(element, "title", "title", "id");
                addPicture(element.attribute("id"));
            }
            case "txbxContent" -> {
                isKnown = true;
                blocks.read(element);
            }
            default -> {
                for (var child : element.children().toList()) {
                    look(child);
                }
            }
        }
    }

    private void describeUnless(boolean isDescribed, XmlElement element) {
        var said = description;
        describe(element, "descr", "title", "name");
        description = isDescribed ? said : description;
    }

    private void describe(XmlElement element, String first, String second, String third) {
        var said = element.attribute(first, element.attribute(second, ""));
        if (!said.isBlank()) {
            description = said;
        }
        name = element.attribute(third, name);
    }

    private void addPicture(@Nullable String relation) throws IOException {
        isKnown = true;
        var part = relations.part(relation);
        if (part.isPresent()) {
            draft.addPicture(part.get(), description, name);
        } else {
            draft.leaveOutPicture(description, name);
        }
    }
}
