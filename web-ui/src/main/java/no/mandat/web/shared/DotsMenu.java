package no.mandat.web.shared;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import com.vaadin.flow.component.contextmenu.MenuItem;
import java.util.List;

/** The less wanted things that one may do with something, behind three dots. A page may hold hundreds: the menu comes to the browser when it is opened. */
public final class DotsMenu extends Composite<Button> {

    private static final long serialVersionUID = 1L;

    private final ContextMenu menu = new ContextMenu();

    /** @param name what a screen reader calls it */
    public DotsMenu(String name) {
        var dots = getContent();
        dots.setText("⋯");
        dots.setAriaLabel(name);
        dots.addClassName("dots-menu");
        dots.getElement().setAttribute("aria-haspopup", "menu");
        expanded(false);
        menu.setTarget(dots);
        menu.setOpenOnClick(true);
        menu.setPosition(ContextMenuPosition.BOTTOM_START);
        menu.addOpenedChangeListener(change -> expanded(change.isOpened()));
    }

    private void expanded(boolean open) {
        getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    /** One more thing to do. */
    public DotsMenu item(String text, Runnable action) {
        menu.addItem(text, click -> action.run());
        return this;
    }

    /** What stands in it, from above. */
    public List<MenuItem> items() {
        return menu.getItems();
    }
}
