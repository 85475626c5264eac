package no.mandat.web.contribution;

import com.vaadin.flow.component.html.Span;

/** A sentence of the page's in which something is quoted; what is quoted is marked with its own language. */
final class Quoting extends Span {

    private static final long serialVersionUID = 1L;

    /** No sentence of ours has it, nor those after it. */
    private static final char FIRST = '\uE000';

    /**
     * Quotes it.
     *
     * @param sentence has {@link #place} where something is quoted
     * @param language the tag of the language of what is quoted
     */
    Quoting(String sentence, String language, String... quoted) {
        int from = 0;
        for (int at = 0; at < sentence.length(); at++) {
            int index = sentence.charAt(at) - FIRST;
            if (index >= 0 && index < quoted.length) {
                add(sentence.substring(from, at));
                add(in(language, quoted[index]));
                from = at + 1;
            }
        }
        add(sentence.substring(from));
    }

    /** Stands in a sentence for what is quoted there: 0 for the first of it, 1 for the second. */
    static String place(int index) {
        return String.valueOf((char) (FIRST + index));
    }

    private static Span in(String language, String words) {
        var quoted = new Span(words);
        quoted.getElement().setAttribute("lang", language);
        return quoted;
    }
}
