package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.domain.milestone.MilestoneStatus;
import no.mandat.web.clause.ClauseAddress;
import no.mandat.web.clause.ClauseNames;
import no.mandat.web.deliverable.DeliverableNavigation;
import no.mandat.web.document.DocumentNavigation;
import no.mandat.web.meeting.MeetingNavigation;
import no.mandat.web.shared.Say;
import no.mandat.workflow.milestone.MilestoneRow;
import no.mandat.workflow.milestone.ProofLine;
import org.jsoup.nodes.Element;

/**
 * A milestone's row as HTML, for the table and for the list: so a plan of hundreds is one text a row, not twenty components. All
 * that people wrote is put in as text.
 */
final class RowHtml {

    private static final String LOCK =
            "M6 .8A2.7 2.7 0 0 0 3.3 3.5V5H2.6A1 1 0 0 0 1.6 6v4.2a1 1 0 0 0 1 1h6.8a1 1 0 0 0 1-1V6a1 1 0 0 0-1-1h-.7V3.5A2.7"
                    + " 2.7 0 0 0 6 .8zM4.6 5V3.5a1.4 1.4 0 0 1 2.8 0V5z";

    private final Plan plan;
    private final MilestoneRow row;
    private final MilestoneDates dates;
    private final boolean open;

    RowHtml(Plan plan, MilestoneRow row, boolean open) {
        this.plan = plan;
        this.row = row;
        this.dates = plan.dates(row);
        this.open = open;
    }

    /** A row of the table. */
    String ofTable() {
        var tr = new Element("tr");
        name(tr.appendElement("th").attr("scope", "row"));
        responsible(tr.appendElement("td"));
        due(tr.appendElement("td").addClass("plan-day"));
        baseline(tr.appendElement("td").addClass("plan-day"));
        status(tr.appendElement("td"));
        clauses(tr.appendElement("td"), "");
        proof(tr.appendElement("td"));
        return tr.outerHtml();
    }

    /** An item of the list. */
    String ofList() {
        var item = new Element("div").addClass("plan-item");
        item.appendElement("span").addClass("plan-item-day").text(dates.dayText());
        item.appendElement("i")
                .addClass("plan-dot")
                .addClass("milestone-" + TimelineMarks.word(row.status()))
                .attr("aria-hidden", "true");
        var words = item.appendElement("div").addClass("plan-item-words");
        var line = words.appendElement("div").addClass("plan-item-line");
        toggle(line).addClass("plan-item-name").text(row.title());
        badge(line);
        var about = words.appendElement("p").addClass("small").addClass("muted");
        about(about);
        board(words);
        return item.outerHtml();
    }

    private void name(Element cell) {
        var name = cell.appendElement("div").addClass("plan-name");
        toggle(name).attr("aria-label", t("plan.row.toggle", row.title())).append("""
                        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><path d="M4 2l4 4-4 4" fill="none" stroke="currentColor" stroke-width="1.75"/></svg>""");
        var words = name.appendElement("div");
        words.appendElement("span").addClass("plan-title").text(row.title());
        if (row.boardControlled()) {
            sub(words).append(lock()).appendText(" " + t("plan.board"));
        }
        var outside = row.outside();
        if (outside != null) {
            sub(words)
                    .text(t(
                            "plan.outside",
                            outside.process(),
                            Say.dates()
                                    .briefly(
                                            outside.day(), false, plan.details().today())));
        }
    }

    private Element toggle(Element parent) {
        return parent.appendElement("button")
                .attr("type", "button")
                .addClass("plan-toggle")
                .attr("data-toggle", row.id().toString())
                .attr("aria-expanded", Boolean.toString(open));
    }

    private void responsible(Element cell) {
        var name = row.responsibleName();
        if (name == null) {
            cell.appendElement("span").addClass("muted").text(t("plan.nobody"));
        } else {
            cell.text(name);
        }
    }

    private void due(Element cell) {
        cell.appendText(dates.due());
        if (row.status() != MilestoneStatus.REACHED_LATE) {
            dates.distance().ifPresent(words -> mark(sub(cell), dates.isOverdue() ? "bad" : "", words));
        }
        outside().ifPresent(words -> mark(sub(cell), "warn", words));
        dates.proposed().ifPresent(day -> mark(sub(cell), "warn", t("plan.proposed", day)));
    }

    /** That the period doesn't reach it any more, if so. */
    private Optional<String> outside() {
        if (row.isBefore(plan.details().first())) {
            return Optional.of(t("plan.before"));
        }
        return row.isBeyond(plan.details().last()) ? Optional.of(t("plan.beyond")) : Optional.empty();
    }

