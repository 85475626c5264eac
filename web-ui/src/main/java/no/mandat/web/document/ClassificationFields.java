package no.mandat.web.document;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Optional;
import no.mandat.domain.document.Openness;
import no.mandat.web.shared.DateField;
import no.mandat.web.shared.Say;
import no.mandat.workflow.document.ClassificationForm;

/** Who a document, or a contribution, is for; where it is exempt, by which law, how much of it, and until when. */
public final class ClassificationFields extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final RadioButtonGroup<Openness> openness = new RadioButtonGroup<>();
    private final ComboBox<String> basis = new ComboBox<>();
    private final Checkbox inPart = new Checkbox();
    private final DateField until = new DateField();
    private final Div exemption = new Div(basis, inPart, until);

    /** Fields that begin with what a form says. */
    public ClassificationFields(String label, ClassificationForm form, Runnable changed) {
        openness.setLabel(label);
        openness.setItems(Openness.values());
        openness.setItemLabelGenerator(item -> Say.sentence(t(item)));
        openness.addValueChangeListener(change -> explain());
        basis.setLabel(t("classification.basis"));
        basis.setHelperText(t("classification.basis.help"));
        basis.setItems(LegalBasis.citations());
        basis.setItemLabelGenerator(LegalBasis::explained);
        basis.setAllowCustomValue(true);
        basis.addCustomValueSetListener(
                typed -> basis.setValue(LegalBasis.meant(typed.getDetail().strip())));
        basis.setWidthFull();
        basis.setRequiredIndicatorVisible(true);
        inPart.setLabel(t("classification.inPart"));
        until.setLabel(t("classification.until"));
        until.setHelperText(t("classification.until.help"));
        until.speak();
        exemption.addClassName("fields");
        read(form);
        openness.addValueChangeListener(change -> changed.run());
        basis.addValueChangeListener(change -> changed.run());
        inPart.addValueChangeListener(change -> changed.run());
        until.addValueChangeListener(change -> changed.run());
        getContent().addClassName("fields");
        getContent().add(openness, exemption);
    }

    private void read(ClassificationForm form) {
        openness.setValue(form.openness());
        Optional.ofNullable(form.legalBasis()).ifPresent(basis::setValue);
        inPart.setValue(form.inPart());
        until.setValue(form.exemptUntil());
        explain();
    }

    private void explain() {
        var chosen = openness.getValue();
        exemption.setVisible(chosen == Openness.EXEMPT);
        openness.setHelperText(OpennessBadge.about(chosen));
    }

    /** What was chosen. */
    public ClassificationForm write() {
        boolean exempt = openness.getValue() == Openness.EXEMPT;
        return exempt
                ? new ClassificationForm(Openness.EXEMPT, basis.getValue(), inPart.getValue(), until.getValue())
                : ClassificationForm.of(openness.getValue());
    }
}
