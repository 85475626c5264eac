package no.mandat.workflow.manuscript;

import java.util.regex.Pattern;

/** The words of a text file, collected without understanding it. */
final class PlainWords {

    /** Where a link or a picture leads, or the picture itself: in the blocks it may be written in another way. */
    private static final Pattern ADDRESS = Pattern.compile(
            "\\]\\((?:data:[^)\\s\\]]*+|[^)\\s]{0,2000}+)(?:\\s+\"[^\"]*\")?\\)"
                    + "|^ {0,3}\\[[^\\]^]{1,999}+\\]:\\s*\\S+.*$",
            Pattern.MULTILINE);

    private static final Pattern FENCE = Pattern.compile("^ {0,3}(?:```|~~~).*$", Pattern.MULTILINE);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?=\\p{Punct})");

    private PlainWords() {}

    static String ofMarkdown(String text) {
        var bare = FENCE.matcher(text).replaceAll(" ");
        return ESCAPE.matcher(ADDRESS.matcher(bare).replaceAll("] ")).replaceAll("");
    }
}
