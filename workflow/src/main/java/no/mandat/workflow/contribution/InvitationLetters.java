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
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallEvent.CallOpened;
import no.mandat.domain.contribution.CallInvitation;
import no.mandat.domain.contribution.CallInvitationState;
import no.mandat.domain.mandate.Mandate;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.notification.OutsideLetter;
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
    private final Clock clock;

    @Inject
    InvitationLetters(
            Mail mail,
            Calls calls,
            CallInvitations invitations,
            Mandates mandates,
            Bodies bodies,
            Events events,
            Clock clock) {
        this.mail = mail;
        this.calls = calls;
        this.invitations = invitations;
        this.mandates = mandates;
        this.bodies = bodies;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected InvitationLetters() {
        this(null, null, null, null, null, null, null);
    }

    /** Whoever is on the list is written to. */
    void opened(@Observes CallOpened event) {
        var call = calls.require(event.call());
        send(call, invitations.of(call.id(), CallInvitationState.LISTED));
    }

    /** Writes to these. */
    void send(Call call, List<CallInvitation> to) {
        if (to.isEmpty()) {
            return;
        }
        var mandate = mandates.require(call.mandate());
        var group = bodies.require(mandate.expertGroup()).name();
        var at = clock.instant();
        to.forEach(invitation -> send(call, invitation, mandate, group, at));
    }

    private void send(Call call, CallInvitation invitation, Mandate mandate, String group, Instant at) {
        var secret = UUID.randomUUID();
        var invitee = invitation.invitee();
        var letter = mail.queue(new OutsideLetter(
                "callInvitation",
                invitee.email(),
                Optional.of(invitee.name()),
                Locale.forLanguageTag(invitee.language()),
                Optional.of(mandate.id()),
                "/public/invitations/" + secret,
                List.of(
                        group,
                        call.text().title().in(call.text().languageFor(invitee.language())),
                        call.window().opensAt(),
                        call.window().closesAt())));
        invitations.link(invitation.id(), secret);
        events.follow(invitation.send(letter, at));
    }
}
