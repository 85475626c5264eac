package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a deliverable's page, at its foot where the page is narrow and they stand one below the other (experience.md, "On a phone side
 * panels become a bar at the foot"). Where they stand beside each other it isn't there.
 */
final class PageJumps extends Nav {

    private static final long serialVersionUID = 1L;

    /** Where the text begins. */
    static final String TEXT = "text";

    /** Where the cards beside it begin. */
    static final String CARDS = "about";

    /** Whoever goes to the contents sees them. */
    private static final String UNFOLD =
            "this.addEventListener('click', () => { document.getElementById('outline').closest('details').open = true; })";

    /**
     * A bar.
     *
     * @param page the address of the page
     * @param threads how many are open; null where none are shown
     */
    PageJumps(String page, @Nullable Integer threads) {
        addClassName("page-jumps");
        getElement().setAttribute("aria-label", t("deliverable.jumps"));
        var contents = new Anchor(page + "#outline", t("deliverable.outline"));
        contents.getElement().executeJs(UNFOLD);
        add(contents, new Anchor(page + "#" + TEXT, t("deliverable.text")));
        if (threads != null) {
            add(new Anchor(page + "#comments", t("deliverable.jumps.threads", threads)));
        }
        add(new Anchor(page + "#" + CARDS, t("deliverable.jumps.about")));
    }
}
