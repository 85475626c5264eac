package no.mandat.workflow.contribution;

import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;

/** Where letters about a call lead: those who have logged in, and everybody. */
public final class CallPath {

    private CallPath() {}

    /** To all of a mandate. */
    static String ofAll(MandateId mandate) {
        return "/mandates/%s/calls".formatted(mandate);
    }

    /** To its page. */
    public static String of(Call call) {
        return "/mandates/%s/calls/%s".formatted(call.mandate(), call.id());
    }

    /** To where a member of the group answers it. */
    static String ofAnswer(Call call) {
        return of(call) + "/answer";
    }

    /** To where everybody answers it. */
    static String ofEverybody(Call call) {
        return "/public/calls/" + call.id();
    }

    /** To those contributions to it that somebody has. */
    public static String ofInbox(Call call, PersonId handler) {
        return of(call) + "/inbox?who=" + handler;
    }

    /** To those of its points that the reader has. */
    public static String ofOwnPoints(Call call) {
        return of(call) + "/points?mine=1";
    }

    /** To those of its points that have no conclusion. */
    public static String ofOpenPoints(Call call) {
        return of(call) + "/points?in=" + PointState.OPEN;
    }

    /** To those of its points whose conclusion waits for whoever confirms it. */
    public static String ofProposedPoints(Call call) {
        return of(call) + "/points?in=" + PointState.PROPOSED;
    }

    /** To what a member of the group has sent, which stands open to them whatever becomes of their seat. */
    static String ofOwn(Contribution contribution) {
        return "/input/mine/" + contribution.id();
    }
}
