package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallEvent.CallClosed;
import no.mandat.domain.contribution.CallEvent.CallExtended;
import no.mandat.domain.contribution.CallEvent.CallOpened;
import no.mandat.domain.contribution.CallEvent.CallRecalled;
import no.mandat.domain.contribution.CallEvent.CallReopened;
import no.mandat.domain.contribution.CallEvent.CallWithdrawn;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;

/**
 * Tells the group when one of its calls is opened, taken back before it begins, extended, closed before its time, opened again or given
 * up: those who answer it, or, of one for everybody, that it is there. Those who are invited are written to by {@link InvitationLetters}.
 */
@ApplicationScoped
class CallLetters {

    private final Calls calls;
    private final Answerers answerers;
    private final CallTitles titles;
    private final Mandates mandates;
    private final Mail mail;

    @Inject
    CallLetters(Calls calls, Answerers answerers, CallTitles titles, Mandates mandates, Mail mail) {
        this.calls = calls;
        this.answerers = answerers;
        this.titles = titles;
        this.mandates = mandates;
        this.mail = mail;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CallLetters() {
        this(null, null, null, null, null);
    }

    void opened(@Observes CallOpened event) {
        var call = calls.require(event.call());
        write(call, answerers.group(call), Occasion.OPENED, Optional.empty());
    }

    /** Nothing begins on the day that they were told of. Whatever becomes of the draft, whoever is asked by it is written to anew. */
    void recalled(@Observes CallRecalled event) {
        var call = calls.require(event.call());
        if (call.audience() != Audience.INVITED) {
            answerers.group(call).forEach(person -> mail.queue(takenBack(call, person)));
        }
    }

    /** Whoever has answered needs no more time. */
    void extended(@Observes CallExtended event) {
        var call = calls.require(event.call());
        write(call, answerers.silent(call), Occasion.EXTENDED, event.reason());
    }

    /** Whoever is asked by name and hasn't answered was told of a later instant than it is closed at. */
    void closed(@Observes CallClosed event) {
        var call = calls.require(event.call());
        if (call.audience() == Audience.MEMBERS) {
            var howToAsk = LateLetters.howToAsk(mandates.require(call.mandate()));
            event.early().ifPresent(reason -> answerers
                    .silent(call)
                    .forEach(person -> mail.queue(new Letter(
                            "memberCallClosed",
                            person,
                            Optional.of(call.mandate()),
                            CallPath.ofAnswer(call),
                            List.of(titles.of(call, person), reason, howToAsk)))));
        }
    }

    /** Whoever has answered can say something else now. */
    void reopened(@Observes CallReopened event) {
        var call = calls.require(event.call());
        write(call, answerers.group(call), Occasion.REOPENED, event.reason());
    }

    /** Nobody answers it any more, nor reads its page: the reason stands in the letter. What is a draft is given up without one. */
    void withdrawn(@Observes CallWithdrawn event) {
        var call = calls.require(event.call());
        if (call.audience() != Audience.INVITED
                && event.changes().contains(new Change("state", CallState.OPEN, CallState.WITHDRAWN))) {
            answerers
                    .group(call)
                    .forEach(person ->
                            mail.queue(givenUp(call, person, event.reason().orElseThrow())));
        }
    }

    private Letter takenBack(Call call, PersonId to) {
        var about = Optional.of(call.mandate());
        var path = CallPath.ofAll(call.mandate());
        List<Object> values = List.of(titles.of(call, to));
        return call.audience() == Audience.PUBLIC
                ? new Letter("publicCallRecalled", to, about, path, values)
                : new Letter("memberCallRecalled", to, about, path, values);
    }

    private Letter givenUp(Call call, PersonId to, String reason) {
        var about = Optional.of(call.mandate());
        var path = CallPath.ofAll(call.mandate());
        List<Object> values = List.of(titles.of(call, to), reason);
        return call.audience() == Audience.PUBLIC
                ? new Letter("publicCallWithdrawn", to, about, path, values)
                : new Letter("memberCallWithdrawn", to, about, path, values);
    }

    private enum Occasion {
        OPENED,
        EXTENDED,
        REOPENED
    }

    /** @param reason why, where the letter says so */
    private void write(Call call, List<PersonId> to, Occasion occasion, Optional<String> reason) {
        if (call.audience() != Audience.INVITED) {
            to.forEach(person -> mail.queue(letter(call, person, occasion, reason.orElse(""))));
        }
    }

    private Letter letter(Call call, PersonId to, Occasion occasion, String reason) {
        var about = Optional.of(call.mandate());
        var window = call.window();
        List<Object> values = List.of(titles.of(call, to), window.opensAt(), window.closesAt(), reason);
        if (call.audience() == Audience.PUBLIC) {
            var path = path(call);
            return switch (occasion) {
                case OPENED -> new Letter("publicCallOpened", to, about, path, values);
                case EXTENDED -> new Letter("publicCallExtended", to, about, path, values);
                case REOPENED -> new Letter("publicCallReopened", to, about, path, values);
            };
        }
        var path = path(call) + "/answer";
        return switch (occasion) {
            case OPENED -> new Letter("memberCallOpened", to, about, path, values);
            case EXTENDED -> new Letter("memberCallExtended", to, about, path, values);
            case REOPENED -> new Letter("memberCallReopened", to, about, path, values);
        };
    }

    private static String path(Call call) {
        return CallPath.of(call);
    }
}
