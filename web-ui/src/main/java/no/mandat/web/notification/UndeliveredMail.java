package no.mandat.web.notification;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.PersonLabel;
import no.mandat.web.shared.Toast;
import no.mandat.web.shared.When;
import no.mandat.workflow.notification.MailQueries;
import no.mandat.workflow.notification.MailService;
import no.mandat.workflow.notification.RetryMail;
import no.mandat.workflow.notification.SettleMail;
import no.mandat.workflow.notification.UndeliveredRow;

/** Makes the card of a mandate's mail that could not be delivered, for those who can do something about it. */
@Dependent
public class UndeliveredMail {

    private final MailQueries queries;
    private final MailService service;
    private final Clock clock;

    /** Takes its services. */
    @Inject
    public UndeliveredMail(MailQueries queries, MailService service, Clock clock) {
        this.queries = queries;
        this.service = service;
        this.clock = clock;
    }

    /** The card, or nothing where all mail arrived, or where it is none of the reader's business. */
    public Optional<Component> of(MandateId mandate) {
        if (!queries.mayRead(mandate)) {
            return Optional.empty();
        }
        var rows = queries.undelivered(mandate);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("undelivered");
        var card = new Card("undelivered", t("undelivered.title"), help(rows), list);
        card.addClassName("wide");
        rows.forEach(row -> list.add(entry(row, list, card)));
        return Optional.of(card);
    }

    /** What can be done, for the kinds that are there. */
    private static Div help(List<UndeliveredRow> rows) {
        var help = new Div();
        help.addClassName("muted");
        if (rows.stream().anyMatch(row -> !row.returned())) {
            help.add(new Paragraph(t("undelivered.help.refused")));
        }
        if (rows.stream().anyMatch(UndeliveredRow::returned)) {
            help.add(new Paragraph(t("undelivered.help.returned")));
        }
        return help;
    }

    private ListItem entry(UndeliveredRow row, UnorderedList list, Card card) {
        var words = new Div(new Span(row.subject()), reason(row));
        words.addClassName("undelivered-words");
        var entry = new ListItem(new PersonLabel(row.name(), row.address()), words);
        Runnable away = () -> {
            list.remove(entry);
            card.setVisible(list.getComponentCount() > 0);
        };
        var actions = new Div();
        actions.addClassName("undelivered-actions");
        if (!row.returned()) {
            actions.add(again(row, away));
        }
        actions.add(settle(row, away));
        entry.add(actions);
        return entry;
    }

    /** Whether it was refused or came back stands first: what can be done differs. */
    private Span reason(UndeliveredRow row) {
        var how = new Span(t(row.returned() ? "undelivered.returned" : "undelivered.refused"));
        how.addClassName("undelivered-how");
        var reason = new Span(
                how,
                new Span(" · " + t(row.reason()) + (row.corrected() ? " " + t("undelivered.corrected") : "") + " · "),
                When.since(row.at(), clock).shown());
        reason.addClassNames("small", "muted");
        return reason;
    }

    private Button again(UndeliveredRow row, Runnable away) {
        var key = UUID.randomUUID();
        var again = new Button(t("undelivered.retry"), click -> {
            service.retry(new RetryMail(key, row.id()));
            Toast.done(t("undelivered.retried", row.name()));
            away.run();
        });
        again.setAriaLabel(t("undelivered.retryTo", row.subject(), row.name()));
        return again;
    }

    private Button settle(UndeliveredRow row, Runnable away) {
        var key = UUID.randomUUID();
        var settle = new Button(t("undelivered.settle"), click -> {
            service.settle(new SettleMail(key, row.id()));
            Toast.done(t("undelivered.settled", row.name()));
            away.run();
        });
        settle.addThemeVariants(ButtonVariant.TERTIARY);
        settle.setAriaLabel(t("undelivered.settleTo", row.subject(), row.name()));
        return settle;
    }
}
