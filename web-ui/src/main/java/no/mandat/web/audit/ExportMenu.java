package no.mandat.web.audit;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import java.util.List;
import java.util.function.Consumer;
import no.mandat.workflow.audit.HistoryForm;

/** In which forms the history is taken out. */
final class ExportMenu extends Composite<Button> {

    private static final long serialVersionUID = 1L;

    private final ContextMenu menu = new ContextMenu();

    ExportMenu(Consumer<HistoryForm> fetch) {
        this(List.of(HistoryForm.values()), fetch);
    }

    /** In these alone. */
    ExportMenu(List<HistoryForm> forms, Consumer<HistoryForm> fetch) {
        var button = getContent();
        button.setText(t("history.export"));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.getElement().setAttribute("aria-haspopup", "menu");
        menu.setTarget(button);
        menu.setOpenOnClick(true);
        menu.setPosition(ContextMenuPosition.BOTTOM_END);
        for (var form : forms) {
            menu.addItem(t(form), click -> fetch.accept(form));
        }
        expanded(false);
        menu.addOpenedChangeListener(change -> expanded(change.isOpened()));
    }

    private void expanded(boolean open) {
        getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    ContextMenu menu() {
        return menu;
    }
}
