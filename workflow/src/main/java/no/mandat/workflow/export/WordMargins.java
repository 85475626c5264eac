package no.mandat.workflow.export;

import java.util.ArrayList;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;

/** Writes what stands above and below the text: of the first page, which is the title page, and of all others. */
final class WordMargins {

    private final ExportFacts facts;
    private final Words words;

    WordMargins(ExportFacts facts, Words words) {
        this.facts = facts;
        this.words = words;
    }

    /** In whose name it stands and what it is, above the title: so the title is the first of the text, as readers expect it. */
    byte[] firstHeader() {
        var xml = OfficeXml.part("w:hdr");
        paragraph(xml, "Organisation", facts.organisation());
        paragraph(xml, "Kind", facts.kind());
        return xml.done();
    }

    /** When it was made, which version it is and its whole fingerprint, below the title page. */
    byte[] firstFooter() {
        var xml = OfficeXml.part("w:ftr");
        paragraph(xml, "Front", new Dates(words).day(facts.date()));
        if (!facts.version().isBlank()) {
            paragraph(xml, "Front", facts.version());
        }
        if (!facts.hash().isBlank()) {
            paragraph(xml, "Front", words.of("export.hash", facts.hash()));
        }
        return xml.done();
    }

    byte[] header() {
        var xml = OfficeXml.part("w:hdr");
        begin(xml, "Header");
        run(xml, facts.kind());
        tab(xml);
        run(xml, facts.title());
        return xml.close().done();
    }

    byte[] footer() {
        var mark = new ArrayList<String>();
        if (!facts.version().isBlank()) {
            mark.add(facts.version());
        }
        if (!facts.hash().isBlank()) {
            mark.add(words.of("export.hash", facts.shortHash()));
        }
        var xml = OfficeXml.part("w:ftr");
        begin(xml, "Footer");
        run(xml, String.join(" · ", mark));
        tab(xml);
        field(xml, "PAGE", "2");
        run(xml, " " + words.of("export.of") + " ");
        field(xml, "NUMPAGES", "2");
        return xml.close().done();
    }

    private static void paragraph(OfficeXml xml, String style, String text) {
        begin(xml, style);
        run(xml, text);
        xml.close();
    }

    private static void begin(OfficeXml xml, String style) {
        xml.open("w:p").open("w:pPr").val("w:pStyle", style).close();
    }

    private static void run(OfficeXml xml, String text) {
        xml.open("w:r");
        WordLine.text(xml, text);
        xml.close();
    }

    private static void tab(OfficeXml xml) {
        xml.open("w:r").empty("w:tab").close();
    }

    private static void field(OfficeXml xml, String instruction, String shown) {
        xml.open("w:fldSimple").set("w:instr", " " + instruction + " ");
        run(xml, shown);
        xml.close();
    }
}
