package no.mandat.workflow.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.mandate.Mandate;
import org.jspecify.annotations.Nullable;

/** What a feature tells of how far a mandate has come, for a progress report. */
public interface FigureSource {

    /** Its figures. */
    List<Count> figures(Mandate mandate, Moment at);

    /**
     * When it is counted, read from the clock once.
     *
     * @param today the day of that instant
     */
    record Moment(Instant instant, LocalDate today) {}

    /**
     * A figure.
     *
     * @param day until which it counts, where it has one
     */
    record Count(FigureKey key, long count, @Nullable LocalDate day) {

        /** One that counts all there is. */
        public static Count of(FigureKey key, long count) {
            return new Count(key, count, null);
        }
    }
}
