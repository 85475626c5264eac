package no.mandat.web.milestone;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.dom.Element;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a plan, one of which can be unfolded. Each row is HTML; what unfolds is made of components and stands after it. The
 * buttons that unfold are the rows' own, so their presses are heard here for all of them.
 */
final class Unfolding {

    private static final String PRESSED =
            "(event.target.closest('[data-toggle]') || {dataset: {}}).dataset.toggle || ''";

    private static final String EXPANDED =
            "this.querySelector('[data-toggle]').setAttribute('aria-expanded', $0 ? 'true' : 'false')";

    private static final String GO_TO = """
            requestAnimationFrame(() => {
              const button = this.querySelector('[data-toggle]');
              const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
              button.closest('details')?.setAttribute('open', '');
              button.focus({preventScroll: true});
              button.scrollIntoView({block: 'center', behavior: calm ? 'auto' : 'smooth'});
            });
            """;

    private final Map<String, Component> rows = new HashMap<>();
    private final Function<Component, Component> frame;
    private @Nullable String open;
    private @Nullable Component unfolded;

    /**
     * Of the rows in an element.
     *
     * @param frame what stands around that which unfolds
     * @param pressed hears which row's button was pressed
     */
    Unfolding(Element around, Function<Component, Component> frame, Consumer<String> pressed) {
        this.frame = frame;
        around.addEventListener(
                        "click",
                        event ->
                                pressed.accept(event.getEventData().get(PRESSED).asString()))
                .setFilter("event.target.closest('[data-toggle]') !== null")
                .addEventData(PRESSED);
    }

    /** Makes a row of HTML, and remembers it. */
    <C extends HtmlContainer> C row(String id, C row, String html) {
        row.getElement().setProperty("innerHTML", html);
        rows.put(id, row);
        return row;
    }

    void unfold(String id, @Nullable Component content) {
        fold();
        var row = rows.get(id);
        if (row != null && content != null) {
            var around = frame.apply(content);
            var parent = row.getElement().getParent();
            parent.insertChild(parent.indexOfChild(row.getElement()) + 1, around.getElement());
            mark(row, true);
            open = id;
            unfolded = around;
        }
    }

    void goTo(String id) {
        Optional.ofNullable(rows.get(id)).ifPresent(row -> row.getElement().executeJs(GO_TO));
    }

    private void fold() {
        if (unfolded != null) {
            unfolded.getElement().removeFromParent();
        }
        Optional.ofNullable(open).map(rows::get).ifPresent(row -> mark(row, false));
        open = null;
        unfolded = null;
    }

    private static void mark(Component row, boolean isOpen) {
        row.getElement().executeJs(EXPANDED, isOpen);
        row.getElement().getClassList().set("open", isOpen);
    }
}
