package no.mandat.web.point;

import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;

/**
 * Hears single keys while the focus is in the matrix or the point beside it, and not in a field: so nobody who dictates or types elsewhere
 * sets one off (WCAG 2.1.4).
 */
final class PointKeys {

    /** Undoes what was done last. */
    static final String UNDO = "u";

    private static final String LISTEN = """
            const FIELDS = 'input, textarea, select, [contenteditable], vaadin-combo-box, vaadin-multi-select-combo-box, vaadin-select, .dots-menu';
            const desk = this;
            desk.addEventListener('keydown', event => {
              if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !'jkcu12345'.includes(event.key)) return;
              if (event.composedPath().some(one => one !== desk && one.matches && one.matches(FIELDS) && !['checkbox', 'radio'].includes(one.type))) return;
              event.preventDefault();
              desk.pressed = event.key;
              desk.dispatchEvent(new CustomEvent('point-key'));
            });""";

    private PointKeys() {}

    /** Tells of each of the keys j, k, c, u and 1 to 5. */
    static void listen(Div desk, Consumer<String> pressed) {
        desk.getElement().executeJs(LISTEN);
        desk.getElement()
                .addEventListener(
                        "point-key",
                        event -> pressed.accept(
                                event.getEventData().get("element.pressed").asString()))
                .addEventData("element.pressed");
    }
}
