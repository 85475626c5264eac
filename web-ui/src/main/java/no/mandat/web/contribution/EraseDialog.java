package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import java.util.function.Consumer;
import no.mandat.domain.contribution.Erasure;
import no.mandat.web.shared.AskingDialog;
import no.mandat.workflow.contribution.ContributionDetails;
import no.mandat.workflow.contribution.EraseContribution;

/** Asks before whoever sent a contribution is erased: says what goes and what stays, and asks why. */
final class EraseDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    private final UUID key = UUID.randomUUID();
    private final transient ContributionDetails sent;
    private final transient Consumer<EraseContribution> erase;
    private final Checkbox text = new Checkbox(t("contribution.erase.withText"));
    private final TextArea reason = new TextArea(t("reason.label"));

    EraseDialog(ContributionDetails sent, Consumer<EraseContribution> erase, Runnable done) {
        super(t("contribution.erase.title", sent.reference()), done);
        this.sent = sent;
        this.erase = erase;
        boolean textLeft = sent.erasure() == Erasure.PERSON;
        text.setValue(textLeft);
        text.setReadOnly(textLeft);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(t("contribution.erase.reason.help"));
        ask(
                t("contribution.erase.confirm"),
                new Paragraph(t("contribution.erase.goes")),
                new Paragraph(t("contribution.erase.stays")),
                new Paragraph(t("contribution.erase.words")),
                text,
                reason);
    }

    @Override
    protected void carryOut() {
        erase.accept(new EraseContribution(
                key, sent.id(), text.getValue() ? Erasure.PERSON_AND_TEXT : Erasure.PERSON, reason.getValue()));
    }
}
