package no.mandat.web.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.page.Page;
import java.util.function.Consumer;

/** Tells whether the browser's window is narrow, for what is drawn in another way there. */
public final class NarrowWindow {

    private NarrowWindow() {}

    /** As long as the component is on a page: says at once, and at each change of size, whether it's below so many CSS pixels. */
    public static void watch(Component component, int width, Consumer<Boolean> narrow) {
        component.addAttachListener(attach -> {
            Page page = attach.getUI().getPage();
            var resizing = page.addBrowserWindowResizeListener(resize -> narrow.accept(resize.getWidth() < width));
            component.addDetachListener(detach -> {
                detach.unregisterListener();
                resizing.remove();
            });
            page.retrieveExtendedClientDetails(screen -> narrow.accept(screen.getWindowInnerWidth() < width));
        });
    }
}
