package no.mandat.web.contribution;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Says, where that is so, that another window has changed the draft, and offers a look at it, or to overwrite it. */
final class DraftElsewhere extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * While that isn't so.
     *
     * @param what says so
     * @param load what leads to what the other window kept
     * @param address where that is read
     * @param instead what keeps what is filled in here in its place
     * @param overwrite does that
     */
    DraftElsewhere(String what, String load, String address, String instead, Runnable overwrite) {
        var link = new Anchor(address, load, AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        var choice = new Div(link, new Button(instead, click -> overwrite.run()));
        choice.addClassName("form-actions");
        add(new Paragraph(what), choice);
        addClassName("fault-summary");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }
}
