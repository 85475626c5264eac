package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.Consumer;

/** Puts a reference into a text: to another section, to a recommendation, or to a document of the mandate. */
final class ReferenceDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final ComboBox<ReferenceChoice> to = new ComboBox<>(t("write.reference.to"));
    private final transient Consumer<String> insert;

    ReferenceDialog(List<ReferenceChoice> choices, Consumer<String> insert) {
        this.insert = insert;
        setHeaderTitle(t("write.reference.title"));
        setWidth("min(560px, 100vw - 32px)");
        to.setItems(choices);
        to.setItemLabelGenerator(ReferenceChoice::label);
        to.setHelperText(t(choices.isEmpty() ? "write.reference.none" : "write.reference.help"));
        to.setRequiredIndicatorVisible(true);
        to.setWidthFull();
        add(to);
        var put = new Button(t("write.picture.insert"), click -> put());
        put.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("dialog.cancel"), click -> close()), put);
        to.focus();
    }

    private void put() {
        var chosen = to.getValue();
        if (chosen == null) {
            to.setErrorMessage(t("write.reference.missing"));
            to.setInvalid(true);
            to.focus();
            return;
        }
        close();
        insert.accept(chosen.markdown());
    }
}
