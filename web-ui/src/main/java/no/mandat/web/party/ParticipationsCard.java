package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.party.ParticipationAction;
import no.mandat.domain.party.ParticipationState;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.party.CompositionActions.Parts;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.PersonLabel;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.StateBadge;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.party.ConfirmParticipation;
import no.mandat.workflow.party.DeclineParticipation;
import no.mandat.workflow.party.EndParticipation;
import no.mandat.workflow.party.ParticipationLine;
import no.mandat.workflow.party.ParticipationService;

/** The outsiders who take part, with whoever proposed and decided it, and the keys that one may turn. */
final class ParticipationsCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient MandateId mandate;
    private final transient ParticipationService service;
    private final transient Parts parts;
    private final transient CompositionActions actions;
    private final transient Runnable changed;

    ParticipationsCard(
            MandateId mandate,
            ParticipationService service,
            Parts parts,
            CompositionActions actions,
            Runnable changed) {
        this.mandate = mandate;
        this.service = service;
        this.parts = parts;
        this.actions = actions;
        this.changed = changed;
    }

    @Override
    protected Card initContent() {
        var card = new Card("participations", t("participation.title"));
        if (service.mayPropose(mandate)) {
            var propose = new Button(
                    t("participation.propose"),
                    click -> new ParticipationDialog(mandate, service, parts, this::done).open());
            var row = new Div(propose);
            row.addClassName("body-actions");
            card.add(row);
        }
        var lines = service.of(mandate);
        if (lines.isEmpty()) {
            var none = new Paragraph(t("participation.none"));
            none.addClassName("muted");
            card.add(none);
        } else {
            var list = new UnorderedList(lines.stream().map(this::row).toArray(ListItem[]::new));
            list.addClassName("seats");
            card.add(list);
        }
        return card;
    }

    private ListItem row(ParticipationLine line) {
        var about = Stream.of(
                        Optional.ofNullable(line.organisation()),
                        Optional.of(Say.dates().period(line.fromDay(), line.toDay())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        var row = new ListItem(
                new PersonLabel(line.name(), about), badge(line.state()).shown());
        var purpose = new Span(line.purpose());
        purpose.addClassName("seat-note");
        var keys = new Span(Optional.ofNullable(line.decidedBy())
                .map(name -> t("participation.keys", line.proposedBy(), name))
                .orElseGet(() -> t("participation.key", line.proposedBy())));
        keys.addClassNames("seat-note", "small", "muted");
        row.add(purpose, keys);
        row.add(actions.invitationOf(line));
        if (!line.actions().isEmpty()) {
            row.add(buttons(line));
        }
        return row;
    }

    private static StateBadge badge(ParticipationState state) {
        return new StateBadge(
                switch (state) {
                    case PROPOSED -> StateBadge.Shape.HALF;
                    case CONFIRMED -> StateBadge.Shape.FILLED;
                    case DECLINED, ENDED -> StateBadge.Shape.DASH;
                },
                t(state));
    }

    private Div buttons(ParticipationLine line) {
        var refusal = new RefusalLine();
        var row = new Div();
        row.addClassNames("seat-note", "body-actions");
        var key = UUID.randomUUID();
        line.actions().forEach(action -> row.add(button(action, key, line, refusal)));
        row.add(refusal);
        return row;
    }

    private Button button(ParticipationAction action, UUID key, ParticipationLine line, RefusalLine refusal) {
        return switch (action) {
            case CONFIRM ->
                BodyCard.small(
                        t("participation.confirm"),
                        t("participation.confirmOf", line.name()),
                        () -> confirm(key, line, refusal));
            case DECLINE ->
                BodyCard.small(
                        t("participation.decline"),
                        t("participation.declineOf", line.name()),
                        () -> askToDecline(line));
            case END ->
                BodyCard.small(t("participation.end"), t("participation.endOf", line.name()), () -> askToEnd(line));
        };
    }

    private void confirm(UUID key, ParticipationLine line, RefusalLine refusal) {
        refusal.attempt(() -> {
            service.confirm(new ConfirmParticipation(key, mandate, line.id()));
            done(t("participation.confirmed"));
        });
    }

    private void askToDecline(ParticipationLine line) {
        var key = UUID.randomUUID();
        new ReasonDialog(
                        t("participation.declineOf", line.name()),
                        t("participation.decline.text"),
                        t("participation.decline"),
                        reason -> {
                            service.decline(new DeclineParticipation(key, mandate, line.id(), reason));
                            done(t("participation.declined"));
                        })
                .open();
    }

    private void askToEnd(ParticipationLine line) {
        var key = UUID.randomUUID();
        new ReasonDialog(
                        t("participation.endOf", line.name()),
                        t("participation.end.text"),
                        t("participation.end"),
                        reason -> {
                            service.end(new EndParticipation(key, mandate, line.id(), reason));
                            done(t("participation.ended"));
                        })
                .open();
    }

    private void done(String words) {
        Toast.done(words);
        changed.run();
    }
}
