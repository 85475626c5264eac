package no.mandat.web.shared;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DotsMenuTest {

    private final DotsMenu dots = new DotsMenu("Flere handlinger").item("Flytt opp", () -> {});

    @BeforeEach
    void onAPage() {
        MockVaadin.setup();
        UI.getCurrent().add(dots);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void saysThatItOpensAMenu() {
        assertThat(dots.getElement().getAttribute("aria-label")).isEqualTo("Flere handlinger");
        assertThat(dots.getElement().getAttribute("aria-haspopup")).isEqualTo("menu");
        assertThat(dots.getElement().getAttribute("aria-expanded")).isEqualTo("false");
    }

    @Test
    void isInThePageOnlyWhileItIsOpen() {
        _assertNone(ContextMenu.class);
        fire(dots.getElement(), "vaadin-context-menu-before-open");
        var menu = _get(ContextMenu.class);
        assertThat(menu.getItems()).extracting(MenuItem::getText).containsExactly("Flytt opp");

        menu.getElement().setProperty("opened", true);
        assertThat(dots.getElement().getAttribute("aria-expanded")).isEqualTo("true");
        menu.getElement().setProperty("opened", false);
        assertThat(dots.getElement().getAttribute("aria-expanded")).isEqualTo("false");
    }

    private static void fire(Element on, String event) {
        var data = JacksonUtils.createObjectNode();
        data.putObject("event.detail");
        on.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(on, event, data));
    }
}
