package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.contribution.CallPath;
import no.mandat.workflow.contribution.CallTitles;
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.shared.Actors;

/** Tells whoever is given something to answer by somebody else: one letter, however much they are given at once. */
@ApplicationScoped
public class AssignmentLetters {

    private final Calls calls;
    private final CallTitles titles;
    private final Actors actors;
    private final Mail mail;

    @Inject
    AssignmentLetters(Calls calls, CallTitles titles, Actors actors, Mail mail) {
        this.calls = calls;
        this.titles = titles;
        this.actors = actors;
        this.mail = mail;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected AssignmentLetters() {
        this(null, null, null, null);
    }

    /** That a contribution is theirs. */
    public void given(Contribution contribution, PersonId to) {
        if (isSomebodyElse(to)) {
            var call = calls.require(contribution.call());
            mail.queue(new Letter(
                    "inputAssigned",
                    to,
                    Optional.of(call.mandate()),
                    CallPath.ofInbox(call, to),
                    List.of(titles.of(call, to), actors.current().name(), contribution.reference())));
        }
    }

    /** That so many contributions are theirs. */
    public void givenContributions(Call call, long contributions, PersonId to) {
        if (contributions > 0 && isSomebodyElse(to)) {
            mail.queue(new Letter(
                    "inputsAssigned",
                    to,
                    Optional.of(call.mandate()),
                    CallPath.ofInbox(call, to),
                    List.of(titles.of(call, to), actors.current().name(), contributions)));
        }
    }

    /** That so many points are theirs. */
    void given(Call call, long points, PersonId to) {
        if (points > 0 && isSomebodyElse(to)) {
            mail.queue(new Letter(
                    "pointsAssigned",
                    to,
                    Optional.of(call.mandate()),
                    CallPath.ofOwnPoints(call),
                    List.of(titles.of(call, to), actors.current().name(), points)));
        }
    }

    private boolean isSomebodyElse(PersonId to) {
        return !to.equals(actors.person());
    }
}
