package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.document.DocumentNavigation;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.PersonLabel;
import no.mandat.web.shared.Say;
import no.mandat.workflow.party.BodyComposition;
import no.mandat.workflow.party.MembershipLine;
import no.mandat.workflow.party.SeatLine;

/** One body: its seats by category with whoever sits in them, deputies under their member, observers, and who sat there. */
final class BodyCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient MandateId mandate;
    private final transient BodyComposition body;
    private final transient CompositionActions actions;

    BodyCard(MandateId mandate, BodyComposition body, CompositionActions actions) {
        this.mandate = mandate;
        this.body = body;
        this.actions = actions;
    }

    @Override
    protected Card initContent() {
        var title = body.kind() == BodyKind.SECRETARIAT ? t(body.kind()) : body.name();
        var card = new Card("body-" + body.kind().name().toLowerCase(Locale.ROOT), title);
        card.addClassName("body-card");
        if (body.kind() != BodyKind.SECRETARIAT) {
            var kind = new Paragraph(
                    t("composition.summary", body.seats().size(), body.vacant().size()));
            kind.addClassNames("small", "muted");
            var notice = new Paragraph(t("composition.notice", body.noticeDays()));
            notice.addClassNames("small", "muted");
            card.add(kind, notice);
        }
        actions.ofBody(body).ifPresent(card::add);
        if (body.isEmpty()) {
            var none = new Paragraph(t("composition.empty"));
            none.addClassName("muted");
            card.add(none);
        }
        Arrays.stream(OrganisationCategory.values()).flatMap(this::category).forEach(card::add);
        section(
                        t("composition.observers"),
                        observerSeats().stream().map(this::seat).toList())
                .forEach(card::add);
        if (!body.staff().isEmpty()) {
            card.add(list(body.staff().stream().map(this::member).toList()));
        }
        timeline("composition.coming", body.coming(), this::coming).ifPresent(card::add);
        timeline("composition.former", body.former(), BodyCard::line).ifPresent(card::add);
        return card;
    }

    private Stream<Component> category(OrganisationCategory category) {
        var seats = body.seats().stream()
                .filter(seat -> seat.category() == category && !observerSeats().contains(seat))
                .map(this::seat)
                .toList();
        return section(Say.sentence(t(category)), seats);
    }

    private List<SeatLine> observerSeats() {
        return body.seats().stream()
                .filter(seat -> body.in(seat.id())
                        .filter(sitting -> sitting.role() == Role.OBSERVER)
                        .isPresent())
                .toList();
    }

    private static Stream<Component> section(String heading, List<ListItem> items) {
        return items.isEmpty() ? Stream.of() : Stream.of(new H3(heading), list(items));
    }

    private static UnorderedList list(List<ListItem> items) {
        var list = new UnorderedList(items.toArray(ListItem[]::new));
        list.addClassName("seats");
        return list;
    }

    private ListItem seat(SeatLine seat) {
        var row = body.in(seat.id()).map(this::member).orElseGet(() -> vacancy(seat));
        var notes = Stream.of(
                        Optional.ofNullable(seat.organisation()).map(name -> t("composition.heldFor", name)),
                        seat.voting() ? Optional.<String>empty() : Optional.of(t("composition.noVote")))
                .flatMap(Optional::stream)
                .toList();
        if (!notes.isEmpty()) {
            var note = new Span(String.join(" · ", notes));
            note.addClassNames("seat-note", "small", "muted");
            row.add(note);
        }
        return row;
    }

    private ListItem vacancy(SeatLine seat) {
        var word = new Span(t("composition.vacant"));
        word.addClassName("vacancy");
        var row = new ListItem(word);
        row.addClassName("vacant");
        actions.ofVacancy(body, seat).ifPresent(row::add);
        return row;
    }

    private ListItem member(MembershipLine sitting) {
        var row = line(sitting);
        actions.ofMember(body, sitting).ifPresent(row::add);
        appointment(sitting).ifPresent(row::add);
        actions.invitationOf(sitting).ifPresent(row::add);
        var deputies = body.deputiesOf(sitting.person());
        if (!deputies.isEmpty()) {
            var under = list(deputies.stream().map(this::member).toList());
            under.addClassName("deputies");
            row.add(under);
        }
        return row;
    }

    /** "medlem · Fjordlab · siden 1. jan. 2026". */
    private static String about(MembershipLine sitting) {
        return Stream.of(
                        Optional.of(t(sitting.role())),
                        Optional.ofNullable(sitting.organisation()),
                        Optional.of(t("composition.since", Say.dates().day(sitting.fromDay()))),
                        Optional.ofNullable(sitting.toDay())
                                .map(day -> t("composition.until", Say.dates().day(day))),
                        Optional.ofNullable(sitting.appointedOn())
                                .map(day ->
                                        t("composition.appointed", Say.dates().day(day))))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + " · " + other)
                .orElseThrow();
    }

    /** A link to the document by which they were appointed, where one may read it. */
    private Optional<Component> appointment(MembershipLine sitting) {
        var document = sitting.appointment();
        var title = sitting.appointmentTitle();
        if (document == null || title == null) {
            return Optional.empty();
        }
        var link = DocumentNavigation.link(mandate, document, t("composition.appointmentLink", title));
        link.addClassNames("appointment", "small");
        return Optional.of(link);
    }

    private static ListItem line(MembershipLine sitting) {
        return new ListItem(new PersonLabel(sitting.name(), about(sitting)));
    }

    /** Who is to come can be invited before. */
    private ListItem coming(MembershipLine sitting) {
        var row = line(sitting);
        actions.ofComing(sitting).ifPresent(row::add);
        actions.invitationOf(sitting).ifPresent(row::add);
        return row;
    }

    private static Optional<Component> timeline(
            String key, List<MembershipLine> memberships, Function<MembershipLine, ListItem> item) {
        if (memberships.isEmpty()) {
            return Optional.empty();
        }
        var items = memberships.stream().map(item).toList();
        return Optional.of(new Details(t(key, memberships.size()), new Div(list(items))));
    }

    /** A button in a row, whose name says of whom it is. */
    static Button small(String text, String name, Runnable action) {
        var button = new Button(text, click -> action.run());
        button.setAriaLabel(name);
        button.addClassName("row-action");
        return button;
    }
}
