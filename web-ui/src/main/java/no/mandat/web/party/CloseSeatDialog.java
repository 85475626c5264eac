package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import java.time.LocalDate;
import java.util.function.Consumer;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.SeatId;
import no.mandat.web.party.CompositionActions.Parts;
import no.mandat.web.shared.Days;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.party.BodyComposition;
import no.mandat.workflow.party.CloseSeat;
import no.mandat.workflow.party.SeatLine;

/** Does away with a vacant seat. */
final class CloseSeatDialog extends FormDialog<CloseSeatDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final transient MandateId mandate;
    private final transient BodyId body;
    private final transient SeatId seat;
    private final transient Parts parts;
    private final transient Consumer<String> done;

    /** From when it is gone. */
    public record Form(LocalDate from) {}

    CloseSeatDialog(MandateId mandate, BodyComposition body, SeatLine seat, Parts parts, Consumer<String> done) {
        super(t("composition.closeSeat.title"), t("composition.closeSeat.save"), Form.class, parts.validator());
        this.mandate = mandate;
        this.body = body.id();
        this.seat = seat.id();
        this.parts = parts;
        this.done = done;
        explain(t("composition.closeSeat.text", t(seat.category())));
        var from = Days.field("composition.from", parts.today());
        show(from);
        required(from, "from");
        from.focus();
    }

    @Override
    protected void carryOut(Form form) {
        parts.service().closeSeat(new CloseSeat(key(), mandate, body, seat, form.from()));
        done.accept(t("composition.closeSeat.done"));
    }
}
