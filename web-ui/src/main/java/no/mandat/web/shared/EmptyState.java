package no.mandat.web.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** Nothing here, and that is fine: what it means, and what one can do. */
public final class EmptyState extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    /** A fjord on a still day. */
    private static final String FJORD = """
            <svg viewBox="0 0 240 132" fill="none" stroke="var(--ink-3)" stroke-width="1.5" stroke-linecap="round"
                 stroke-linejoin="round" aria-hidden="true" focusable="false">
              <circle cx="198" cy="32" r="14" fill="var(--accent-soft)" stroke="var(--accent)"/>
              <path fill="var(--paper)" d="M116 84c18 0 26-26 46-26 20 0 28 26 58 26z"/>
              <path fill="var(--paper)" d="M14 84c22 0 34-50 58-50 25 0 36 50 66 50z"/>
              <path d="M60 41c5 6 8 2 13 6 4 3 8-2 12 1" stroke="var(--line-2)"/>
              <path d="M6 84h228"/>
              <g stroke="var(--accent)" fill="var(--paper)">
                <path d="M146 78v30"/>
                <path d="M150 81l15 22h-15z" fill="var(--accent-soft)"/>
                <path d="M142 86l-11 17h11z"/>
                <path d="M124 108h44l-7 9h-30z"/>
              </g>
              <path d="M24 97h58M178 97h38M48 109h44M186 110h30M74 121h34M178 122h22" stroke="var(--line-2)"/>
            </svg>
            """;

    /** What it means. */
    public EmptyState(String title, String text, Component... actions) {
        var drawing = new Div();
        drawing.addClassName("drawing");
        drawing.getElement().setProperty("innerHTML", FJORD);
        var row = new Div(actions);
        row.addClassName("empty-actions");
        row.setVisible(actions.length > 0);
        getContent().addClassNames("card", "empty");
        getContent().add(drawing, new Div(new H2(title), new Paragraph(text), row));
    }
}
