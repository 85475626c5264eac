package no.mandat.workflow.export;

import java.util.Map;
import java.util.TreeMap;

/** Writes the part with the footnotes. */
final class WordNotes {

    static final String PART = "word/footnotes.xml";

    private WordNotes() {}

    static byte[] part(ExportDocument document, WordLine line) {
        var xml = OfficeXml.part("w:footnotes");
        rule(xml, "separator", "-1");
        rule(xml, "continuationSeparator", "0");
        new TreeMap<>(inverse(line.numbers())).forEach((number, note) -> {
            xml.open("w:footnote").set("w:id", Integer.toString(number));
            xml.open("w:p").open("w:pPr").val("w:pStyle", WordStyle.FOOTNOTE).close();
            xml.open("w:r");
            WordLine.reference(xml);
            xml.empty("w:footnoteRef").close();
            xml.open("w:r").empty("w:tab").close();
            line.write(xml, PART, document.notes().get(note));
            xml.close().close();
        });
        return xml.done();
    }

    private static Map<Integer, Integer> inverse(Map<Integer, Integer> numbers) {
        Map<Integer, Integer> inverse = new TreeMap<>();
        numbers.forEach((note, number) -> inverse.put(number, note));
        return inverse;
    }

    private static void rule(OfficeXml xml, String kind, String id) {
        xml.open("w:footnote").set("w:type", kind).set("w:id", id);
        xml.open("w:p").open("w:r").empty("w:" + kind).close().close().close();
    }
}
