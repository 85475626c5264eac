package no.mandat.web.deliverable;

import com.vaadin.flow.component.html.Div;

/** A part of a report's text on a page. */
final class ReportWords {

    private ReportWords() {}

    /** One with a table is wider than a narrow page, and rolls there: by keyboard, too (WCAG 2.1.1). */
    static Div of(String html) {
        var words = new Div();
        words.addClassName("report-text");
        words.getElement().setProperty("innerHTML", html);
        if (html.contains("<table")) {
            words.getElement().setAttribute("tabindex", "0");
        }
        return words;
    }
}