    private void baseline(Element cell) {
        cell.appendText(dates.baseline().orElse("–"));
        dates.slip().ifPresent(slip -> sub(cell).text(slip));
    }

    private void status(Element cell) {
        badge(cell);
        if (row.state() == MilestoneState.IN_PROGRESS) {
            sub(cell).text(Say.sentence(t(row.state())));
        }
        if (row.status() == MilestoneStatus.REACHED_LATE) {
            sub(cell).text(dates.dayText() + ", " + dates.distance().orElse(""));
        }
        if (row.waitsForBoard()) {
            sub(cell).text(t("plan.waits"));
        }
        var reason = row.reason();
        if (row.state() == MilestoneState.DROPPED && reason != null) {
            sub(cell).text("«" + reason + "»");
        }
    }

    private void badge(Element parent) {
        parent.appendElement("span")
                .addClass(MilestoneBadge.classes(row.status()))
                .text(MilestoneBadge.word(row.status()));
    }

    private void clauses(Element cell, String before) {
        List<Clause> linked = plan.clausesOf(row);
        int gone = plan.goneOf(row);
        if (linked.isEmpty() && gone == 0) {
            if (before.isEmpty()) {
                cell.appendElement("span").addClass("muted").text(t("plan.none"));
            }
            return;
        }
        cell.appendText(before);
        for (int i = 0; i < linked.size(); i++) {
            var clause = linked.get(i);
            cell.appendText(i == 0 ? "" : ", ");
            cell.appendElement("a")
                    .attr("href", ClauseAddress.of(plan.details().mandate(), clause.id()))
                    .attr("router-link", "")
                    .attr("title", ClauseNames.of(clause))
                    .text(plan.number(clause.id()));
        }
        if (gone > 0) {
            cell.appendText(linked.isEmpty() ? "" : ", ");
            cell.appendElement("span").addClass("warn").text(t("clauses.gone", gone));
        }
    }

    private void proof(Element cell) {
        var proof = row.proof();
        if (proof == null) {
            cell.appendElement("span").addClass("muted").text(t("plan.none"));
            return;
        }
        if (proof.document() != null && proof.documentTitle() != null) {
            cell.appendElement("a")
                    .attr("href", DocumentNavigation.address(plan.details().mandate(), proof.document()))
                    .attr("router-link", "")
                    .text(proof.documentTitle());
        } else if (proof.deliverable() != null && proof.deliverableTitle() != null) {
            cell.appendElement("a")
                    .attr("href", DeliverableNavigation.address(plan.details().mandate(), proof.deliverable()))
                    .attr("router-link", "")
                    .text(proof.deliverableTitle());
        } else if (proof.meeting() != null) {
            cell.appendElement("a")
                    .attr("href", MeetingNavigation.address(plan.details().mandate(), proof.meeting()))
                    .attr("router-link", "")
                    .text(proof.text());
        } else {
            cell.appendText(proof.text());
        }
        sub(cell).text(isThere(proof) ? t("plan.proof.there") : t("plan.proof.missing"));
    }

    private boolean isThere(ProofLine proof) {
        return proof.isNamed() ? proof.isFiled() : row.state() == MilestoneState.REACHED;
    }

    private void about(Element line) {
        var responsible = row.responsibleName();
        var words = new StringBuilder(
                dates.distance().map(distance -> distance + " · ").orElse(""));
        dates.baseline().filter(day -> dates.slip().isPresent()).ifPresent(day -> words.append(t("plan.first", day))
                .append(" · "));
        words.append(responsible == null ? t("plan.nobody") : responsible);
        line.text(words.toString());
        clauses(line, " · " + t("plan.clauses.before", row.clauses().size()) + " ");
    }

    private void board(Element words) {
        outside().ifPresent(outside -> words.appendElement("p")
                .addClass("small")
                .addClass("warn")
                .text(Say.sentence(outside)));
        if (row.boardControlled()) {
            words.appendElement("p")
                    .addClass("small")
                    .addClass("muted")
                    .append(lock())
                    .appendText(" " + t("plan.board"));
        }
        dates.proposed().ifPresent(day -> words.appendElement("p")
                .addClass("small")
                .addClass("warn")
                .text(t("plan.proposed.long", day)));
    }

    static String lock() {
        return "<svg class=\"plan-lock\" width=\"12\" height=\"12\" viewBox=\"0 0 12 12\" aria-hidden=\"true\"><path d=\"%s\"/></svg>"
                .formatted(LOCK);
    }

    private static Element sub(Element parent) {
        return parent.appendElement("span").addClass("plan-sub");
    }

    private static void mark(Element sub, String tone, String words) {
        var span = sub.appendElement("span").text(words);
        if (!tone.isEmpty()) {
            span.addClass(tone);
        }
    }
}
