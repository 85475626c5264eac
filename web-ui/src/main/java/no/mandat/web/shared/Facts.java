package no.mandat.web.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Names and their values, one pair a line. */
public final class Facts extends DescriptionList {

    private static final long serialVersionUID = 1L;

    /** None yet. */
    public Facts() {
        addClassName("facts");
    }

    /** Adds a fact. */
    public Facts fact(String name, String value) {
        return fact(name, new Span(value));
    }

    /** Adds a fact whose value is more than text. */
    public Facts fact(String name, Component value) {
        add(new Term(name), new Description(value));
        return this;
    }
}
