package no.mandat.web.traceability;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.mandate.Answer;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.Force;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.Cover;
import no.mandat.domain.shared.CoverKind;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.closing.ClauseCover.Waiver;
import no.mandat.workflow.traceability.Trace;
import no.mandat.workflow.traceability.TraceInput;
import no.mandat.workflow.traceability.TraceLine;
import no.mandat.workflow.traceability.TraceLink;
import org.jspecify.annotations.Nullable;

/** Lines of a trace, to be looked at. */
public final class Lines {

    public static final MandateId MANDATE = new MandateId(new UUID(7, 1));
    public static final CallId CALL = new CallId(new UUID(3, 1));
    public static final ResolutionId RESOLUTION = new ResolutionId(new UUID(2, 1));

    private Lines() {}

    public static ClauseId clause(int place) {
        return new ClauseId(new UUID(6, place));
    }

    public static TraceLine line(int place, @Nullable Force force, Answer answer, TraceLink... links) {
        return line(place, force, answer, List.of(links), List.of(), false);
    }

    public static TraceLine line(
            int place,
            @Nullable Force force,
            Answer answer,
            List<TraceLink> links,
            List<TraceInput> input,
            boolean mayWaive) {
        return new TraceLine(
                clause(place),
                place,
                "4." + place,
                "Gruppen skal si noe om sak " + place,
                "Gruppen skal si noe om sak " + place + ", og hvorfor.",
                ClauseKind.QUESTION,
                force,
                answer,
                answer == Answer.WAIVED ? new Waiver("Ikke lenger aktuelt", RESOLUTION) : null,
                null,
                links,
                input,
                mayWaive);
    }

    public static TraceLink link(CoverKind kind, String title, boolean done, boolean opens) {
        return new TraceLink(new Cover(kind, new Subject("Noe", new UUID(5, title.length())), title, done), opens);
    }

    public static TraceInput input(int open, int adopted) {
        return new TraceInput(
                CALL,
                "Hva mener du?",
                Map.of(PointState.OPEN, open, PointState.RELEASED, adopted),
                Map.of(Disposition.ADOPTED, adopted));
    }

    public static Trace trace(TraceLine... lines) {
        return new Trace(MANDATE, List.of(lines), true, true);
    }
}
