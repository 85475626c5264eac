package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** That what stands there isn't sent, and how it is thrown away. */
final class UnsentLine extends Div {

    private static final long serialVersionUID = 1L;

    /** @param words the key of that */
    UnsentLine(String words, Runnable discard) {
        var button = new Button(t("points.unsent.discard"), click -> discard.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        add(new Span(t(words)), button);
        addClassName("point-unsent");
    }
}
