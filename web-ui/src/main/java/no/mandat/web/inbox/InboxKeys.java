package no.mandat.web.inbox;

import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.page.PendingJavaScriptResult;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Hears single keys while the focus is in the list, and not in a field (WCAG 2.1.4): j and k go to the next row and the one before, Enter
 * opens it as any link; m takes it, a gives it to somebody, x chooses it; / goes to the field that searches. What is opened, the address
 * keeps first: so one comes back to it.
 */
final class InboxKeys {

    /** The class of the field that searches. */
    static final String SEARCH = "inbox-search";

    private static final String LISTEN = """
            const list = this;
            list.addEventListener('keydown', event => {
              if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !'jkmax/'.includes(event.key)) return;
              const rows = [...list.querySelectorAll('li')];
              const at = rows.findIndex(row => row.contains(document.activeElement));
              if (at < 0) return;
              event.preventDefault();
              if (event.key === '/') {
                document.querySelector('.inbox-search')?.focus();
                return;
              }
              if (event.key === 'j' || event.key === 'k') {
                const next = rows[at + (event.key === 'j' ? 1 : -1)];
                if (next) next.querySelector('a').focus();
                return;
              }
              list.pressed = event.key;
              list.row = rows[at].id;
              list.dispatchEvent(new CustomEvent('inbox-key'));
            });
            list.addEventListener('click', event => {
              const row = event.target.closest('li');
              if (!row || !event.target.closest('a')) return;
              const here = new URL(window.location.href);
              here.searchParams.set('at', row.id.substring('row-'.length));
              window.history.replaceState(window.history.state, '', here);
            }, true);""";

    private InboxKeys() {}

    /** Tells of m, a and x, with the id of the row. */
    static void listen(OrderedList list, BiConsumer<String, UUID> pressed) {
        PendingJavaScriptResult ignored = list.getElement().executeJs(LISTEN);
        list.getElement()
                .addEventListener("inbox-key", event -> {
                    var row = event.getEventData().get("element.row").asString();
                    var key = event.getEventData().get("element.pressed").asString();
                    pressed.accept(key, UUID.fromString(row.substring("row-".length())));
                })
                .addEventData("element.pressed")
                .addEventData("element.row");
    }
}
