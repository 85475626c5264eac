package no.mandat.workflow.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.mail.internet.AddressException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.party.EmailAddress;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {

    private static final PersonId SOMEBODY = new PersonId(new UUID(1, 1));

    static List<Words> languages() {
        return Words.languages().stream().map(Words::in).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/mandates/1", "/open/call?key=a_b-1#form"})
    void leadsIntoTheApplication(String path) {
        assertThatCode(() -> letter(path)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mandates",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "https://elsewhere.example",
                "javascript:alert(1)",
                "/a b",
                "/a\r\nb",
                "/a\"b"
            })
    void leadsNowhereElse(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> letter(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kari@test.mandat.example", "kari.o'nord+mandat@x.test.mandat.example", "a@xn--blbr-roah.no"})
    void knowsAnAddress(String address) {
        assertThatCode(() -> MailAddress.of(address, "Kari").validate()).doesNotThrowAnyException();
    }

    /** {@link EmailAddress} says which they are. */
    @Test
    void knowsWhatIsNoAddress() {
        assertThatExceptionOfType(AddressException.class)
                .isThrownBy(() -> MailAddress.of("a@test.mandat.example\r\nBcc: b@test.mandat.example", "Kari"));
    }

    @Test
    void putsTextForAHeaderOnOneLine() {
        assertThat(MailAddress.oneLine(" a\r\nBcc: b\u0000\u2028\tc ")).isEqualTo("a Bcc: b c");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isAPageInTheReadersLanguage(Words words) {
        var html = new LetterPage().html(text(words));

        assertThat(html)
                .startsWith("<!doctype html>")
                .contains(
                        "<html lang=\"%s\">".formatted(words.tag()),
                        words.of("mail.greetingByName", "Kari &lt;b&gt;"),
                        "First &amp; second",
                        "href=\"https://mandat.example/mandates/1?a=b&amp;c=d\"",
                        "Third line",
                        words.of("mail.why.person"),
                        "color-scheme: light dark")
                .doesNotContain("<b>", "<script", "<img", "<table");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isPlainTextInTheReadersLanguage(Words words) {
        assertThat(text(words).plain())
                .isEqualTo(words.of("mail.greetingByName", "Kari <b>")
                        + "\n\nFirst & second\n\nThird line\n\nOpen <it>:\nhttps://mandat.example/mandates/1?a=b&c=d\n\n-- \n"
                        + words.of("mail.why.person")
                        + "\n");
    }

    private static LetterText text(Words words) {
        return new LetterText(
                words.tag(),
                "About <b>",
                words.of("mail.greetingByName", "Kari <b>"),
                List.of("First & second", "Third line"),
                "Open <it>",
                "https://mandat.example/mandates/1?a=b&c=d",
                words.of("mail.why.person"));
    }

    @Test
    void keepsWhatItTellsTheCalendarAndWhatItIsAbout() {
        var part = new CalendarPart(CalendarPart.Method.REQUEST, "BEGIN:VCALENDAR");
        var outside = new OutsideLetter(
                "trial", "ase@in.example", Optional.empty(), Words.BOKMAL, Optional.empty(), "/", List.of());

        assertThat(letter("/").about(SOMEBODY).with(part))
                .isEqualTo(letter("/").with(part).about(SOMEBODY))
                .returns(Optional.of(part), Letter::calendar)
                .returns(Optional.of(SOMEBODY), Letter::about);
        assertThat(outside.about(SOMEBODY).with(part))
                .isEqualTo(outside.with(part).about(SOMEBODY))
                .returns(Optional.of(part), OutsideLetter::calendar)
                .returns(Optional.of(SOMEBODY), OutsideLetter::about);
    }

    private static Letter letter(String path) {
        return new Letter("trial", SOMEBODY, Optional.empty(), path, List.of());
    }
}
