package no.mandat.domain.mandate;

/** The first words of a text, in one line. */
final class Excerpt {

    private static final int LONGEST = 80;

    private Excerpt() {}

    static String of(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST);
        return line.substring(0, end > 0 ? end : LONGEST) + " …";
    }
}
