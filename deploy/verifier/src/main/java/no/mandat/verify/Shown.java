package no.mandat.verify;

/** What may come from whoever made a file, as it is shown: nothing of it moves the cursor or hides what was said. */
final class Shown {

    private static final int LONGEST = 300;

    private Shown() {}

    /** As it stands, or as much of it as one reads. */
    static String plain(String words) {
        return escaped(words, "");
    }

    /** Between signs that say where it ends: what stands in it can't be taken for what stands around it. */
    static String quoted(String text) {
        long signs = text.codePoints().count();
        var more = signs > LONGEST ? " (the first %d signs of %d)".formatted(LONGEST, signs) : "";
        return "\"%s\"%s".formatted(escaped(text, "\"\\"), more);
    }

    private static String escaped(String text, String marks) {
        var shown = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(sign -> {
            if (marks.indexOf(sign) >= 0) {
                shown.append('\\');
            }
            if (isHidden(sign)) {
                shown.append("\\u%04x".formatted(sign));
            } else {
                shown.appendCodePoint(sign);
            }
        });
        return shown.toString();
    }

    /** The same JSON: what would be hidden is written by its number. */
    static String json(String json) {
        var shown = new StringBuilder(json.length());
        json.codePoints().forEach(sign -> {
            if (isHidden(sign)) {
                for (char half : Character.toChars(sign)) {
                    shown.append("\\u%04x".formatted((int) half));
                }
            } else {
                shown.appendCodePoint(sign);
            }
        });
        return shown.toString();
    }

    private static boolean isHidden(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
