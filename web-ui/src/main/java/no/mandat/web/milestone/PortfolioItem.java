package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.mandate.MandateStatus;
import no.mandat.domain.milestone.MilestoneStatus;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.shared.MandateBadge;
import no.mandat.web.shared.PeriodWords;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Timeline;
import no.mandat.web.shared.TimelineMark;
import no.mandat.web.shared.TimelinePicture;
import no.mandat.workflow.milestone.PortfolioMark;
import no.mandat.workflow.milestone.PortfolioRow;

/** A mandate in the portfolio: its state and period, what comes next, what is late or without an answer, and its plan in small. */
final class PortfolioItem extends ListItem {

    private static final long serialVersionUID = 1L;

    PortfolioItem(PortfolioRow row) {
        addClassNames("card", "portfolio-item");
        var name = new H2(PlanNavigation.link(row.id(), row.title()));
        var line = new Div(
                MandateBadge.of(MandateStatus.of(row.state(), row.last(), row.today()))
                        .shown(),
                new Span(PeriodWords.of(row.state(), row.first(), row.last(), row.today())));
        line.addClassName("page-line");
        var words = new Div(name, line);
        if (!row.marks().isEmpty()) {
            words.add(next(row));
        }
        words.add(standing(row));
        words.addClassName("portfolio-words");
        add(words, row.marks().isEmpty() ? nothing() : picture(row));
    }

    private static Component next(PortfolioRow row) {
        var words = row.next()
                .map(mark -> t(
                        "portfolio.next",
                        mark.title(),
                        Say.dates().briefly(mark.due(), mark.wholeMonth(), row.today())))
                .orElseGet(() -> t("portfolio.next.none"));
        return new Paragraph(words);
    }

    /** What is late, what is due, what has slipped, what has no answer: only what there is. */
    private static Component standing(PortfolioRow row) {
        var standing = new Div();
        standing.addClassName("portfolio-standing");
        badge(MilestoneStatus.OVERDUE, t("portfolio.overdue", row.count(MilestoneStatus.OVERDUE)), row)
                .ifPresent(standing::add);
        badge(MilestoneStatus.DUE_SOON, t("portfolio.soon", row.count(MilestoneStatus.DUE_SOON)), row)
                .ifPresent(standing::add);
        if (row.slipping() > 0) {
            var slip = new Span(t("portfolio.slip", row.slipping(), row.greatestSlip()));
            slip.addClassNames("small", "warn");
            standing.add(slip);
        }
        if (row.unanswered() > 0) {
            var points = CallNavigation.listLink(row.id(), t("portfolio.points", row.unanswered()));
            points.addClassName("small");
            standing.add(points);
        }
        standing.setVisible(standing.getComponentCount() > 0);
        return standing;
    }

    private static Optional<Component> badge(MilestoneStatus status, String words, PortfolioRow row) {
        if (row.count(status) == 0) {
            return Optional.empty();
        }
        var badge = new Span(words);
        badge.addClassNames(MilestoneBadge.classes(status).split(" "));
        return Optional.of(badge);
    }

    private static Component nothing() {
        var none = new Paragraph(t("portfolio.noPlan"));
        none.addClassNames("small", "muted", "portfolio-picture");
        return none;
    }

    private static Component picture(PortfolioRow row) {
        var marks = row.marks().stream().map(mark -> mark(mark, row)).toList();
        var timeline = Timeline.small(new TimelinePicture(
                t("portfolio.picture", row.shortName(), marks.size()),
                row.first(),
                row.last(),
                row.today(),
                marks,
                List.of()));
        var around = new Div(timeline);
        around.addClassName("portfolio-picture");
        return around;
    }

    private static TimelineMark mark(PortfolioMark mark, PortfolioRow row) {
        var status = mark.status(row.today());
        var day = Optional.ofNullable(mark.reachedOn()).orElse(mark.due());
        return new TimelineMark(
                "",
                mark.title(),
                mark.title(),
                MilestoneBadge.mark(status),
                MilestoneBadge.tone(status),
                day,
                "",
                null,
                null,
                null,
                List.of(),
                false,
                false);
    }
}
