package no.mandat.workflow.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.notification.MailState;
import no.mandat.domain.shared.MailId;
import no.mandat.domain.shared.PersonId;
import org.junit.jupiter.api.Test;

class MailMessageTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

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
    void shortensASubjectThatIsTooLong() {
        assertThat(mail("🙂".repeat(401)).subject()).isEqualTo("🙂".repeat(399) + "…");
    }

    private static MailMessage mail(String subject) {
        var person = new PersonId(new UUID(1, 1));
        var text = new LetterText("nb", subject, "Hei!", List.of("Les"), "Se", "https://mandat.example/", "Fordi");
        return MailMessage.to(
                person,
                new Letter("trial", person, Optional.empty(), "/", List.of()),
                new MailMessage.Written(new MailId(new UUID(2, 2)), text, "<p>", "mandat.example", NOW));
    }
}
