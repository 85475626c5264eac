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
 * @param leaderAlone whether of the body only the leader is asked, or who stands in for them
 */
public record Asking(
        MandateId mandate,
        BodyId body,
        String title,
        SubjectRef about,
        RoundKind kind,
        RoundRule rule,
        @Nullable PositionId objection,
        boolean leaderAlone) {

    /** All of the body are asked. */
    public Asking(
            MandateId mandate,
            BodyId body,
            String title,
            SubjectRef about,
            RoundKind kind,
            RoundRule rule,
            @Nullable PositionId objection) {
        this(mandate, body, title, about, kind, rule, objection, false);
    }

    /** A body is asked to decide. */
    public static Asking decision(MandateId mandate, BodyId body, String title, SubjectRef about, RoundRule rule) {
        return new Asking(mandate, body, title, about, RoundKind.DECISION, rule, null);
    }

    /** A body is asked to take note. */
    public static Asking notice(MandateId mandate, BodyId body, String title, SubjectRef about, RoundRule rule) {
        return new Asking(mandate, body, title, about, RoundKind.NOTICE, rule.forNotice(), null);
    }

    /** The same of the leader of the body alone. */
    public Asking ofLeader() {
        return new Asking(mandate, body, title, about, kind, rule.forOne(), objection, true);
    }

    /** A body chooses one of several. */
    public static Asking election(MandateId mandate, BodyId body, String title, SubjectRef about) {
        return new Asking(mandate, body, title, about, RoundKind.ELECTION, RoundRule.ELECTION, null);
    }
}
