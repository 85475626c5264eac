package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.SeatId;
import no.mandat.web.party.CompositionActions.Parts;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.Fixed;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Say;
import no.mandat.workflow.party.Acquaintance;
import no.mandat.workflow.party.AddMember;
import no.mandat.workflow.party.BodyComposition;
import no.mandat.workflow.party.MemberForm;
import no.mandat.workflow.party.MembershipLine;
import no.mandat.workflow.party.SeatLine;

/** Gives somebody, known or new, a place: a vacant seat, another's deputyship, work in the secretariat. */
final class MemberDialog extends FormDialog<MemberForm> {

    private static final long serialVersionUID = 1L;

    private final transient MandateId mandate;
    private final transient BodyId body;
    private final transient Parts parts;
    private final transient Consumer<String> done;

    /**
     * The place that is given.
     *
     * @param roles which roles it can be held in; the first is offered first
     */
    record At(String title, List<Role> roles, Optional<SeatId> seat, Optional<PersonId> deputyFor) {

        static At seat(SeatLine seat) {
            var roles = List.of(Role.MEMBER, Role.OBSERVER, Role.LEADER);
            return new At(
                    t("composition.fillFor", t(seat.category())), roles, Optional.of(seat.id()), Optional.empty());
        }

        static At deputyFor(MembershipLine member) {
            var title = t("composition.deputyFor", member.name());
            return new At(title, List.of(Role.DEPUTY), Optional.empty(), Optional.of(member.person()));
        }

        static At office() {
            return new At(t("composition.addSecretary"), List.of(Role.SECRETARY), Optional.empty(), Optional.empty());
        }
    }

    MemberDialog(MandateId mandate, BodyComposition body, At place, Parts parts, Consumer<String> done) {
        super(place.title(), t("composition.fill.save"), MemberForm.class, parts.validator());
        this.mandate = mandate;
        this.body = body.id();
        this.parts = parts;
        this.done = done;
        var invite = new Checkbox(t("invitation.field"), true);
        invite.setHelperText(t("invitation.field.help"));
        var person = new PersonFields(this, mandate, parts.queries(), known -> offer(invite, known));
        var role = new Select<Role>();
        role.setLabel(t("input.role"));
        role.setItems(place.roles());
        role.setValue(place.roles().getFirst());
        role.setItemLabelGenerator(item -> Say.sentence(t(item)));
        role.setVisible(place.roles().size() > 1);
        role.setWidthFull();
        var from = Days.field("composition.from", parts.today());
        var appointed = Days.field("composition.appointedOn", null);
        appointed.setHelperText(t("composition.appointedOn.help"));
        var appointment = new AppointmentField(mandate, parts.queries(), Optional.empty());
        show(role, from, appointed, appointment, invite);
        required(role, "role");
        optional(new Fixed<>(place.seat()), "seat");
        optional(new Fixed<>(place.deputyFor()), "deputyFor");
        required(from, "fromDay");
        optional(appointed, "appointedOn");
        optional(appointment, "appointment");
        optional(invite, "invite");
        person.focus();
    }

    /** Who has logged in needs no invitation. */
    private static void offer(Checkbox invite, Optional<Acquaintance> known) {
        boolean linked = known.filter(Acquaintance::linked).isPresent();
        invite.setEnabled(!linked);
        invite.setValue(!linked);
        invite.setHelperText(t(linked ? "invitation.field.linked" : "invitation.field.help"));
    }

    @Override
    protected void carryOut(MemberForm form) {
        parts.service().addMember(new AddMember(key(), mandate, body, form));
        done.accept(t("composition.fill.done"));
    }
}
