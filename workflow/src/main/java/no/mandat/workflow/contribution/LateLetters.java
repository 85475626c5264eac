package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallInvitation;
import no.mandat.domain.contribution.LateRequest;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.notification.OutsideLetter;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.words.Phrase;

/** Tells those who came too late that what they send isn't taken. */
@ApplicationScoped
class LateLetters {

    private final CallTitles titles;
    private final Mandates mandates;
    private final Bodies bodies;
    private final Mail mail;

    @Inject
    LateLetters(CallTitles titles, Mandates mandates, Bodies bodies, Mail mail) {
        this.titles = titles;
        this.mandates = mandates;
        this.bodies = bodies;
        this.mail = mail;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected LateLetters() {
        this(null, null, null, null);
    }

    /** That they can ask to answer, as a value of a letter; nothing once the mandate is over: nobody could let them in. */
    static Object howToAsk(Mandate mandate) {
        return mandate.isOver() ? "" : new Phrase("mail.askLate", List.of());
    }

    /**
     * Whoever asked isn't let in, or is no longer.
     *
     * @param why in words, or as something that each is told in their own language
     */
    void notLetIn(Call call, LateRequest request, Object why) {
        mail.queue(
                request.person(),
                person -> toMember(person, call, why).about(request.id()),
                () -> toOutsider(request.asker(), call, why));
    }

    /** The same to whoever is let in by an invitation. */
    void noLongerLetIn(Call call, CallInvitation invitation, Object why) {
        var to = invitation.invitee();
        mail.queue(toOutsider(new LateRequest.Asker(to.name(), to.email(), to.language()), call, why));
    }

    private Letter toMember(PersonId person, Call call, Object why) {
        return new Letter(
                "answerNotLetIn",
                person,
                Optional.of(call.mandate()),
                CallPath.ofAnswer(call),
                List.of(titles.of(call, person), why));
    }

    private OutsideLetter toOutsider(LateRequest.Asker to, Call call, Object why) {
        var mandate = mandates.require(call.mandate());
        return new OutsideLetter(
                "lateEntryDeclined",
                to.email(),
                Optional.of(to.name()),
                Locale.forLanguageTag(to.language()),
                Optional.of(mandate.id()),
                call.audience() == Audience.PUBLIC ? CallPath.ofEverybody(call) : InvitationLetters.published(mandate),
                List.of(
                        bodies.require(mandate.expertGroup()).name(),
                        call.text().title().in(call.text().languageFor(to.language())),
                        why));
    }
}
