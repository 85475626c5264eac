package no.mandat.domain.approval;

import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked about what, and by which rule.
 *
 * @param title what the content is called in lists and mail
 * @param objection in an override the objection that it is about, else none
 */
public record Asking(
        MandateId mandate,
        BodyId body,
        String title,
        SubjectRef about,
        RoundKind kind,
        RoundRule rule,
        @Nullable PositionId objection) {

    /** A body is asked to decide. */
    public static Asking decision(MandateId mandate, BodyId body, String title, SubjectRef about, RoundRule rule) {
        return new Asking(mandate, body, title, about, RoundKind.DECISION, rule, null);
    }

    /** A body chooses one of several. */
    public static Asking election(MandateId mandate, BodyId body, String title, SubjectRef about) {
        return new Asking(mandate, body, title, about, RoundKind.ELECTION, RoundRule.ELECTION, null);
    }
}
