package no.mandat.web.shared;

import com.vaadin.flow.component.html.Div;

/** A refusal in words, where the action was; read aloud when it appears. */
public final class RefusalLine extends Div {

    private static final long serialVersionUID = 1L;

    /** Silent. */
    public RefusalLine() {
        addClassName("refusal");
        getElement().setAttribute("role", "alert");
    }

    /** Says it. */
    public void say(String words) {
        setText(words);
    }

    /** Takes it back. */
    public void clear() {
        setText("");
    }
}
