package no.mandat.workflow.export;

import java.util.List;
import no.mandat.workflow.words.Words;

/** Writes the table of contents: a field, which Word fills with page numbers, and until then the headings as links. */
final class WordContents {

    private final OfficeXml xml;

    WordContents(OfficeXml xml) {
        this.xml = xml;
    }

    void write(List<Outline.Entry> headings, Words words) {
        var entries = headings.stream().filter(Outline.Entry::isInContents).toList();
        if (headings.size() < Outline.FEWEST) {
            return;
        }
        xml.open("w:sdt").open("w:sdtPr").open("w:docPartObj");
        xml.val("w:docPartGallery", "Table of Contents")
                .empty("w:docPartUnique")
                .close()
                .close();
        xml.open("w:sdtContent");
        xml.open("w:p").open("w:pPr").val("w:pStyle", "TOCHeading").close().open("w:r");
        WordLine.text(xml, words.of("export.contents"));
        xml.close().close();
        for (int i = 0; i < entries.size(); i++) {
            entry(entries.get(i), i == 0);
        }
        xml.open("w:p").open("w:pPr").val("w:pStyle", WordStyle.BODY).close();
        mark("end", false);
        xml.close();
        xml.close().close();
    }

    private void entry(Outline.Entry entry, boolean isFirst) {
        xml.open("w:p").open("w:pPr").val("w:pStyle", "TOC" + entry.level()).close();
        if (isFirst) {
            mark("begin", true);
            xml.open("w:r")
                    .open("w:instrText")
                    .set("xml:space", "preserve")
                    .text(" TOC \\o \"1-3\" \\h \\z \\u ")
                    .close();
            xml.close();
            mark("separate", false);
        }
        xml.open("w:hyperlink").set("w:anchor", WordBody.bookmark(entry)).set("w:history", "1");
        xml.open("w:r");
        boolean isLong = entry.number().length() > WordStyle.LONGEST;
        if (!isLong && !entry.number().isEmpty()) {
            WordLine.text(xml, entry.number());
        }
        // What has no number in the margin stands where the words of those with one do.
        xml.empty("w:tab");
        WordLine.text(xml, isLong ? entry.number() + "  " + entry.title() : entry.title());
        xml.close().close().close();
    }

    private void mark(String kind, boolean isDirty) {
        xml.open("w:r").open("w:fldChar").set("w:fldCharType", kind);
        if (isDirty) {
            xml.set("w:dirty", "true");
        }
        xml.close().close();
    }
}
