package no.mandat.web.shared;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBar.MenuBarI18n;

/** The less wanted things that one may do with something, behind three dots. */
public final class DotsMenu extends Composite<MenuBar> {

    private static final long serialVersionUID = 1L;

    private final MenuItem dots;

    /** @param name what a screen reader calls it */
    public DotsMenu(String name) {
        getContent().addClassName("dots-menu");
        // The component puts it into another menu where it finds no room.
        getContent().setI18n(new MenuBarI18n().setMoreOptions(name));
        dots = getContent().addItem("⋯");
        dots.setAriaLabel(name);
    }

    /** One more thing to do. */
    public DotsMenu item(String text, Runnable action) {
        dots.getSubMenu().addItem(text, click -> action.run());
        return this;
    }
}
