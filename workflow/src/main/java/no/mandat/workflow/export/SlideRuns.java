package no.mandat.workflow.export;

import java.util.List;
import java.util.regex.Pattern;

/** Writes the words of a slide. */
final class SlideRuns {

    private static final int STEP = 342_900;

    /** A label that the program counts by itself; it knows no number that is longer. */
    private static final Pattern COUNT = Pattern.compile("([1-9]\\d{0,3})([.)]?)");

    private static final String NUMBER_FIELD = "{6B1F3E0C-7C5E-4F5D-9E2B-3C1D7A5E4F10}";

    private final OfficeXml xml;
    private final OfficeParts parts;
    private final String part;
    private final String language;

    SlideRuns(OfficeXml xml, OfficeParts parts, String part, String language) {
        this.xml = xml;
        this.parts = parts;
        this.part = part;
        this.language = language;
    }

    /** A paragraph for each line; an empty one where there is none, for a text can't be without. */
    void paragraphs(List<SlideLine> lines) {
        lines.forEach(this::paragraph);
        if (lines.isEmpty()) {
            xml.open("a:p").open("a:endParaRPr").set("lang", language).close().close();
        }
    }

    private void paragraph(SlideLine line) {
        xml.open("a:p").open("a:pPr");
        var count = COUNT.matcher(line.label());
        boolean isCounted = count.matches();
        switch (line.kind()) {
            case TEXT -> indent(line.level() * STEP, 0).empty("a:buNone");
            case ITEM -> {
                xml.set("lvl", Integer.toString(line.level()));
                if (isCounted) {
                    indent((line.level() + 1) * STEP + STEP / 3, -STEP - STEP / 3);
                    xml.open("a:buFont").set("typeface", "+mj-lt").close();
                    xml.open("a:buAutoNum").set("type", counted(count.group(2))).set("startAt", count.group(1));
                    xml.close();
                } else if (!line.label().isEmpty()) {
                    indent((line.level() + 1) * STEP, -STEP).empty("a:buNone");
                }
            }
        }
        xml.close();
        if (!isCounted && !line.label().isEmpty()) {
            words(Inline.Words.plain(line.label() + " "), "");
        }
        line.words().forEach(this::piece);
        xml.close();
    }

    private static String counted(String sign) {
        return switch (sign) {
            case "." -> "arabicPeriod";
            case ")" -> "arabicParenR";
            default -> "arabicPlain";
        };
    }

    private OfficeXml indent(int left, int first) {
        return xml.set("marL", Integer.toString(left)).set("indent", Integer.toString(first));
    }

    private void piece(Inline piece) {
        switch (piece) {
            case Inline.Words words -> words(words, "");
            case Inline.Link link -> link.words().forEach(words -> words(words, link.address()));
            case Inline.Break _ -> xml.empty("a:br");
            // A slide has no footnotes.
            case Inline.Mark _ -> {}
        }
    }

    private void words(Inline.Words words, String address) {
        xml.open("a:r").open("a:rPr").set("lang", language);
        if (words.bold()) {
            xml.set("b", "1");
        }
        if (words.italic()) {
            xml.set("i", "1");
        }
        if (!address.isEmpty()) {
            xml.open("a:hlinkClick").set("r:id", parts.link(part, address)).close();
        }
        xml.close().text("a:t", words.text()).close();
    }

    /** A paragraph in the size of captions. */
    void small(String text) {
        xml.open("a:p").open("a:r").open("a:rPr").set("lang", language).set("sz", "1400");
        xml.open("a:solidFill").open("a:schemeClr").set("val", "tx2").close().close();
        xml.close().text("a:t", text).close().close();
    }

    /** What the program puts in by itself. */
    void field(String type, String shown) {
        xml.open("a:fld").set("id", NUMBER_FIELD).set("type", type);
        xml.open("a:rPr").set("lang", language).close();
        xml.text("a:t", shown).close();
    }
}
