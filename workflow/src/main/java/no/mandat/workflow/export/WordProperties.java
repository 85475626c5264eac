package no.mandat.workflow.export;

import no.mandat.workflow.words.Words;

/** Writes what a Word document says of itself, and how Word is to treat it. */
final class WordProperties {

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

    private WordProperties() {}

    static byte[] core(ExportFacts facts, Words words) {
        var xml = OfficeXml.plain("cp:coreProperties", PACKAGE);
        xml.set("xmlns:cp", PACKAGE).set("xmlns:dc", "http://purl.org/dc/elements/1.1/");
        xml.set("xmlns:dcterms", "http://purl.org/dc/terms/");
        xml.set("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        xml.text("dc:title", facts.title()).text("dc:subject", facts.kind());
        xml.text("dc:creator", facts.organisation()).text("dc:identifier", facts.hash());
        xml.text("dc:language", words.locale().toLanguageTag()).text("cp:version", facts.version());
        xml.open("dcterms:created")
                .set("xsi:type", "dcterms:W3CDTF")
                .text(facts.date() + "T00:00:00Z")
                .close();
        return xml.done();
    }

    static byte[] settings(Words words) {
        var xml = OfficeXml.part("w:settings");
        xml.val("w:defaultTabStop", Integer.toString(WordStyle.STEP));
        xml.open("w:footnotePr");
        xml.open("w:footnote")
                .set("w:id", "-1")
                .close()
                .open("w:footnote")
                .set("w:id", "0")
                .close()
                .close();
        xml.open("w:compat").open("w:compatSetting").set("w:name", "compatibilityMode");
        xml.set("w:uri", "http://schemas.microsoft.com/office/word")
                .set("w:val", "15")
                .close()
                .close();
        xml.open("w:themeFontLang").set("w:val", words.locale().toLanguageTag()).close();
        return xml.done();
    }
}
