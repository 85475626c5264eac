package no.mandat.workflow.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.mandat.workflow.xml.XmlElement;
import no.mandat.workflow.xml.XmlNode;

/**
 * Takes out of a part of a Word document what isn't to be read, so that whoever goes on reads what stands there and nothing
 * else: deletions, hidden text, tables of contents, the other form of what stands there twice, the instructions of fields. Of a
 * link by a field each piece of text gets the attribute {@link #ADDRESS}.
 */
final class WordLeavings {

    /** What the text of a link by a field says about where it leads. */
    static final String ADDRESS = "mandat-address";

    private static final Set<String> PROPERTIES = Set.of(
            "pPr",
            "rPr",
            "tblPr",
            "tblGrid",
            "trPr",
            "tcPr",
            "sectPr",
            "sdtPr",
            "sdtEndPr",
            "instrText",
            "delInstrText");

    private final WordStyles styles;
    private final Leavings leavings;
    private WordFields fields = new WordFields();
    private boolean isHiddenByStyle;
    private boolean hasTrackedChanges;

    WordLeavings(WordStyles styles, Leavings leavings) {
        this.styles = styles;
        this.leavings = leavings;
    }

    /** Whether somebody's insertions or deletions were met. */
    boolean hasTrackedChanges() {
        return hasTrackedChanges;
    }

    /** The part without them. */
    XmlElement without(XmlElement part) {
        fields = new WordFields();
        var left = part.holding(nodes(part));
        leavings.end();
        return left;
    }

    private List<XmlNode> nodes(XmlElement around) {
        List<XmlNode> nodes = new ArrayList<>();
        List<XmlNode> waiting = new ArrayList<>();
        XmlElement last = null;
        for (var node : around.nodes()) {
            for (var left : node instanceof XmlElement element ? left(element) : List.of(node)) {
                if (!(left instanceof XmlElement paragraph) || !paragraph.is("p")) {
                    nodes.add(left);
                } else if (isEndDeleted(paragraph)) {
                    // Its words go on in the next one.
                    hasTrackedChanges = true;
                    waiting.addAll(words(paragraph));
                    last = paragraph;
                } else {
                    nodes.add(waiting.isEmpty() ? paragraph : behind(waiting, paragraph));
                    waiting.clear();
                }
            }
        }
        if (last != null && !waiting.isEmpty()) {
            nodes.add(last.holding(waiting));
        }
        return nodes;
    }

    private static XmlElement behind(List<XmlNode> words, XmlElement paragraph) {
        List<XmlNode> all = new ArrayList<>();
        paragraph.children("pPr").forEach(all::add);
        all.addAll(words);
        all.addAll(words(paragraph));
        return paragraph.holding(all);
    }

    private static List<XmlNode> words(XmlElement paragraph) {
        return paragraph.nodes().stream()
                .filter(node -> !(node instanceof XmlElement element) || !element.is("pPr"))
                .toList();
    }

    private static boolean isEndDeleted(XmlElement paragraph) {
        return ofEnd(paragraph).stream().anyMatch(mark -> mark.is("del") || mark.is("moveFrom"));
    }

    private static List<XmlElement> ofEnd(XmlElement paragraph) {
        return paragraph.child("pPr").flatMap(properties -> properties.child("rPr")).stream()
                .flatMap(XmlElement::children)
                .toList();
    }

    private List<? extends XmlNode> left(XmlElement element) {
        if (PROPERTIES.contains(element.name())) {
            return properties(element);
        }
        return switch (element.name()) {
            case "p" -> paragraph(element);
            case "r" -> run(element);
            case "ins", "moveTo" -> {
                hasTrackedChanges = true;
                yield changed(element);
            }
            case "del", "moveFrom" -> deleted(element);
            case "tr" -> isDeleted(element) ? deleted(element) : changed(element);
            case "sdt" -> isContents(element) ? leaveOut(LeftOut.Kind.TABLE_OF_CONTENTS, element) : changed(element);
            case "AlternateContent" -> nodes(WordAlternatives.choice(element));
            case "fldSimple" -> simpleField(element);
            case "txbxContent" -> byItself(element);
            default -> element.nodes().isEmpty() ? leaf(element) : text(element);
        };
    }

    private List<XmlElement> properties(XmlElement element) {
        if (element.is("instrText")) {
            fields.instruct(element.text());
            return List.of();
        }
        if (element.is("pPr")) {
            hasTrackedChanges |=
                    element.children("rPr").flatMap(XmlElement::children).anyMatch(mark -> mark.is("ins"));
        }
        return element.is("delInstrText") ? List.of() : List.of(element);
    }

