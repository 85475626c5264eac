package no.mandat.workflow.xml;

/** What can stand in XML 1.0 at all. */
public final class XmlLetters {

    private XmlLetters() {}

    /** Whether the letter (a Unicode code point) can. */
    public static boolean isOne(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || letter >= 0x20 && letter <= 0xD7FF
                || letter >= 0xE000 && letter <= 0xFFFD
                || letter >= 0x10000;
    }

    /** The text without what can't; half pairs are left out, too. */
    public static String of(String text) {
        return text.codePoints()
                .filter(XmlLetters::isOne)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
