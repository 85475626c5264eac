package no.mandat.workflow.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import no.mandat.domain.notification.MailFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpReplyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "550 5.1.1 <kari@test.mandat.example>: no such user | 550 5.1.1 | NO_SUCH_ADDRESS",
                "550 no such user | 550 | NO_SUCH_ADDRESS",
                "553 odd | 553 | NO_SUCH_ADDRESS",
                "550-5.2.1 closed | 550 5.2.1 | MAILBOX",
                "552 full | 552 | MAILBOX",
                "550 5.7.1 spam | 550 5.7.1 | POLICY",
                "550 5.4.1 no route | 550 5.4.1 | UNREACHABLE",
                "554 5.5.0 no | 554 5.5.0 | OTHER",
                "554 no | 554 | OTHER"
            })
    void saysWhyARecipientWasRefused(String words, String code, MailFault fault) {
        assertThat(SmtpReply.in(new MessagingException(words))).hasValueSatisfying(reply -> {
            assertThat(reply).hasToString(code);
            assertThat(reply.fault()).isEqualTo(fault);
        });
    }

    @Test
    void isFoundInTheInnermostFault() {
        var fault = new MessagingException("250 2.0.0 reset", new MessagingException("550 5.1.1 no"));

        assertThat(SmtpReply.in(fault))
                .hasValueSatisfying(reply -> assertThat(reply).hasToString("550 5.1.1"));
    }

    @Test
    void isNotThereWhereTheServerDidNotAnswer() {
        assertThat(SmtpReply.in(new MessagingException("5500 things went wrong")))
                .isEmpty();
    }
}
