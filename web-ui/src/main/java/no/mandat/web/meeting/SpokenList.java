package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import no.mandat.domain.meeting.SpokenState;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.web.contribution.ErasedWords;
import no.mandat.web.shared.StateBadge;
import no.mandat.workflow.meeting.SpokenRow;

/** What was said under an item and written down, each with how its wording stands; nothing where nothing was. */
final class SpokenList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    /**
     * Those of an item.
     *
     * @param all of the meeting
     */
    SpokenList(AgendaItemId item, List<SpokenRow> all) {
        addClassName("spoken");
        getElement().setAttribute("aria-label", t("spoken.title"));
        all.stream()
                .filter(row -> row.item().equals(item))
                .map(SpokenList::line)
                .forEach(this::add);
        setVisible(getElement().getChildCount() > 0);
    }

    private static ListItem line(SpokenRow row) {
        var about = new Div(ErasedWords.name(row.speaker()) + " ");
        about.add(badge(row.state()).shown());
        if (row.reference() != null) {
            about.add(" " + t("spoken.reference", row.reference()));
        }
        var words = new Paragraph(ErasedWords.text(row.text()));
        words.addClassName("meeting-practical");
        return new ListItem(about, words);
    }

    private static StateBadge badge(SpokenState state) {
        var shape =
                switch (state) {
                    case WAITING -> StateBadge.Shape.HALF;
                    case CONFIRMED -> StateBadge.Shape.FILLED;
                    case DECLINED, LAPSED -> StateBadge.Shape.DASH;
                };
        return new StateBadge(shape, t(state));
    }
}
