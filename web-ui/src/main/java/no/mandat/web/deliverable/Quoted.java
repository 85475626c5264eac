package no.mandat.web.deliverable;

import com.vaadin.flow.component.HtmlContainer;

/** Words of a text, in its language. */
final class Quoted extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    private Quoted(String tag, String words, String language) {
        super(tag);
        setText(words);
        getElement().setAttribute("lang", language);
    }

    /** A passage of it. */
    static Quoted passage(String words, String language) {
        var quoted = new Quoted("blockquote", words, language);
        quoted.addClassName("comment-quote");
        return quoted;
    }

    /** One of several places that say the same. */
    static Quoted chosen(String words, String language) {
        return new Quoted("strong", words, language);
    }

    /** What would go. */
    static Quoted gone(String words, String language) {
        return new Quoted("del", words, language);
    }

    /** What would come. */
    static Quoted added(String words, String language) {
        return new Quoted("ins", words, language);
    }
}
