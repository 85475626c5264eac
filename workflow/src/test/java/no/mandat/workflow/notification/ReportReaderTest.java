package no.mandat.workflow.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import no.mandat.domain.notification.MailFault;
import no.mandat.workflow.notification.DeliveryReport.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {

    private static final String ID = "<019abc00-0000-7000-8000-000000000001@test.mandat.example>";
    private static final String ADDRESS = "ase@in.example";

    @ParameterizedTest
    @CsvSource({
        "POSTFIX, NO_SUCH_ADDRESS, 5.1.1",
        "EXIM, MAILBOX, 552 5.2.2",
        "EXCHANGE, POLICY, 5.7.133",
        "GMAIL, UNREACHABLE, 5.4.4",
        "GIVEN_UP, GAVE_UP, 4.2.2"
    })
    void readsWhatFailedAndWhy(Reports shape, MailFault fault, String code) {
        assertThat(read(shape))
                .isEqualTo(
                        new Reading.Report(new DeliveryReport(ID, List.of(new Failure(Set.of(ADDRESS), fault, code)))));
    }

    @ParameterizedTest
    @EnumSource(names = {"DELAYED", "DELIVERED"})
    void findsNoFailureWhereThereIsNoneForGood(Reports shape) {
        assertThat(read(shape)).isEqualTo(new Reading.Report(new DeliveryReport(ID, List.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"relayed", "expanded", "delivered", "delayed", "Failed to say", ""})
    void takesNoOtherActionForAFailure(String action) {
        assertThat(failures(text(Reports.POSTFIX).replace("Action: failed", "Action: " + action)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAILED", "Failed ", " failed"})
    void knowsTheActionHoweverItIsWritten(String action) {
        assertThat(failures(text(Reports.POSTFIX).replace("Action: failed", "Action: " + action)))
                .hasSize(1);
    }

    @Test
    void knowsBothAddressesOfAMailThatWasSentOn() {
        var sentOn = text(Reports.POSTFIX)
                .replace("Final-Recipient: rfc822; " + ADDRESS, "Final-Recipient: RFC822; <Aase@Elsewhere.example>");

        assertThat(failures(sentOn)).singleElement().satisfies(failure -> assertThat(failure.addresses())
                .containsExactlyInAnyOrder("aase@elsewhere.example", ADDRESS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.1.2 | smtp; 550 5.1.2 no | NO_SUCH_ADDRESS | 5.1.2",
                "5.0.0 | smtp; 550 no such user | NO_SUCH_ADDRESS | 550",
                "5.0.0 | smtp; 450 4.2.1 later | OTHER | 5.0.0",
                "5.0.0 | X-Unix; 550 | OTHER | 5.0.0",
                "5.0.0 | smtp; retry time-out exceeded | OTHER | 5.0.0",
                "5.2.1 (off) | smtp; 550 off | MAILBOX | 5.2.1",
                "5.4.7 | smtp; 550 5.4.7 expired | UNREACHABLE | 5.4.7",
                "5.3.4 | smtp; 552 5.3.4 too big | OTHER | 5.3.4"
            })
    void saysWhyByTheStatusElseByTheReply(String status, String reply, MailFault fault, String code) {
        var report = text(Reports.EXIM)
                .replace("Status: 5.0.0", "Status: " + status)
                .replaceAll("Diagnostic-Code: .*", "Diagnostic-Code: " + reply);

        assertThat(failures(report)).singleElement().satisfies(failure -> {
            assertThat(failure.fault()).isEqualTo(fault);
            assertThat(failure.code()).isEqualTo(code);
        });
    }

    @Test
    void keepsNothingOfWhatTheServerSaid() {
        assertThat(read(Reports.POSTFIX).toString()).doesNotContain("User unknown", "mx.in");
    }

    @Test
    void readsEveryRecipientOfSeveral() {
        var several = text(Reports.EXIM)
                .replace(
                        "Action: failed",
                        "Action: failed\r\nFinal-Recipient: rfc822;b@in.example\r\nStatus: 5.1.1\r\n\r\nAction: failed");

        assertThat(failures(several))
                .extracting(Failure::fault)
                .containsExactly(MailFault.NO_SUCH_ADDRESS, MailFault.MAILBOX);
    }

    @Test
    void takesAnAnsweringMachineForNoReport() {
        assertThat(read(Reports.VACATION)).isEqualTo(new Reading.NoReport());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: multipart/report; report-type=disposition-notification; boundary=b",
                "Content-Type: multipart/report; boundary=b",
                "Content-Type: multipart/mixed; report-type=delivery-status; boundary=b",
                "Content-Type: message/delivery-status",
                "Content-Type: ;;;===",
                "Subject: nothing"
            })
    void takesOtherKindsOfMailForNoReport(String head) {
        assertThat(read(head + "\r\n\r\n--b\r\n\r\nAction: failed\r\n--b--\r\n"))
                .isEqualTo(new Reading.NoReport());
    }

    @Test
    void takesAnEmptyMailForNoReport() {
        assertThat(read("")).isEqualTo(new Reading.NoReport());
    }

    @Test
    void saysWhatHasNoHeadOfTheMailIsBroken() {
        assertThat(read(Reports.BROKEN)).isEqualTo(new Reading.Broken());
    }

    @ParameterizedTest
    @ValueSource(strings = {"019abc00@test.mandat.example", "<>", "< >", "<a b>", ""})
    void saysWhatNamesNoMailIsBroken(String id) {
        assertThat(ReportReader.read(Reports.POSTFIX.about(id, ADDRESS))).isEqualTo(new Reading.Broken());
    }

    @Test
    void looksIntoNoPartOfAPart() {
        var inner = text(Reports.POSTFIX);
        var wrapped =
                "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=outer\r\n\r\n"
                        + "--outer\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n" + inner
                        + "\r\n--x--\r\n--outer--\r\n";

        assertThat(read(wrapped)).isEqualTo(new Reading.Broken());
    }

    @Test
    void isNotLedIntoTheDepthByParts() {
        var deep = new StringBuilder(
                "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b0\r\n\r\n");
        for (int i = 0; i < 10_000; i++) {
            deep.append("--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n".formatted(i, i + 1));
        }

        assertThat(read(deep.toString())).isEqualTo(new Reading.Broken());
    }

    @ParameterizedTest
    @EnumSource
    void survivesBeingCutOffAnywhere(Reports shape) {
        byte[] whole = shape.about(ID, ADDRESS);
        for (int length = 0; length < whole.length; length += 7) {
            assertThat(ReportReader.read(Arrays.copyOf(whole, length))).isNotNull();
        }
    }

    private static Reading read(Reports shape) {
        return ReportReader.read(shape.about(ID, ADDRESS));
    }

    private static Reading read(String mail) {
        return ReportReader.read(mail.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Failure> failures(String mail) {
        return ((Reading.Report) read(mail)).report().failures();
    }

    private static String text(Reports shape) {
        return new String(shape.about(ID, ADDRESS), StandardCharsets.UTF_8);
    }
}
