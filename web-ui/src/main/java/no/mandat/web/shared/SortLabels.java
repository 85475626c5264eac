package no.mandat.web.shared;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.grid.Grid;

/** The names of a table's sort buttons for screen readers. Vaadin writes them in English, and has no setting for it. */
public final class SortLabels {

    private SortLabels() {}

    /** Names them in the page's language, now and whenever Vaadin draws them again. */
    public static void name(Grid<?> grid) {
        var label = t("grid.sortBy", "{0}");
        grid.addAttachListener(attach -> grid.getElement().executeJs("""
                const name = () => this.querySelectorAll('vaadin-grid-sorter').forEach((sorter) =>
                  sorter.setAttribute('aria-label', $0.replace('{0}', sorter.textContent)));
                new MutationObserver(name).observe(this, {childList: true, subtree: true});
                name();
                """, label));
    }
}
