package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import no.mandat.web.shared.Say;

/** The parts of a text in which something changed, each leading to where it stands. */
final class ChangeList extends Nav {

    private static final long serialVersionUID = 1L;

    /** So many are seen at once; more stand behind a fold. */
    private static final int SEEN = 12;

    /**
     * A part in which something changed.
     *
     * @param anchor where it stands in the page
     * @param what has become of it
     */
    record Entry(String anchor, String name, String what) {}

    /** @param page the address of the page, beginning with {@code /} */
    ChangeList(List<Entry> entries, String page) {
        addClassName("redline-part");
        getElement().setAttribute("lang", Say.words().locale().toLanguageTag());
        getElement().setAttribute("aria-label", t("redlinePart.list"));
        var list = new UnorderedList();
        list.addClassName("small");
        entries.forEach(entry -> {
            var what = new Span(" · " + entry.what());
            what.addClassName("muted");
            list.add(new ListItem(new Anchor(page + "#" + entry.anchor(), entry.name()), what));
        });
        var fold = new NativeDetails(t("redlinePart.list"), list);
        fold.setOpen(entries.size() <= SEEN);
        add(fold);
    }
}
