package no.mandat.workflow.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.notification.MailFault;
import no.mandat.domain.notification.MailReturned;
import no.mandat.domain.notification.MailState;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MailId;
import no.mandat.domain.shared.PersonId;
import org.junit.jupiter.api.Test;

class MailMessageTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final PersonId PERSON = new PersonId(new UUID(1, 1));

    @Test
    void isTriedAgainAfterPausesThatGrow() {
        var mail = mail("About");

        assertThat(mail.failed("451", NOW)).contains(Duration.ofSeconds(10));
        assertThat(mail.failed("451", NOW)).contains(Duration.ofSeconds(20));
        for (int i = 0; i < 7; i++) {
            assertThat(mail.failed("451", NOW)).isPresent();
        }
        assertThat(mail.failed("451", NOW.plus(Duration.ofDays(3)))).contains(Duration.ofHours(1));
        assertThat(mail.state()).isEqualTo(MailState.QUEUED);
    }

    @Test
    void isGivenUpAfterThreeDays() {
        var mail = mail("About");

        assertThat(mail.failed("451", NOW.plus(Duration.ofDays(3)).plusSeconds(1)))
                .isEmpty();
        assertThat(mail.state()).isEqualTo(MailState.REFUSED);
    }

    @Test
    void hasThreeDaysAgainWhenItIsQueuedAgain() {
        var mail = mail("About");
        var later = NOW.plus(Duration.ofDays(10));
        assertThat(mail.failed("451", later)).isEmpty();
        mail.queueAgain(later);

        assertThat(mail.date()).isEqualTo(later);
        assertThat(mail.failed("451", later)).contains(Duration.ofSeconds(10));
    }

    @Test
    void forgetsItsWordsWhenItIsSent() {
        var mail = mail("About");
        mail.sent(NOW);

        assertThat(mail.state()).isEqualTo(MailState.SENT);
        assertThatIllegalStateException().isThrownBy(mail::text);
        assertThatIllegalStateException().isThrownBy(mail::html);
    }

    @Test
    void keepsWhatItTellsTheCalendarUntilItIsSent() {
        var part = new CalendarPart(CalendarPart.Method.REQUEST, "BEGIN:VCALENDAR");
        var mail = mail(letter().with(part), "About");
        mail.refused(MailFault.MAILBOX, "550 5.2.2");
        mail.queueAgain(NOW);
        assertThat(mail.calendar()).contains(part);
        mail.sent(NOW);
        assertThat(mail.calendar()).isEmpty();
    }

    @Test
    void knowsWhereItWentWithoutKeepingTheAddress() {
        var mail = mail("About");
        assertThat(mail.wentTo("ase@in.example")).isFalse();
        mail.sent(NOW);
        mail.awaitReports("ase@in.example");

        assertThat(mail.wentTo(" Ase@IN.example")).isTrue();
        assertThat(mail.wentTo("b@in.example")).isFalse();
        assertThat(SentTo.fingerprint("<1@mandat.example>", "ase@in.example"))
                .isNotEqualTo(SentTo.fingerprint("<2@mandat.example>", "ase@in.example"));
    }

    @Test
    void comesBackOnce() {
        var mail = mail("About");
        assertThatIllegalStateException().isThrownBy(() -> comeBack(mail));
        mail.sent(NOW);

        assertThat(comeBack(mail).changes())
                .containsExactly(
                        new Change("state", MailState.SENT, MailState.RETURNED),
                        Change.set("fault", MailFault.MAILBOX));
        assertThat(mail.state()).isEqualTo(MailState.RETURNED);
        assertThatIllegalStateException().isThrownBy(() -> comeBack(mail));
    }

    @Test
    void forgetsItsWordsWhenItIsSettled() {
        var mail = mail("About");
        mail.refused(MailFault.POLICY, "550 5.7.1");

        assertThat(mail.settle().changes()).containsExactly(new Change("state", MailState.REFUSED, MailState.SETTLED));
        assertThatIllegalStateException().isThrownBy(mail::text);
    }

    private static MailReturned comeBack(MailMessage mail) {
        return mail.returned(MailFault.MAILBOX, "5.2.2", NOW);
    }

    @Test
    void shortensASubjectThatIsTooLong() {
        assertThat(mail("🙂".repeat(401)).subject()).isEqualTo("🙂".repeat(399) + "…");
    }

    private static MailMessage mail(String subject) {
        return mail(letter(), subject);
    }

    private static Letter letter() {
        return new Letter("trial", PERSON, Optional.empty(), "/", List.of());
    }

    private static MailMessage mail(Letter letter, String subject) {
        var text = new LetterText("nb", subject, "Hei!", List.of("Les"), "Se", "https://mandat.example/", "Fordi");
        return MailMessage.to(
                PERSON,
                letter,
                new MailMessage.Written(new MailId(new UUID(2, 2)), text, "<p>", "mandat.example", NOW));
    }
}
