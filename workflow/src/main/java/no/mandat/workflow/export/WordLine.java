package no.mandat.workflow.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes words, links and the marks of footnotes. The first mark of a footnote is its own; later ones refer to that. */
final class WordLine {

    private static final String MARK_NAME = "note_";

    private final OfficeParts parts;
    private final Map<Integer, Integer> numbers;

    WordLine(OfficeParts parts) {
        this.parts = parts;
        this.numbers = new HashMap<>();
    }

    /**
     * Writes a line.
     *
     * @param part in which it stands
     */
    void write(OfficeXml xml, String part, List<? extends Inline> line) {
        for (var piece : line) {
            switch (piece) {
                case Inline.Words words -> words(xml, words, "");
                case Inline.Link link -> {
                    xml.open("w:hyperlink").set("r:id", parts.link(part, link.address()));
                    link.words().forEach(words -> words(xml, words, "Hyperlink"));
                    xml.close();
                }
                case Inline.Mark mark -> mark(xml, mark.note());
                case Inline.Break _ -> xml.open("w:r").empty("w:br").close();
            }
        }
    }

    private static void words(OfficeXml xml, Inline.Words words, String style) {
        xml.open("w:r");
        if (words.bold() || words.italic() || words.code() || !style.isEmpty()) {
            xml.open("w:rPr");
            if (!style.isEmpty() || words.code()) {
                xml.val("w:rStyle", style.isEmpty() ? "CodeWords" : style);
            }
            if (words.bold()) {
                xml.empty("w:b");
            }
            if (words.italic()) {
                xml.empty("w:i");
            }
            xml.close();
        }
        text(xml, words.text());
        xml.close();
    }

    static void text(OfficeXml xml, String text) {
        xml.open("w:t").set("xml:space", "preserve").text(text).close();
    }

    private void mark(OfficeXml xml, int note) {
        var known = numbers.get(note);
        if (known == null) {
            int number = numbers.size() + 1;
            numbers.put(note, number);
            var id = Integer.toString(number);
            xml.open("w:bookmarkStart")
                    .set("w:id", "1" + id)
                    .set("w:name", MARK_NAME + id)
                    .close();
            reference(xml.open("w:r"));
            xml.open("w:footnoteReference").set("w:id", id).close().close();
            xml.open("w:bookmarkEnd").set("w:id", "1" + id).close();
            return;
        }
        xml.open("w:fldSimple").set("w:instr", " NOTEREF %s%d \\f \\h ".formatted(MARK_NAME, known));
        reference(xml.open("w:r"));
        text(xml, Integer.toString(known));
        xml.close().close();
    }

    static void reference(OfficeXml xml) {
        xml.open("w:rPr").val("w:rStyle", WordStyle.MARK).close();
    }

    /** The notes that were referred to, by the numbers that they got. */
    Map<Integer, Integer> numbers() {
        return Map.copyOf(numbers);
    }
}
