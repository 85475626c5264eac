package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.web.shared.RefusalLine;
import no.mandat.workflow.meeting.ItemForm;

/** At the foot of the agenda: one item after the other, each taken by Enter. */
final class NewItemLine extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField title = ItemForms.line();
    private final Select<ItemKind> kind = ItemForms.kinds();
    private final IntegerField minutes = ItemForms.minutes();
    private final RefusalLine refusal = new RefusalLine();

    /** @param add puts it on the agenda, or is refused */
    NewItemLine(Consumer<ItemForm> add) {
        title.setLabel(t("agenda.new.title"));
        kind.setLabel(t("agenda.kind.label"));
        kind.setValue(ItemKind.DISCUSSION);
        minutes.setLabel(t("agenda.minutes.label"));
        minutes.setValue(ItemForms.USUAL_MINUTES);
        title.addKeyDownListener(Key.ENTER, enter -> take(add));
        minutes.addKeyDownListener(Key.ENTER, enter -> take(add));
        var fields = new Div(title, kind, minutes, new Button(t("agenda.add"), click -> take(add)));
        fields.addClassName("agenda-new");
        add(fields, refusal);
    }

    private void take(Consumer<ItemForm> add) {
        title.setInvalid(title.getValue().isBlank());
        title.setErrorMessage(t("rule.required"));
        if (!title.isInvalid()) {
            refusal.attempt(() -> {
                int planned = Optional.ofNullable(minutes.getValue()).orElse(0);
                add.accept(ItemForm.of(title.getValue().strip(), kind.getValue(), planned));
                title.clear();
            });
        }
        title.focus();
    }
}
