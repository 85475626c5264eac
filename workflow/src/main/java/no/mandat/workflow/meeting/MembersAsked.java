package no.mandat.workflow.meeting;

import java.time.Instant;
import java.util.List;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.contribution.CallStatistics;
import no.mandat.workflow.contribution.SaidInWords;
import org.jspecify.annotations.Nullable;

/**
 * What the members were asked before an evaluation.
 *
 * @param answered how many have answered
 * @param results what they answered, once nobody can answer any more, for whoever reads contributions
 */
public record MembersAsked(
        MandateId mandate,
        CallId call,
        CallStatus status,
        Instant closesAt,
        int answered,
        @Nullable Results results) {

    /**
     * The answers.
     *
     * @param counted what was chosen
     * @param said what was written
     */
    public record Results(CallStatistics counted, List<SaidInWords> said) {}
}
