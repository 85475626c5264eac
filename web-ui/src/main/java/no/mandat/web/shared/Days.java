package no.mandat.web.shared;

import static no.mandat.web.shared.Say.t;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Fields for days, as the dialogs have them. */
public final class Days {

    private Days() {}

    /** A day with its label, and perhaps a first value. */
    public static DateField field(String label, @Nullable LocalDate value) {
        var field = new DateField();
        field.setLabel(t(label));
        field.speak();
        field.setValue(value);
        field.setWidthFull();
        return field;
    }
}
