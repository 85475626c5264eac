package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.mandat.domain.shared.LateRequestId;
import no.mandat.workflow.contribution.LateRequestRow;

/** Chooses among those who wait, of those that are shown, and lays the chosen ones aside. */
final class LateChoice extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Map<LateRequestId, Checkbox> boxes = new LinkedHashMap<>();
    private final Checkbox all = new Checkbox(t("late.chooseAll"));
    private final Button layAside;
    private boolean counting;

    LateChoice(Consumer<List<LateRequestId>> chosen) {
        layAside = new Button(t("late.layAside"), click -> chosen.accept(chosen()));
        layAside.setEnabled(false);
        all.addValueChangeListener(change -> {
            if (!counting) {
                counting = true;
                boxes.values().forEach(box -> box.setValue(change.getValue()));
                count();
            }
        });
        addClassName("late-choice");
        add(all, layAside);
    }

    /** That of one who waits. */
    Checkbox box(LateRequestRow row) {
        var box = new Checkbox();
        box.setAriaLabel(t("late.choose", row.name()));
        box.addValueChangeListener(change -> {
            if (!counting) {
                count();
            }
        });
        boxes.put(row.id(), box);
        count();
        return box;
    }

    private List<LateRequestId> chosen() {
        return boxes.entrySet().stream()
                .filter(entry -> entry.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void count() {
        int many = chosen().size();
        layAside.setEnabled(many > 0);
        layAside.setText(many == 0 ? t("late.layAside") : t("late.layAside.many", many));
        counting = true;
        all.setValue(many > 0 && many == boxes.size());
        all.setIndeterminate(many > 0 && many < boxes.size());
        counting = false;
    }
}
