package no.mandat.workflow.notification;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.notification.MailFault;
import no.mandat.domain.notification.MailReturned;
import no.mandat.domain.notification.MailSettled;
import no.mandat.domain.notification.MailState;
import no.mandat.domain.shared.MailId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.shared.Addressed;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the queue, on its way, refused or come back. It is no aggregate: what it tells of is in the history, and of the
 * mail itself only that it came back and what somebody does about it.
 */
@Entity
class MailMessage implements Addressed {

    static final int SUBJECT_MOST = 400;

    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(3);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLINGS = 9;

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private @Nullable PersonId person;

    private @Nullable String address;
    private @Nullable String recipientName;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private @Nullable MandateId mandate;

    /** What of theirs it is about, with which it is erased. */
    private @Nullable UUID aboutId;

    private String kind;
    private String language;
    private String subject;
    private @Nullable String textBody;
    private @Nullable String htmlBody;

    @Enumerated(EnumType.STRING)
    private CalendarPart.@Nullable Method calendarMethod;

    private @Nullable String calendar;
    private String messageId;
    private Instant date;

    @Enumerated(EnumType.STRING)
    private MailState state = MailState.QUEUED;

    private int attempts;

    @Enumerated(EnumType.STRING)
    private @Nullable MailFault fault;

    private @Nullable String faultCode;
    private Instant queuedAt;
    private @Nullable Instant sentAt;
    private @Nullable String sentTo;
    private @Nullable Instant returnedAt;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected MailMessage() {}

    private MailMessage(
            MailId id,
            @Nullable PersonId person,
            @Nullable String address,
            @Nullable String recipientName,
            @Nullable MandateId mandate,
            @Nullable UUID aboutId,
            String kind,
            @Nullable CalendarPart part,
            LetterText letter,
            String html,
            String host,
            Instant at) {
        this.id = id.value();
        this.person = person;
        this.address = address;
        this.recipientName = recipientName;
        this.mandate = mandate;
        this.aboutId = aboutId;
        this.kind = kind;
        this.language = letter.language();
        this.subject = shortened(letter.subject());
        this.textBody = letter.plain();
        this.htmlBody = html;
        this.calendarMethod = part == null ? null : part.method();
        this.calendar = part == null ? null : part.text();
        this.messageId = "<%s@%s>".formatted(id, host);
        this.date = at;
        this.queuedAt = at;
    }

    static MailMessage to(PersonId person, Letter letter, Written written) {
        return new MailMessage(
                written.id(),
                person,
                null,
                null,
                letter.mandate().orElse(null),
                letter.about().map(about -> about.value()).orElse(null),
                letter.kind(),
                letter.calendar().orElse(null),
                written.text(),
                written.html(),
                written.host(),
                written.at());
    }

    static MailMessage outside(OutsideLetter letter, Written written) {
        return new MailMessage(
                written.id(),
                null,
                letter.address(),
                letter.name().orElse(null),
                letter.mandate().orElse(null),
                letter.about().map(about -> about.value()).orElse(null),
                letter.kind(),
                letter.calendar().orElse(null),
                written.text(),
                written.html(),
                written.host(),
                written.at());
    }

    private static String shortened(String subject) {
        return subject.codePointCount(0, subject.length()) <= SUBJECT_MOST
                ? subject
                : subject.substring(0, subject.offsetByCodePoints(0, SUBJECT_MOST - 1)) + "…";
    }

    /** A mail server has taken it over. Nobody needs its words any more. */
    void sent(Instant at) {
        state = MailState.SENT;
        sentAt = at;
        attempts++;
        forgetWords();
        fault = null;
        faultCode = null;
    }

    private void forgetWords() {
        textBody = null;
        htmlBody = null;
        calendarMethod = null;
        calendar = null;
    }

    /** Remembers where it was sent to, so that a report about it can be believed. */
    void awaitReports(String to) {
        sentTo = SentTo.fingerprint(messageId, to);
    }

    /** Whether it was to this address that it was sent; never, where that isn't remembered. */
    boolean wentTo(String to) {
        return SentTo.fingerprint(messageId, to).equals(sentTo);
    }

    /**
     * It came back from where it was sent to.
     *
     * @throws IllegalStateException unless it is on its way: what came back once can't come back again
     */
    MailReturned returned(MailFault why, String code, Instant at) {
        if (state != MailState.SENT) {
            throw new IllegalStateException("mail %s is %s".formatted(id, state));
        }
        state = MailState.RETURNED;
        fault = why;
        faultCode = code;
        returnedAt = at;
        return new MailReturned(id(), mandate(), why);
    }

    /** Somebody has seen to it, and nobody sends it again. */
    MailSettled settle() {
        var event = new MailSettled(id(), mandate(), state);
        state = MailState.SETTLED;
        forgetWords();
        return event;
    }

    /** It can't be sent to this address. */
    void refused(MailFault why, String code) {
        state = MailState.REFUSED;
        attempts++;
        fault = why;
        faultCode = code;
    }

    /** How long until it is tried again after a failure that may pass, or nothing where it was tried for long enough. */
    Optional<Duration> failed(String code, Instant at) {
        if (at.isAfter(date.plus(GIVEN_UP_AFTER))) {
            refused(MailFault.GAVE_UP, code);
            return Optional.empty();
        }
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
        attempts++;
        faultCode = code;
        return Optional.of(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }

    /** Into the queue again: nobody has seen it yet, so it is of today. */
    void queueAgain(Instant at) {
        state = MailState.QUEUED;
        date = at;
        sentTo = null;
        attempts = 0;
        fault = null;
        faultCode = null;
    }

    MailId id() {
        return new MailId(id);
    }

    @Override
    public Optional<PersonId> person() {
        return Optional.ofNullable(person);
    }

    @Override
    public String addressee() {
        return recipientName().or(this::address).orElse("");
    }

    Optional<String> address() {
        return Optional.ofNullable(address);
    }

    Optional<String> recipientName() {
        return Optional.ofNullable(recipientName);
    }

    Optional<MandateId> mandate() {
        return Optional.ofNullable(mandate);
    }

    MailState state() {
        return state;
    }

    String language() {
        return language;
    }

    String subject() {
        return subject;
    }

    /** @throws IllegalStateException when it has been sent */
    String text() {
        return present(textBody);
    }

    /** @throws IllegalStateException when it has been sent */
    String html() {
        return present(htmlBody);
    }

    /** What it tells the reader's calendar; nothing, also when it has been sent. */
    Optional<CalendarPart> calendar() {
        return calendarMethod == null || calendar == null
                ? Optional.empty()
                : Optional.of(new CalendarPart(calendarMethod, calendar));
    }

    private String present(@Nullable String body) {
        if (body == null) {
            throw new IllegalStateException("mail %s has been sent".formatted(id));
        }
        return body;
    }

    String messageId() {
        return messageId;
    }

    Instant date() {
        return date;
    }

    /** A letter that is ready to be queued. */
    record Written(MailId id, LetterText text, String html, String host, Instant at) {}
}
