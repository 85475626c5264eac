package no.mandat.web.shared;

import com.vaadin.flow.component.html.Div;
import no.mandat.domain.shared.RefusedException;

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

    /** Does something; says why where that is refused, and takes back what was said before. */
    public void attempt(Runnable work) {
        clear();
        try {
            work.run();
        } catch (RefusedException e) {
            say(Say.t(e.refusal()));
        }
    }

    /** Takes it back. */
    public void clear() {
        setText("");
    }
}
