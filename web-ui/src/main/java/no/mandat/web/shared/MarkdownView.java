package no.mandat.web.shared;

import com.vaadin.flow.component.html.Div;
import no.mandat.workflow.text.MarkdownText;

/** A text in Markdown, in a column made for reading. */
public final class MarkdownView extends Div {

    private static final long serialVersionUID = 1L;

    /** Shows the text. */
    public MarkdownView(String markdown) {
        addClassName("document");
        getElement().setProperty("innerHTML", MarkdownText.html(markdown));
    }

    /** It is in that language, whatever the page is in. */
    public MarkdownView in(String tag) {
        getElement().setAttribute("lang", tag);
        return this;
    }
}
