package no.mandat.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Somebody's keyboard; they have no mouse. Notes each stop at which the focus can't be seen. */
final class Keys {

    private static final int MOST_STOPS = 100;

    /** Down to what has the focus, through the insides of components. */
    private static final String ACTIVE = """
            let active = document.activeElement;
            while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
            """;

    /** A dialog takes the focus when it has come; until then a button behind it may have the name that is looked for in it. */
    private static final String IS_WHERE_IT_BELONGS = """
            () => {
              const dialogs = 'vaadin-dialog, vaadin-confirm-dialog';
              const open = [...document.querySelectorAll(dialogs)].some(dialog => dialog.opened && !dialog.modeless);
              return !open || document.activeElement?.closest(dialogs) != null;
            }
            """;

    private final Person person;
    private final List<String> invisible = new ArrayList<>();
    private int stops;

    Keys(Person person) {
        this.person = person;
    }

    /** Goes on with Tab until the focus is on what has this name. */
    Keys tabTo(String name) {
        return tabTo(name, name::equals);
    }

    /** The same where more stands after that: a field whose label says that it must be filled in. */
    Keys tabToWhatBegins(String name) {
        return tabTo(name, focused -> focused.startsWith(name));
    }

    /** The same where more stands before that: an item with its number. */
    Keys tabToWhatEnds(String name) {
        return tabTo(name, focused -> focused.endsWith(name));
    }

    private Keys tabTo(String name, Predicate<String> isIt) {
        person.page().waitForFunction(IS_WHERE_IT_BELONGS);
        if (isIt.test(focused())) {
            return this;
        }
        for (int i = 0; i < MOST_STOPS; i++) {
            if (isIt.test(next())) {
                return this;
            }
        }
        throw new AssertionError("Tab never came to " + name);
    }

    /** Goes down an open menu until the focus is on that entry. */
    Keys arrowTo(String name) {
        for (int i = 0; i < MOST_STOPS && !name.equals(focused()); i++) {
            press("ArrowDown");
        }
        if (!name.equals(focused())) {
            throw new AssertionError("The arrow never came to " + name);
        }
        return this;
    }

    /** One stop further; returns its name. */
    String next() {
        press("Tab");
        stops++;
        var name = focused();
        if (!isFocusVisible()) {
            invisible.add(name);
        }
        return name;
    }

    /** Begins again where a new page begins. */
    Keys fromTheTop() {
        person.page().evaluate("""
                () => {
                  document.activeElement?.blur();
                  const start = document.createElement('span');
                  start.tabIndex = -1;
                  document.body.prepend(start);
                  start.focus();
                  start.remove();
                }
                """);
        stops = 0;
        return this;
    }

    /** Into the rows of a table: Tab comes to it, the arrow goes down, and Enter goes inside a cell. */
    Keys intoTheList() {
        for (int i = 0; i < MOST_STOPS && !isIn("vaadin-grid"); i++) {
            next();
        }
        while (isIn("thead")) {
            next();
        }
        return press("Enter");
    }

    Keys press(String key) {
        person.page().keyboard().press(key);
        return this;
    }

    Keys type(String text) {
        person.page().keyboard().type(text);
        return this;
    }

    int stops() {
        return stops;
    }

    List<String> withoutVisibleFocus() {
        return invisible;
    }

    /** The name of what has the focus, as a screen reader says it. */
    String focused() {
        return (String) person.page().evaluate("() => {" + ACTIVE + """
                if (!active || active === document.body) return '';
                const text = (element) => element.textContent.replace(/\\*/g, '').trim();
                const labelled = (element) => (element.getAttribute('aria-labelledby') || '').split(' ')
                  .map((id) => id && element.getRootNode().getElementById(id)).filter(Boolean).map(text).join(' ');
                const name = (element) => element.getAttribute('aria-label')
                  || element.querySelector(':scope > [aria-label]')?.getAttribute('aria-label')
                  || labelled(element)
                  || (element.labels?.[0] && text(element.labels[0]))
                  || text(element);
                const host = active.getRootNode().host;
                return name(active) || (host ? name(host) : '');
                }""");
    }

    private boolean isIn(String selector) {
        return (Boolean) person.page().evaluate("(selector) => {" + ACTIVE + """
                        for (let part = active; part; part = part.parentNode || part.host) {
                          if (part.matches?.(selector)) return true;
                        }
                        return false;
                        }""", selector);
    }

    /** Whether the focused part, or the component or card around it, draws an outline, a ring or a border for it. */
    private boolean isFocusVisible() {
        return (Boolean) person.page().evaluate("() => {" + ACTIVE + """
                if (!active || active === document.body) return true;
                const inside = (root) => !root ? [] : [...root.querySelectorAll('*')].flatMap((part) =>
                  [...(part.hasAttribute('part') ? [part] : []), ...inside(part.shadowRoot)]);
                const parts = [];
                for (let part = active; part && parts.length < 5; part = part.parentNode || part.host) {
                  if (part instanceof Element) {
                    parts.push(part, ...inside(part.shadowRoot));
                  }
                }
                return parts.some((part) => [undefined, '::before', '::after'].some((pseudo) => {
                  const style = getComputedStyle(part, pseudo);
                  return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1)
                    || (style.boxShadow !== 'none' && !/^rgba\\(0, 0, 0, 0\\)/.test(style.boxShadow));
                }));
                }""");
    }
}
