package no.mandat.web.shared;

import com.vaadin.flow.component.html.Anchor;

/** A link to a page of the application by its address: for what a router link can't name, in another package or with a query. */
public final class InAppLink extends Anchor {

    private static final long serialVersionUID = 1L;

    /** A link. */
    public InAppLink(String address, String words) {
        super(address, words);
        getElement().setAttribute("router-link", true);
    }
}
