package no.mandat.workflow.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import no.mandat.domain.shared.MailId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnvelopeTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Session SESSION = Session.getInstance(new Properties());
    private static final String CALENDAR = "BEGIN:VCALENDAR\r\nSUMMARY:Møte \r\n om ferjer\r\nEND:VCALENDAR\r\n";

    @ParameterizedTest
    @EnumSource
    void anInvitationIsAThirdFormOfTheLetterAndAFileBesideIt(CalendarPart.Method method) throws Exception {
        var mail = received(bytes(mail(letter().with(new CalendarPart(method, CALENDAR)))));

        var mixed = (MimeMultipart) mail.getContent();
        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        assertThat(mixed.getCount()).isEqualTo(2);
        var forms = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(forms.getContentType()).startsWith("multipart/alternative");
        assertThat(forms.getCount()).isEqualTo(3);
        assertThat(type(forms.getBodyPart(0)).match("text/plain")).isTrue();
        assertThat(forms.getBodyPart(0).getContent().toString()).contains("Les");
        assertThat(type(forms.getBodyPart(1)).match("text/html")).isTrue();
        var calendar = type(forms.getBodyPart(2));
        assertThat(calendar.match("text/calendar")).isTrue();
        assertThat(calendar.getParameter("method")).isEqualTo(method.name());
        assertThat(calendar.getParameter("charset")).isEqualTo("UTF-8");
        assertThat(forms.getBodyPart(2).getDisposition()).isNull();
        assertThat(text(forms.getBodyPart(2))).isEqualTo(CALENDAR);
        var file = mixed.getBodyPart(1);
        assertThat(type(file).match("application/ics")).isTrue();
        assertThat(file.getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(file.getFileName()).isEqualTo("invite.ics");
        assertThat(text(file)).isEqualTo(CALENDAR);
    }

    @Test
    void aLetterWithoutOneHasTwoForms() throws Exception {
        var forms = (MimeMultipart) received(bytes(mail(letter()))).getContent();
        assertThat(forms.getContentType()).startsWith("multipart/alternative");
        assertThat(forms.getCount()).isEqualTo(2);
    }

    @Test
    void aRepeatOfAnInvitationIsTheSameToTheByte() throws Exception {
        var letter = letter().with(new CalendarPart(CalendarPart.Method.REQUEST, CALENDAR));
        assertThat(bytes(mail(letter))).isEqualTo(bytes(mail(letter)));
    }

    private static OutsideLetter letter() {
        return new OutsideLetter(
                "trial", "ase@in.example", Optional.of("Åse"), Locale.of("nb"), Optional.empty(), "/", List.of());
    }

    private static MailMessage mail(OutsideLetter letter) {
        var text = new LetterText("nb", "Møte", "Hei!", List.of("Les"), "Se", "https://mandat.example/", "Fordi");
        return MailMessage.outside(
                letter, new MailMessage.Written(new MailId(new UUID(2, 2)), text, "<p>Æ", "mandat.example", NOW));
    }

    private static byte[] bytes(MailMessage mail) throws MessagingException, IOException {
        var envelope = Envelope.of(
                mail, new InternetAddress("post@mandat.example"), new InternetAddress("ase@in.example"), SESSION);
        var bytes = new ByteArrayOutputStream();
        envelope.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static MimeMessage received(byte[] bytes) throws MessagingException {
        return new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
    }

    private static ContentType type(Part part) throws MessagingException {
        return new ContentType(part.getContentType());
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (var stream = part.getInputStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
