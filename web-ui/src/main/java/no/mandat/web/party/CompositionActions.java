package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.web.shared.DotsMenu;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.party.BodyComposition;
import no.mandat.workflow.party.Composition;
import no.mandat.workflow.party.CompositionQueries;
import no.mandat.workflow.party.CompositionService;
import no.mandat.workflow.party.InvitationService;
import no.mandat.workflow.party.MembershipLine;
import no.mandat.workflow.party.ParticipationLine;
import no.mandat.workflow.party.PersonService;
import no.mandat.workflow.party.SeatLine;

/** What one may change in a composition, where it stands: only today's, and only what the service offers. */
final class CompositionActions {

    private final MandateId mandate;
    private final Composition composition;
    private final Parts parts;
    private final Runnable changed;
    private final InvitationActions invitations;

    /** What the dialogs ask. */
    record Parts(
            CompositionQueries queries,
            CompositionService service,
            PersonService persons,
            InvitationService invitations,
            Validator validator,
            Clock clock) {

        LocalDate today() {
            return LocalDate.now(clock);
        }
    }

    CompositionActions(MandateId mandate, Composition composition, Parts parts, Runnable changed) {
        this.mandate = mandate;
        this.composition = composition;
        this.parts = parts;
        this.changed = changed;
        this.invitations = new InvitationActions(
                mandate, isEditable() ? parts.invitations().of(mandate) : Map.of(), parts, this::done, changed);
    }

    /** How far the invitations have come, which goes on while the page is open. */
    InvitationActions invitations() {
        return invitations;
    }

    /** How far their invitation has come, for those who may change something. */
    Optional<Component> invitationOf(MembershipLine sitting) {
        return invitations.note(sitting.person());
    }

    /** How far the invitation of an outsider has come, and what can be done about it. */
    List<Component> invitationOf(ParticipationLine outsider) {
        return Stream.of(invitationMenu(outsider.person(), outsider.name()), invitations.note(outsider.person()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Of the body as a whole: a new seat, another secretary. */
    Optional<Component> ofBody(BodyComposition body) {
        if (!isEditable()) {
            return Optional.empty();
        }
        var row = new Div();
        row.addClassName("body-actions");
        if (body.kind() == BodyKind.SECRETARIAT) {
            row.add(BodyCard.small(
                    t("composition.addSecretary"),
                    t("composition.addSecretary"),
                    () -> add(body, MemberDialog.At.office())));
        } else if (body.kind() == BodyKind.BOARD || composition.seatsEditable()) {
            row.add(BodyCard.small(
                    t("composition.newSeat"),
                    t("composition.newSeatIn", body.name()),
                    () -> open(new SeatDialog(mandate, body, parts, this::done))));
        }
        if (body.kind() != BodyKind.SECRETARIAT) {
            row.add(BodyCard.small(
                    t("composition.notice.change"),
                    t("composition.notice.changeFor", body.name()),
                    () -> open(new NoticeDialog(mandate, body, parts, this::done))));
        }
        return row.getComponentCount() > 0 ? Optional.of(row) : Optional.empty();
    }

    /** Of a seat that nobody sits in. */
    Optional<Component> ofVacancy(BodyComposition body, SeatLine seat) {
        if (!isEditable()) {
            return Optional.empty();
        }
        var row = new Div(BodyCard.small(
                t("composition.fill"),
                t("composition.fillFor", t(seat.category())),
                () -> add(body, MemberDialog.At.seat(seat))));
        row.addClassName("row-actions");
        if (body.kind() == BodyKind.BOARD || composition.seatsEditable()) {
            row.add(menu(
                    t("composition.seatMenu", t(seat.category())),
                    List.of(new Entry(
                            "composition.closeSeat",
                            () -> open(new CloseSeatDialog(mandate, body, seat, parts, this::done))))));
        }
        return Optional.of(row);
    }

    /** Of somebody who sits there. */
    Optional<Component> ofMember(BodyComposition body, MembershipLine sitting) {
        var entries = isEditable() ? edits(body, sitting) : resignation(body, sitting);
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(menu(t("composition.memberMenu", sitting.name()), entries));
    }

    /** Of somebody who is to come. */
    Optional<Component> ofComing(MembershipLine sitting) {
        return invitationMenu(sitting.person(), sitting.name());
    }

    private Optional<Component> invitationMenu(PersonId person, String name) {
        var entries = invitations.entries(person);
        return entries.isEmpty() ? Optional.empty() : Optional.of(menu(t("composition.memberMenu", name), entries));
    }

    private List<Entry> edits(BodyComposition body, MembershipLine sitting) {
        var entries = new ArrayList<>(resignation(body, sitting));
        if (sitting.role() == Role.HEAD) {
            entries.add(new Entry(
                    "composition.handOver", () -> open(new HandOverDialog(mandate, body, parts, this::done))));
        } else {
            if (sitting.role().isSeated()) {
                entries.add(new Entry(
                        "composition.move", () -> open(new MoveDialog(mandate, body, sitting, parts, this::done))));
            }
            entries.add(
                    new Entry("composition.end", () -> open(new EndDialog(mandate, body, sitting, parts, this::done))));
        }
        if (sitting.role() == Role.LEADER || sitting.role() == Role.MEMBER) {
            entries.add(new Entry("composition.deputy", () -> add(body, MemberDialog.At.deputyFor(sitting))));
        }
        entries.addAll(invitations.entries(sitting.person()));
        entries.add(new Entry(
                "composition.correct", () -> open(new CorrectDialog(mandate, sitting.person(), parts, this::done))));
        return entries;
    }

    private List<Entry> resignation(BodyComposition body, MembershipLine sitting) {
        boolean offered = isToday()
                && composition.resignable()
                && body.kind() == BodyKind.EXPERT_GROUP
                && sitting.role() == Role.LEADER;
        return offered
                ? List.of(new Entry(
                        "composition.resign", () -> open(new ResignDialog(mandate, sitting, parts, this::done))))
                : List.of();
    }

    private void add(BodyComposition body, MemberDialog.At place) {
        open(new MemberDialog(mandate, body, place, parts, this::done));
    }

    private static void open(FormDialog<?> dialog) {
        dialog.open();
    }

    private void done(String words) {
        Toast.done(words);
        changed.run();
    }

    private boolean isEditable() {
        return composition.editable() && isToday();
    }

    /** What was, or is to be, is looked at. */
    private boolean isToday() {
        return composition.day().equals(parts.today());
    }

    /** Something one may do. */
    record Entry(String key, Runnable action) {}

    private static DotsMenu menu(String name, List<Entry> entries) {
        var menu = new DotsMenu(name);
        entries.forEach(entry -> menu.item(t(entry.key()), entry.action()));
        return menu;
    }
}
