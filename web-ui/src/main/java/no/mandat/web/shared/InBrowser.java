package no.mandat.web.shared;

import com.vaadin.flow.component.Component;

/** What a page asks the browser to do. */
public final class InBrowser {

    private static final String GO_TO = """
            requestAnimationFrame(() => {
              const goal = document.getElementById($0);
              if (!goal) return;
              goal.classList.add('pointed-at');
              goal.setAttribute('tabindex', '-1');
              goal.focus({preventScroll: true});
              goal.scrollIntoView({block: 'center'});
            });
            """;

    /** By a link: the page itself goes nowhere, and its connection stays. */
    private static final String FETCH = """
            const link = document.createElement('a');
            link.href = $0;
            link.download = '';
            link.setAttribute('router-ignore', '');
            document.body.append(link);
            link.click();
            link.remove();
            """;

    private InBrowser() {}

    /** Goes to what has that id in the page, and marks it. */
    public static void goTo(Component page, String id) {
        page.getElement().executeJs(GO_TO, id);
    }

    /** Fetches a file, to be kept. */
    public static void fetch(Component page, String address) {
        page.getElement().executeJs(FETCH, address);
    }
}
