package no.mandat.workflow.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.mandat.workflow.words.Words;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDStructureElementNameTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDListAttributeObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/**
 * Mends what the renderer says of a document's structure to those who hear it: a footnote is one, and is read where its mark
 * stands; what is printed before an item is its label; the contents are contents.
 */
final class PdfTags {

    private final PDDocument pdf;
    private final ExportDocument document;
    private final Map<String, PDStructureElement> marks = new HashMap<>();
    private final List<PDStructureElement> lists = new ArrayList<>();

    private PdfTags(PDDocument pdf, ExportDocument document) {
        this.pdf = pdf;
        this.document = document;
    }

    /** Mends it. */
    static void mend(PDDocument pdf, ExportDocument document) {
        new PdfTags(pdf, document).mend();
    }

    private void mend() {
        var root = pdf.getDocumentCatalog().getStructureTreeRoot();
        var top = children(root).getFirst();
        look(top);
        notes(top);
        boolean hasContents = Outline.of(document).size() >= Outline.FEWEST;
        for (int i = 0; i < lists.size(); i++) {
            if (i == 0 && hasContents) {
                contents(lists.get(i));
            } else {
                labels(lists.get(i));
            }
        }
    }

    private void look(PDStructureElement element) {
        switch (element.getStructureType()) {
            case "L" -> lists.add(element);
            case "Link" -> title(element).ifPresent(title -> marks.putIfAbsent(title, element));
            default -> {}
        }
        children(element).forEach(this::look);
    }

    private static Optional<String> title(PDStructureElement link) {
        return link.getKids().stream()
                .filter(PDObjectReference.class::isInstance)
                .map(kid -> ((PDObjectReference) kid).getReferencedObject())
                .filter(PDAnnotation.class::isInstance)
                .map(annotation -> ((PDAnnotation) annotation).getContents())
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The renderer puts the footnotes behind everything, in their order, as parts of a section of their own. */
    private void notes(PDStructureElement top) {
        var words = Words.in(document.facts().language());
        var parts = children(top);
        var section = parts.getLast();
        if (parts.size() == 1 || !section.getStructureType().equals("Sect")) {
            return;
        }
        var notes = children(section);
        Map<String, PDStructureElement> names = new HashMap<>();
        for (int i = 0; i < notes.size(); i++) {
            var note = notes.get(i);
            var name = "note-" + (i + 1);
            note.setStructureType("Note");
            note.setElementIdentifier(name);
            names.put(name, note);
            var mark = marks.get(words.of("export.note", i + 1));
            if (mark != null) {
                section.removeKid(note);
                putAfter(mark, note);
            }
        }
        if (children(section).isEmpty()) {
            top.removeKid(section);
        }
        var tree = new PDStructureElementNameTreeNode();
        tree.setNames(names);
        pdf.getDocumentCatalog().getStructureTreeRoot().setIDTree(tree);
    }

    private static void putAfter(PDStructureElement mark, PDStructureElement note) {
        var parent = mark.getParent();
        var kids = parent.getCOSObject().getDictionaryObject(COSName.K);
        if (kids instanceof COSArray row) {
            row.add(row.indexOfObject(mark.getCOSObject()) + 1, note.getCOSObject());
        } else {
            parent.appendKid(note);
        }
        note.setParent(parent);
    }

    private static void contents(PDStructureElement list) {
        list.setStructureType("TOC");
        list.getCOSObject().removeItem(COSName.A);
        for (var item : children(list)) {
            item.setStructureType("TOCI");
            children(item).forEach(body -> body.setStructureType("Reference"));
        }
    }

    /** An item that the renderer put no sign to has its label as the first of its words. */
    private static void labels(PDStructureElement list) {
        boolean isLabelled = false;
        for (var item : children(list)) {
            var parts = children(item);
            if (parts.size() == 1) {
                isLabelled = true;
                label(item, parts.getFirst());
            }
        }
        if (isLabelled && list.getCOSObject().getDictionaryObject(COSName.A) instanceof COSDictionary dressed) {
            dressed.setName("ListNumbering", PDListAttributeObject.LIST_NUMBERING_DECIMAL);
        }
    }

    private static void label(PDStructureElement item, PDStructureElement body) {
        PDStructureElement around = body;
        var first = children(around).stream().findFirst();
        while (first.isPresent() && !first.get().getStructureType().equals("Span")) {
            around = first.get();
            first = children(around).stream().findFirst();
        }
        if (first.isPresent()) {
            var label = first.get();
            around.removeKid(label);
            label.setStructureType("Lbl");
            item.insertBefore(label, body);
            label.setParent(item);
        }
    }

    private static List<PDStructureElement> children(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .toList();
    }
}
