package no.mandat.workflow.contribution;

import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.Contribution;

/** Where letters about a call lead those who have logged in. */
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

    /** To what a member of the group has sent, which stands open to them whatever becomes of their seat. */
    static String ofOwn(Contribution contribution) {
        return "/input/mine/" + contribution.id();
    }
}
