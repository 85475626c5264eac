package no.mandat.workflow.contribution;

import no.mandat.domain.contribution.Call;

/** Where letters about a call lead: those who have logged in, and everybody. */
final class CallPath {

    private CallPath() {}

    /** To its page. */
    static String of(Call call) {
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
}
