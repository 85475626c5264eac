package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MembershipId;
import no.mandat.domain.shared.SeatId;
import no.mandat.web.party.CompositionActions.Parts;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Say;
import no.mandat.workflow.party.AppointmentChoice;
import no.mandat.workflow.party.BodyComposition;
import no.mandat.workflow.party.MembershipLine;
import no.mandat.workflow.party.MoveForm;
import no.mandat.workflow.party.MoveMember;
import no.mandat.workflow.party.SeatLine;

/** Gives a member another seat or role in the same body. */
final class MoveDialog extends FormDialog<MoveForm> {

    private static final long serialVersionUID = 1L;

    private final transient MandateId mandate;
    private final transient BodyId body;
    private final transient MembershipId membership;
    private final transient Parts parts;
    private final transient Consumer<String> done;

    MoveDialog(MandateId mandate, BodyComposition body, MembershipLine sitting, Parts parts, Consumer<String> done) {
        super(
                t("composition.move.title", sitting.name()),
                t("composition.move.save"),
                MoveForm.class,
                parts.validator());
        this.mandate = mandate;
        this.body = body.id();
        this.membership = sitting.id();
        this.parts = parts;
        this.done = done;
        explain(t("composition.move.text"));
        var role = new Select<Role>();
        role.setLabel(t("input.role"));
        role.setItems(Role.MEMBER, Role.OBSERVER, Role.LEADER);
        role.setValue(sitting.role());
        role.setItemLabelGenerator(item -> Say.sentence(t(item)));
        role.setWidthFull();
        var seat = new Select<SeatId>();
        var own = sitting.seat();
        seat.setLabel(t("input.seat"));
        seat.setItems(Stream.concat(body.seats().stream().filter(one -> one.id().equals(own)), body.vacant().stream())
                .map(SeatLine::id)
                .toList());
        seat.setItemLabelGenerator(id -> name(body, id));
        seat.setValue(own);
        seat.setWidthFull();
        var from = Days.field("composition.from", parts.today());
        var appointed = Days.field("composition.appointedOn", sitting.appointedOn());
        var appointment = new AppointmentField(mandate, parts.queries(), known(sitting));
        show(role, seat, from, appointed, appointment);
        required(role, "role");
        required(seat, "seat");
        required(from, "fromDay");
        optional(appointed, "appointedOn");
        optional(appointment, "appointment");
        role.focus();
    }

    private static Optional<AppointmentChoice> known(MembershipLine sitting) {
        var document = sitting.appointment();
        var title = sitting.appointmentTitle();
        return document == null || title == null
                ? Optional.empty()
                : Optional.of(new AppointmentChoice(document, title));
    }

    /** Seats have no names: they are told by whom they are held for, and by their number among the like. */
    private static String name(BodyComposition body, SeatId id) {
        var seat = body.seats().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        var like = body.seats().stream()
                .filter(one -> one.category() == seat.category())
                .toList();
        var held = seat.organisation() == null ? t(seat.category()) : seat.organisation();
        return t("composition.seatName", Say.sentence(held), like.indexOf(seat) + 1);
    }

    @Override
    protected void carryOut(MoveForm form) {
        parts.service().moveMember(new MoveMember(key(), mandate, body, membership, form));
        done.accept(t("composition.move.done"));
    }
}
