package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.textfield.TextArea;

/** Where it is said why, in a dialog with other fields. */
final class ReasonArea extends TextArea {

    private static final long serialVersionUID = 1L;

    ReasonArea() {
        super(t("reason.label"));
        setWidthFull();
        setMinRows(3);
    }
}
