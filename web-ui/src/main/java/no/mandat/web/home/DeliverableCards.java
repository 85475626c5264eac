package no.mandat.web.home;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.mandat.web.deliverable.DeliverableNavigation;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.InAppLink;
import no.mandat.workflow.deliverable.MyDeliverableRow;
import no.mandat.workflow.deliverable.NamedTextRow;
import no.mandat.workflow.review.WaitingReview;
import org.jspecify.annotations.Nullable;

/** What of deliverables waits for the person who looks: texts to read, sections to write, and what is to be done with a whole one. */
final class DeliverableCards {

    private DeliverableCards() {}

    static Card of(List<WaitingReview> reviews, List<MyDeliverableRow> rows, LocalDate today) {
        var entries = Stream.concat(
                        reviews.stream().map(review -> new Entry(review.due(), review(review, today))),
                        rows.stream().map(row -> new Entry(row.due(), row(row, today))))
                .sorted(Comparator.comparing(Entry::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return new Card("to-deliver", t("home.deliverables.heading"), Waiting.list(entries, Entry::shown));
    }

    /** A row, and its day where it has one: the first due stands first, and what is due no day last. */
    private record Entry(@Nullable LocalDate due, ListItem shown) {}

    /** What somebody from outside reads of texts that are being written. */
    static Card named(List<NamedTextRow> rows) {
        return new Card(
                "to-read-of",
                t("namedSections.heading"),
                Waiting.list(
                        rows,
                        row -> new ListItem(
                                Waiting.day(),
                                Waiting.words(
                                        DeliverableNavigation.namedLink(row),
                                        new Div(Waiting.small(
                                                t("namedSections.about", row.mandateName(), row.sections())))))));
    }

    private static ListItem review(WaitingReview review, LocalDate today) {
        return new ListItem(
                Waiting.day(review.due(), today),
                Waiting.words(
                        DeliverableNavigation.link(review.mandate(), review.deliverable(), review.title()),
                        about(review.mandateName(), t("home.deliverables.review", review.revision()))),
                act(
                        t("home.deliverables.read"),
                        review.title(),
                        DeliverableNavigation.address(review.mandate(), review.deliverable())));
    }

    private static ListItem row(MyDeliverableRow row, LocalDate today) {
        var section = row.section();
        var title = row.sectionTitle();
        return section == null || title == null
                ? row(
                        row,
                        today,
                        row.title(),
                        DeliverableNavigation.address(row.mandate(), row.id()),
                        t("home.deliverables.open"))
                : row(
                        row,
                        today,
                        title,
                        DeliverableNavigation.writing(row.mandate(), row.id(), section),
                        t("home.deliverables.toWrite"));
    }

    private static ListItem row(MyDeliverableRow row, LocalDate today, String title, String address, String does) {
        var due = row.due();
        return new ListItem(
                due == null ? Waiting.day() : Waiting.day(due, today),
                Waiting.words(new InAppLink(address, title), about(row.mandateName(), said(row))),
                act(does, title, address));
    }

    private static Button act(String does, String title, String address) {
        var act = new Button(does, click -> UI.getCurrent().navigate(address));
        act.setAriaLabel(does + ": " + title);
        return act;
    }

    private static String said(MyDeliverableRow row) {
        return switch (row.waits()) {
            case WRITE -> t("home.deliverables.write", row.title());
            case CHECK_CORRECTIONS -> t("home.deliverables.corrections");
            case SIGN_AGAIN -> t("home.deliverables.sign");
            case REWORK -> t("home.deliverables.returned");
            case CONFIRM -> t("home.deliverables.confirm");
            case FINISH -> t("home.deliverables.finish");
            case ASK -> t("home.deliverables.ask");
            case PUT_ON_AGENDA -> t("home.deliverables.agenda");
            case PUBLISH -> t("home.deliverables.publish");
        };
    }

    private static Div about(String mandate, String said) {
        return new Div(Waiting.small(said + " · " + mandate));
    }
}
