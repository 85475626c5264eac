package no.mandat.workflow.point;

import java.util.List;
import java.util.Map;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ReportPart;
import no.mandat.workflow.report.NamedPart;

/**
 * What is around the points of a call.
 *
 * @param title in the language that the call is written in
 * @param language the tag of that
 * @param handles whether the actor answers points
 * @param confirms whether the actor holds the key that confirms
 * @param handlers who can be given a point, then who may still have one and has left; by all of them the list is narrowed
 * @param questions what is answered in words, and by what the list is narrowed as well
 * @param destinations where points may have gone: the deliverables that the mandate asks for, by name, and where points of it went so
 *     far, as somebody wrote it
 * @param parts the sections and recommendations that a point can go to, or went to, as far as the actor reads them
 * @param went how many points of the call went to each; one to which none went isn't in it
 * @param unanswered how many contributions have no answer, as far as they are counted
 * @param divided whether all that was sent is divided into points
 * @param releasing whether answers are being sent that somebody has released
 */
public record PointDesk(
        CallId call,
        MandateId mandate,
        int number,
        String title,
        String language,
        CallStatus status,
        boolean handles,
        boolean confirms,
        List<HandlerChoice> handlers,
        List<QuestionChoice> questions,
        List<String> destinations,
        List<NamedPart> parts,
        Map<ReportPart, Integer> went,
        int unanswered,
        boolean divided,
        boolean releasing) {

    /** Takes copies. */
    public PointDesk {
        handlers = List.copyOf(handlers);
        questions = List.copyOf(questions);
        destinations = List.copyOf(destinations);
        parts = List.copyOf(parts);
        went = Map.copyOf(went);
    }
}
