package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.UUID;
import java.util.function.Consumer;
import no.mandat.domain.contribution.Publication;
import no.mandat.web.shared.AskingDialog;
import no.mandat.web.shared.Say;
import no.mandat.workflow.contribution.ContributionDetails;
import no.mandat.workflow.contribution.NarrowForSender;

/** Asks how much of a contribution may still be published once whoever sent it has taken back their consent, and why. */
final class NarrowDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    private final UUID key = UUID.randomUUID();
    private final transient ContributionDetails sent;
    private final transient Consumer<NarrowForSender> narrow;
    private final RadioButtonGroup<Publication> to = new RadioButtonGroup<>(t("field.Contribution.publication"));
    private final ReasonArea reason = new ReasonArea();

    NarrowDialog(ContributionDetails sent, Consumer<NarrowForSender> narrow, Runnable done) {
        super(t("contribution.narrow.title", sent.reference()), done);
        this.sent = sent;
        this.narrow = narrow;
        var less = sent.publication().less();
        to.setItems(less);
        to.setItemLabelGenerator(one -> Say.sentence(t(one)));
        to.setValue(less.getFirst());
        reason.setRequiredIndicatorVisible(true);
        // Once they are erased nothing takes it from the history any more.
        reason.setHelperText(
                t(sent.erasure() == null ? "contribution.narrow.reason.help" : "contribution.erase.reason.help"));
        ask(t("contribution.narrow.confirm"), new Paragraph(t("contribution.narrow.text")), to, reason);
    }

    @Override
    protected void carryOut() {
        narrow.accept(new NarrowForSender(key, sent.id(), to.getValue(), reason.getValue()));
    }
}
