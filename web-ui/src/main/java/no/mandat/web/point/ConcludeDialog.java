package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import no.mandat.web.shared.RefusalLine;
import no.mandat.workflow.point.ConclusionForm;
import org.jspecify.annotations.Nullable;

/** One conclusion for several points, or for one with what is concluded now. */
final class ConcludeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    ConcludeDialog(int count, List<String> destinations, @Nullable ConclusionForm now, Consumer<ConclusionForm> act) {
        setHeaderTitle(t("points.concludeAll.title", count));
        setWidth("min(560px, 100vw - 32px)");
        setCloseOnOutsideClick(false);
        var text = new Paragraph(t("points.concludeAll.text", count));
        text.addClassName("dialog-text");
        var fields = new ConclusionFields(destinations, now);
        var refusal = new RefusalLine();
        add(text, fields, refusal);
        var confirm = new Button(t("points.propose"), click -> {
            refusal.clear();
            Optional.ofNullable(fields.read()).ifPresent(form -> refusal.attempt(() -> {
                act.accept(form);
                close();
            }));
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("dialog.cancel"), click -> close()), confirm);
    }
}
