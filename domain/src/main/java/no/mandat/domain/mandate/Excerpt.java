package no.mandat.domain.mandate;

import java.util.regex.Pattern;

/** The first words of a text in Markdown, in one line: of a link its words, without marks of emphasis and footnotes. */
final class Excerpt {

    private static final int LONGEST = 80;

    private static final Pattern MARKS = Pattern.compile("(?m)^\\[\\^[^\\]]{1,200}+\\]:.*$|\\[\\^[^\\]]{1,200}+\\]");
    private static final Pattern LINK =
            Pattern.compile("!?(?<!\\\\)\\[((?:[^\\[\\]\\\\]|\\\\.)*+)\\]\\((?:data:[^)\\]]*+|[^)]{0,2000}+)\\)");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\\\\\p{L}\\p{N}])[*_]{1,3}|(?<!\\\\)[*_]{1,3}(?![\\p{L}\\p{N}])");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?=\\p{Punct})");

    private Excerpt() {}

    static String of(String text) {
        var words = LINK.matcher(MARKS.matcher(text).replaceAll("")).replaceAll("$1");
        var line = ESCAPE.matcher(EMPHASIS.matcher(words).replaceAll(""))
                .replaceAll("")
                .strip()
                .replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST);
        return line.substring(0, end > 0 ? end : LONGEST) + " …";
    }
}
