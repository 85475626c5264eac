package no.mandat.workflow.sheet;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.mandat.workflow.xml.Xml;

/** Which of a workbook's styles show a number as a date. */
final class ExcelStyles {

    /** No program shows a longer one; each cell's style may name the same. */
    private static final int LONGEST_FORMAT = 255;

    /** What stands in quotes, in brackets or behind a backslash is shown as it is. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.");

    private static final Pattern DAY = Pattern.compile("[dy]", Pattern.CASE_INSENSITIVE);

    private final Set<Integer> dates = new HashSet<>();

    /** None of them. */
    ExcelStyles() {}

    ExcelStyles(InputStream styles) throws XMLStreamException {
        Map<Integer, String> formats = new HashMap<>();
        var xml = Xml.reader(styles);
        while (Xml.nextElement(xml)) {
            if (xml.getLocalName().equals("numFmt")) {
                var format = Xml.attribute(xml, "formatCode", "");
                formats.put(
                        Integer.parseInt(Xml.attribute(xml, "numFmtId", "0")),
                        format.substring(0, Math.min(format.length(), LONGEST_FORMAT)));
            } else if (xml.getLocalName().equals("cellXfs")) {
                readCells(xml, formats);
            }
        }
    }

    private void readCells(XMLStreamReader xml, Map<Integer, String> formats) throws XMLStreamException {
        int index = 0;
        while (Xml.nextElementIn(xml, "cellXfs")) {
            if (xml.getLocalName().equals("xf")) {
                int format = Integer.parseInt(Xml.attribute(xml, "numFmtId", "0"));
                if (isDate(format, formats.getOrDefault(format, ""))) {
                    dates.add(index);
                }
                index++;
            }
        }
    }

    /** By the built-in numbers (ECMA-376, 18.8.30), or by what the format shows. */
    private static boolean isDate(int number, String format) {
        return number >= 14 && number <= 17
                || number == 22
                || number >= 27 && number <= 36
                || number >= 50 && number <= 58
                || DAY.matcher(LITERAL.matcher(format).replaceAll("")).find();
    }

    boolean isDate(int style) {
        return dates.contains(style);
    }
}
