package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallEvent.CallClosed;
import no.mandat.domain.contribution.CallEvent.CallExtended;
import no.mandat.domain.contribution.CallEvent.CallOpened;
import no.mandat.domain.contribution.CallEvent.CallReopened;
import no.mandat.domain.contribution.CallEvent.CallWithdrawn;
import no.mandat.domain.contribution.CallInvitation;
import no.mandat.domain.contribution.CallInvitationState;
import no.mandat.domain.contribution.Invitee;
import no.mandat.domain.mandate.Mandate;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.notification.OutsideLetter;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Events;

/**
 * Writes to those who are invited to a call, each with a link of their own. Its secret is in the letter alone; the database keeps the
 * hash of it.
 */
@ApplicationScoped
class InvitationLetters {

    private final Mail mail;
    private final Calls calls;
    private final CallInvitations invitations;
    private final Mandates mandates;
    private final Bodies bodies;
    private final Events events;
    private final Configuration configuration;
    private final Clock clock;

    @Inject
    InvitationLetters(
            Mail mail,
            Calls calls,
            CallInvitations invitations,
            Mandates mandates,
            Bodies bodies,
            Events events,
            Configuration configuration,
            Clock clock) {
        this.mail = mail;
        this.calls = calls;
        this.invitations = invitations;
        this.mandates = mandates;
        this.bodies = bodies;
        this.events = events;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected InvitationLetters() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Whoever is on the list is written to, and once more whoever was before it became a draft again: it may say something else now. Where
     * it became one for members since, they are told that they are asked no longer, and whoever wasn't written to isn't.
     */
    void opened(@Observes CallOpened event) {
        var call = calls.require(event.call());
        var told = invitations.of(call.id(), CallInvitationState.SENT);
        if (call.audience() == Audience.MEMBERS) {
            write(call, told, Occasion.NOT_ASKED, Optional.empty());
            told.forEach(invitation -> events.follow(invitation.revoke(Optional.empty(), clock.instant())));
        } else {
            send(call, told);
            send(call, invitations.of(call.id(), CallInvitationState.LISTED));
        }
    }

    /** Whoever hasn't answered is told that there is more time. */
    void extended(@Observes CallExtended event) {
        var call = calls.require(event.call());
        write(call, invitations.silent(call.id()), Occasion.EXTENDED, event.reason());
    }

    /** Whoever hasn't answered was told of a later instant than it is closed at. */
    void closed(@Observes CallClosed event) {
        var call = calls.require(event.call());
        if (event.early().isPresent()) {
            write(call, invitations.silent(call.id()), Occasion.CLOSED, event.early());
        }
    }

    /** The same as of an extension when it takes contributions again. */
    void reopened(@Observes CallReopened event) {
        var call = calls.require(event.call());
        write(call, invitations.silent(call.id()), Occasion.REOPENED, event.reason());
    }

    /** Whoever hasn't answered need not; their link leads only to what they had typed, if anything. */
    void withdrawn(@Observes CallWithdrawn event) {
        var call = calls.require(event.call());
        write(call, invitations.silent(call.id()), Occasion.WITHDRAWN, event.reason());
    }

    /** Invites these. */
    void send(Call call, List<CallInvitation> to) {
        write(call, to, Occasion.INVITED, Optional.empty());
    }

    /** Reminds those who haven't answered, and says how many they are. */
    int remind(Call call) {
        var to = invitations.silent(call.id());
        write(call, to, Occasion.REMINDED, Optional.empty());
        return to.size();
    }

    /** Tells somebody that they are let in although the call has closed. */
    void letIn(Call call, CallInvitation invitation) {
        write(call, List.of(invitation), Occasion.LET_IN, Optional.empty());
    }

    private enum Occasion {
        INVITED,
        REMINDED,
        EXTENDED,
        CLOSED,
        REOPENED,
        LET_IN,
        WITHDRAWN,
        NOT_ASKED;

        /** Whether nothing is left to answer. */
        boolean isEnd() {
            return this == WITHDRAWN || this == NOT_ASKED;
        }
    }

    /** @param reason why, where the letter says so */
    private void write(Call call, List<CallInvitation> to, Occasion occasion, Optional<String> reason) {
        if (to.isEmpty()) {
            return;
        }
        var mandate = mandates.require(call.mandate());
        var group = bodies.require(mandate.expertGroup()).name();
        var at = clock.instant();
        for (var invitation : to) {
            var secret = UUID.randomUUID();
            var language = call.text().languageFor(invitation.invitee().language());
            List<Object> values = List.of(
                    group,
                    call.text().title().in(language),
                    call.window().opensAt(),
                    closesFor(invitation, call, at),
                    configuration.publicUrl() + CallPath.ofEverybody(call),
                    reason.orElse(""),
                    LateLetters.howToAsk(mandate));
            var path = occasion.isEnd() ? published(mandate) : "/public/invitations/" + secret;
            var letter = mail.queue(letter(
                    occasion,
                    call.audience() == Audience.PUBLIC,
                    content(invitation.invitee(), mandate, path, values)));
            invitations.link(invitation.id(), secret);
            events.follow(invitation.send(letter, at));
        }
    }

    /** Where everybody reads of the mandate, for whom the link of an invitation leads nowhere any more. */
    static String published(Mandate mandate) {
        return mandate.publicName()
                .map(name -> "/public/mandates/" + name.value())
                .orElse("/public");
    }

    /** Until when it takes their answer: the later of the end of the call and the instant until which they are let in. */
    private static Instant closesFor(CallInvitation invitation, Call call, Instant at) {
        var end = call.window().closesAt();
        return invitation
                .letInUntil(at)
                .filter(until -> !call.takes(at) || until.isAfter(end))
                .orElse(end);
    }

    private static OutsideLetter.Content content(Invitee to, Mandate mandate, String path, List<Object> values) {
        return new OutsideLetter.Content(
                to.email(),
                Optional.of(to.name()),
                Locale.forLanguageTag(to.language()),
                Optional.of(mandate.id()),
                path,
                values);
    }

    /** @param isForAll whether everybody may answer: they are told where, for those whom they tell of it */
    private static OutsideLetter letter(Occasion occasion, boolean isForAll, OutsideLetter.Content content) {
        return switch (occasion) {
            case INVITED ->
                isForAll
                        ? new OutsideLetter("callForAllInvitation", content)
                        : new OutsideLetter("callInvitation", content);
            case REMINDED ->
                isForAll
                        ? new OutsideLetter("callForAllReminder", content)
                        : new OutsideLetter("callReminder", content);
            case EXTENDED -> new OutsideLetter("callExtended", content);
            case CLOSED -> new OutsideLetter("callClosed", content);
            case REOPENED -> new OutsideLetter("callReopened", content);
            case LET_IN -> new OutsideLetter("callLetIn", content);
            case WITHDRAWN -> new OutsideLetter("callWithdrawn", content);
            case NOT_ASKED -> new OutsideLetter("callForMembers", content);
        };
    }
}
