package no.mandat.workflow.study;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.StudyId;
import no.mandat.domain.study.StudyAction;
import no.mandat.domain.study.StudyState;
import org.jspecify.annotations.Nullable;

/**
 * A request for a study.
 *
 * @param number which of the mandate's
 * @param form what it asks for
 * @param askedBy the name of who asked for it to be endorsed
 * @param endorsedBy the name of who endorsed it
 * @param report what was delivered, for whoever reads the document
 * @param reason why nothing comes of it
 * @param overdue whether it should have been there
 * @param actions what the reader may do with it now
 */
public record StudyRow(
        StudyId id,
        MandateId mandate,
        int version,
        int number,
        StudyForm form,
        StudyState state,
        @Nullable String askedBy,
        @Nullable String endorsedBy,
        @Nullable Instant endorsedAt,
        @Nullable LocalDate submittedOn,
        @Nullable Answered answer,
        @Nullable LocalDate commissionedOn,
        @Nullable LocalDate expectedOn,
        @Nullable LocalDate deliveredOn,
        @Nullable Filed report,
        @Nullable String reason,
        boolean overdue,
        Instant changedAt,
        Set<StudyAction> actions) {

    /**
     * What the ministry answered.
     *
     * @param letter for whoever reads the document
     * @param granted in whole kroner; none where it gives nothing
     */
    public record Answered(
            LocalDate day,
            String text,
            @Nullable String reference,
            @Nullable Filed letter,
            @Nullable Long granted) {}

    /** A document of the mandate. */
    public record Filed(DocumentId id, String title) {}
}
