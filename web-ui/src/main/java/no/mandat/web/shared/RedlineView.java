package no.mandat.web.shared;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import no.mandat.workflow.text.Redline;

/** What changed between two texts: a sentence that sums it up, and the text with its changes. */
public final class RedlineView extends Div {

    private static final long serialVersionUID = 1L;

    /** Compares two texts in Markdown, in the page's language. */
    public RedlineView(String before, String after) {
        this(Redline.between(before, after, Say.words()));
    }

    /** Shows a comparison. */
    public RedlineView(Redline.Result redline) {
        var summary = new Paragraph(summary(redline));
        summary.addClassNames("small", "muted");
        var text = new Div();
        text.addClassName("document");
        text.getElement().setProperty("innerHTML", redline.html());
        addClassName("redline");
        add(summary, text);
    }

    private static String summary(Redline.Result redline) {
        if (!redline.changed()) {
            return Say.t("redline.same");
        }
        boolean sameWords = redline.inserted() + redline.deleted() == 0;
        return sameWords ? Say.t("redline.layout") : Say.t("redline.counts", redline.inserted(), redline.deleted());
    }
}
