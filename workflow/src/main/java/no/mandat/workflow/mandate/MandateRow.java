package no.mandat.workflow.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.mandate.MandateStatus;
import no.mandat.domain.shared.MandateId;
import org.jspecify.annotations.Nullable;

/** A mandate in a list. */
public record MandateRow(
        MandateId id,
        String title,
        String shortName,
        String board,
        MandateState state,
        @Nullable LocalDate firstDay,
        LocalDate lastDay,
        Instant changedAt) {

    /** What it is shown as on that day. */
    public MandateStatus status(LocalDate today) {
        return MandateStatus.of(state, lastDay, today);
    }

    /** Its place in a list that is sorted so: what a page goes on from. */
    public List<Object> place(MandateSort sort) {
        Object value =
                switch (sort) {
                    case TITLE -> title;
                    case LAST_DAY -> lastDay;
                    case CHANGED -> changedAt;
                };
        return List.of(value, id.value());
    }
}