    private List<XmlElement> changed(XmlElement element) {
        return List.of(element.holding(nodes(element)));
    }

    private List<XmlElement> paragraph(XmlElement paragraph) {
        var style = styles.of(paragraph.child("pPr").orElse(null));
        if (styles.isContents(style)) {
            var begun = leaveOut(LeftOut.Kind.TABLE_OF_CONTENTS, paragraph);
            // A field that goes on beyond it begins or ends in it all the same.
            paragraph.descendants("fldChar").forEach(fields::mark);
            return begun;
        }
        isHiddenByStyle = styles.isOn(style, "vanish");
        var left = changed(paragraph);
        if (fields.isContents()) {
            leavings.addPiece(LeftOut.Kind.TABLE_OF_CONTENTS, " ");
        } else {
            leavings.end();
        }
        boolean isHidden = ofEnd(paragraph).stream().anyMatch(mark -> mark.is("vanish"))
                && left.stream().noneMatch(WordLeavings::isSeen);
        return isHidden ? List.of() : left;
    }

    private static boolean isSeen(XmlElement element) {
        return List.of("t", "sym", "drawing", "pict", "object").stream()
                .anyMatch(name -> element.descendants(name).findAny().isPresent());
    }

    private List<XmlElement> run(XmlElement run) {
        if (isHidden(run)) {
            run.children("fldChar").forEach(fields::mark);
            return leavePiece(LeftOut.Kind.HIDDEN, run);
        }
        return changed(run);
    }

    private boolean isHidden(XmlElement run) {
        var properties = run.child("rPr");
        return WordStyles.isOn(properties.orElse(null), "vanish")
                .orElseGet(() -> properties
                                .flatMap(found -> found.child("rStyle"))
                                .filter(style -> styles.isOn(WordStyles.value(style), "vanish"))
                                .isPresent()
                        || isHiddenByStyle);
    }

    private List<XmlElement> deleted(XmlElement element) {
        hasTrackedChanges = true;
        element.descendants("fldChar").forEach(fields::mark);
        return leavePiece(LeftOut.Kind.DELETED, element);
    }

    private boolean isDeleted(XmlElement row) {
        var properties = row.child("trPr");
        hasTrackedChanges |= properties.flatMap(found -> found.child("ins")).isPresent();
        return properties.flatMap(found -> found.child("del")).isPresent();
    }

    private static boolean isContents(XmlElement control) {
        return control.children("sdtPr")
                .flatMap(properties -> properties.descendants("docPartGallery"))
                .anyMatch(gallery -> WordStyles.value(gallery).equals("Table of Contents"));
    }

    private List<XmlElement> simpleField(XmlElement field) {
        fields.begin(field.attribute("instr", ""));
        var left = changed(field);
        fields.end();
        return left;
    }

    /** Text in a box has nothing to do with the fields and styles around it. */
    private List<XmlElement> byItself(XmlElement box) {
        if (fields.isInstruction() || fields.isContents()) {
            return List.of();
        }
        var around = fields;
        boolean wasHidden = isHiddenByStyle;
        fields = new WordFields();
        var left = changed(box);
        fields = around;
        isHiddenByStyle = wasHidden;
        return left;
    }

    private List<XmlElement> leaf(XmlElement leaf) {
        if (leaf.is("fldChar")) {
            fields.mark(leaf);
            return List.of();
        }
        return fields.isInstruction() || fields.isContents() ? leftOfField(leaf) : List.of(addressed(leaf));
    }

    private List<XmlElement> text(XmlElement element) {
        if (!element.is("t")) {
            return changed(element);
        }
        if (fields.isInstruction() || fields.isContents()) {
            return leftOfField(element);
        }
        leavings.end();
        return List.of(addressed(element));
    }

    private XmlElement addressed(XmlElement leaf) {
        return fields.address().map(address -> leaf.saying(ADDRESS, address)).orElse(leaf);
    }

    private List<XmlElement> leftOfField(XmlElement leaf) {
        return fields.isInstruction() ? List.of() : leavePiece(LeftOut.Kind.TABLE_OF_CONTENTS, leaf);
    }

    private List<XmlElement> leaveOut(LeftOut.Kind kind, XmlElement element) {
        var left = leavePiece(kind, element);
        leavings.addPiece(kind, " ");
        return left;
    }

    private List<XmlElement> leavePiece(LeftOut.Kind kind, XmlElement element) {
        leavings.addPiece(kind, WordWords.with(element));
        return List.of();
    }
}
