package no.mandat.web.open;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.ContributionState;
import no.mandat.domain.contribution.HandlingState;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.Replies;
import no.mandat.web.contribution.GivenUpWords;
import no.mandat.web.contribution.HandlingWords;
import no.mandat.web.contribution.ReplyText;
import no.mandat.web.document.FileSize;
import no.mandat.workflow.contribution.AddressProof;
import no.mandat.workflow.contribution.KeptFile;
import no.mandat.workflow.contribution.OpenDraft;
import no.mandat.workflow.contribution.PublishedCall;
import no.mandat.workflow.contribution.SentContribution;

/**
 * What the page of a receipt shows, for its template.
 *
 * @param unsent a change that was begun and not sent
 * @param typed what is answered by it that can be
 * @param form where whoever withdrew it can answer anew, or nothing where it isn't known or nobody can
 * @param message what has to be said first, or nothing
 * @param notice what was done, or nothing
 */
public record ReceiptSheet(
        OpenPage page,
        PublishedCall call,
        SentContribution sent,
        Optional<OpenDraft> unsent,
        Replies typed,
        String form,
        String message,
        String notice,
        Clock clock) {

    /** Whether something was typed to the question, that can be, and not sent. */
    public boolean isUnsent(Question question) {
        return !typed.to(question.id()).isEmpty();
    }

    /** What was typed to a question and not sent. */
    public String unsent(Question question) {
        return new ReplyText(call.text(), language()).of(question, typed, page.words());
    }

    /** The language in which that is. */
    public String languageOfUnsent(Question question) {
        return languageOf(question, typed);
    }

    /** Whether it can be changed and taken back. */
    public boolean isOpen() {
        return call.status() == CallStatus.OPEN && !isWithdrawn();
    }

    /** Whether it was taken back, and something else can be sent. */
    public boolean takesAnother() {
        return call.status() == CallStatus.OPEN && isWithdrawn();
    }

    /** Whether its receipt can be mailed again: nobody has followed the link in it. */
    public boolean mayMail() {
        return !isWithdrawn() && (sent.address() == AddressProof.MAILED || sent.address() == AddressProof.NOT_MAILED);
    }

    /** Whether what was said can be published; otherwise nobody was asked about it. */
    public boolean isPublished() {
        return call.audience().isPublished();
    }

    /** To what the consent to publication can still be taken back, whatever has become of the call. */
    public List<Publication> less() {
        return isPublished() && !isWithdrawn() ? sent.publication().less() : List.of();
    }

    /** Whether it was taken back. */
    public boolean isWithdrawn() {
        return sent.state() == ContributionState.WITHDRAWN;
    }

    /** Where a step is taken: "/edit". */
    public String address(String step) {
        return page.to(page.path() + step);
    }

    /** "2. des. 2026 kl. 14.05". */
    public String at() {
        return exact(sent.receipt().at());
    }

    private String exact(Instant at) {
        return page.dates().exact(at.atZone(clock.getZone()));
    }

    /** That they consent to less than when they sent it, and since when; else nothing. */
    public String narrowed() {
        return Optional.ofNullable(sent.narrowedAt())
                .map(at -> page.t("form.receipt.narrowed", exact(at)))
                .orElse("");
    }

    /** That they asked to have erased what it tells of them, and when; else nothing. */
    public String erasureAsked() {
        return Optional.ofNullable(sent.erasureAskedAt())
                .map(at -> page.t("form.erasure.asked", exact(at)))
                .orElse("");
    }

    /** "Kari Nordmann, for Fjordbruk". */
    public String by() {
        return Optional.ofNullable(sent.organisation())
                .map(organisation -> page.t("form.receipt.for", sent.name(), organisation))
                .orElse(sent.name());
    }

    /** How far it is known that the address is the reader's, and what to do about it. */
    public String aboutAddress() {
        return page.t(
                switch (sent.address()) {
                    case CONFIRMED -> "form.receipt.confirmed";
                    case AT_HAND -> "form.receipt.confirmHere";
                    case MAILED -> "form.receipt.mailed";
                    case NOT_MAILED -> "form.receipt.notMailed";
                },
                sent.email());
    }

    /** How far it is handled, once its call has closed. */
    public String aboutHandling() {
        return page.t(HandlingWords.key(Objects.requireNonNull(sent.handling()), call.status()));
    }

    /** Whether nobody will answer it, or what is left of it. */
    public boolean isGivenUp() {
        return sent.isGivenUp(call.status(), call.mandateOver());
    }

    /** That nobody will, and why. */
    public String givenUp() {
        return page.t(GivenUpWords.key(call.status(), sent));
    }

    /** Whether something that was answered is taken up again. */
    public boolean isResumed() {
        return sent.handling() != HandlingState.ANSWERED && !isGivenUp();
    }

    /** Where it is, which is where its address is confirmed. */
    public String address() {
        return address("");
    }

    /** Where a file of it is. */
    public String address(KeptFile kept) {
        return page.path() + "/files/" + kept.id();
    }

    /** "Notat.pdf, 1,2 MB". */
    public String about(KeptFile kept) {
        return "%s, %s".formatted(kept.fileName(), FileSize.words(kept.fileSize(), page.words()));
    }

    /** The questions, in their order. */
    public List<Question> questions() {
        return call.text().questions();
    }

    /** What a question asks. */
    public String text(Question question) {
        return question.text().in(language());
    }

    /** The language of the call that is shown. */
    public String language() {
        return call.text().languageFor(page.language());
    }

    /** What was answered to it, or that nothing was. */
    public String reply(Question question) {
        return new ReplyText(call.text(), language()).of(question, sent.replies(), page.words());
    }

    /** The language in which that is. */
    public String languageOf(Question question) {
        return languageOf(question, sent.replies());
    }

    private String languageOf(Question question, Replies replies) {
        return new ReplyText(call.text(), language()).languageOf(question, replies, sent.language(), page.words());
    }
}
