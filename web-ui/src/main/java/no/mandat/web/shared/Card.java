package no.mandat.web.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A quiet surface with a heading. */
public final class Card extends Section {

    private static final long serialVersionUID = 1L;

    private final H2 title;

    /** A card; the heading names the section for screen readers. */
    public Card(String id, String heading, Component... content) {
        title = new H2(heading);
        title.setId(id);
        getElement().setAttribute("aria-labelledby", id);
        addClassName("card");
        add(title);
        add(content);
    }

    /** Moves the focus to the heading: one hears where one is, and what had it may be gone with what it did. */
    public void focusHeading() {
        title.getElement().setAttribute("tabindex", "-1");
        title.getElement().executeJs("requestAnimationFrame(() => this.focus())");
    }

    /** The heading says that from now on. */
    public void titled(String heading) {
        title.setText(heading);
    }

    /** The heading is in that language, whatever the page is in. */
    public Card in(String tag) {
        title.getElement().setAttribute("lang", tag);
        return this;
    }
}
