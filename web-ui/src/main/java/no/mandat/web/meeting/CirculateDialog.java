package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import no.mandat.domain.meeting.MinutesContent;
import no.mandat.web.shared.DateField;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Say;
import no.mandat.workflow.meeting.MinutesDetails;
import no.mandat.workflow.meeting.MinutesPeople;
import org.jspecify.annotations.Nullable;

/** Asks until when remarks on minutes are taken, and says who gets them. */
final class CirculateDialog extends FormDialog<CirculateDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final transient BiConsumer<UUID, @Nullable LocalDate> act;

    /** What is filled in. */
    public record Form(@Nullable LocalDate remarksUntil) {}

    CirculateDialog(MinutesDetails minutes, Validator validator, BiConsumer<UUID, @Nullable LocalDate> act) {
        super(t("minutes.circulate"), t("minutes.circulate.send"), Form.class, validator);
        this.act = act;
        var there = minutes.content().people().stream()
                .filter(MinutesPeople::wasThere)
                .map(CirculateDialog::name)
                .toList();
        explain(t("minutes.circulate.text", there.size(), Say.words().list(there)));
        var day = new DateField();
        day.setLabel(t("minutes.circulate.until"));
        day.speak();
        day.setValue(minutes.usualLastDay());
        show(day);
        optional(day, "remarksUntil");
    }

    private static String name(MinutesContent.Someone one) {
        return one.deputy() == null ? one.name() : one.deputy();
    }

    @Override
    protected void carryOut(Form form) {
        act.accept(key(), form.remarksUntil());
    }
}
