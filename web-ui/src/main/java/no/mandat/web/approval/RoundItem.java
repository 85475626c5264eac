package no.mandat.web.approval;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.Say;
import no.mandat.workflow.approval.RoundRow;

/** A round in a table of rounds, with who has not answered. */
final class RoundItem {

    private RoundItem() {}

    /**
     * The item.
     *
     * @param where the mandate's name, where the table is of several; else empty
     */
    static ListItem of(MandateId mandate, String where, RoundRow row) {
        var title = new Div(ApprovalNavigation.link(mandate, row.id(), row.title(Say.words())));
        title.addClassName("round-title");
        var about = new Div(new Span(about(where, row)));
        about.addClassNames("small", "muted");
        var words = new Div(title, about);
        if (row.state() == RoundState.OPEN && !row.missing().isEmpty()) {
            var missing = new Div(new Span(missing(row)));
            missing.addClassName("small");
            words.add(missing);
        }
        return new ListItem(
                words, new Div(RoundBadge.of(row.kind(), row.state()).shown()));
    }

    private static String about(String where, RoundRow row) {
        var kind =
                row.kind() == RoundKind.DECISION || row.kind() == RoundKind.OVERRIDE ? "" : Say.sentence(t(row.kind()));
        var asked = row.leaderAlone() ? t("rounds.leader") : t(row.body());
        var numbers = row.state() == RoundState.CANCELLED
                ? Say.sentence(asked)
                : t("rounds.about", asked, Say.dates().day(row.lastDay()), row.cast(), row.eligible());
        return Stream.of(where, kind, numbers).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String missing(RoundRow row) {
        int others = row.silent() - row.missing().size();
        var names = String.join(", ", row.missing());
        return others > 0 ? t("rounds.missingMore", names, others) : t("rounds.missing", names);
    }
}
