package no.mandat.web.notification;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.notification.MailFault;
import no.mandat.domain.shared.MailId;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.workflow.notification.UndeliveredRow;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UndeliveredMailTest {

    private static final MailId MAIL = new MailId(new UUID(9, 1));

    private final Fakes fakes = new Fakes();
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), fakes.parts());

    @BeforeEach
    void aMandate() {
        fakes.mandates.add(Fakes.draft());
        fakes.mails.rows.add(new UndeliveredRow(
                MAIL,
                "Åse Ødegård",
                "ase@test.mandat.example",
                "meetingCalled",
                "Innkalling til møte 3",
                Stage.NOW.minus(Duration.ofMinutes(5)),
                MailFault.NO_SUCH_ADDRESS,
                false,
                false));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void showsTheSecretariatWhatDidNotArriveAndWhy() {
        fakes.mails.mayRead = true;
        open();
        assertThat(stage.text())
                .contains(
                        "E-post som ikke kom fram",
                        "Åse Ødegård",
                        "ase@test.mandat.example",
                        "Innkalling til møte 3",
                        "Adressen finnes ikke.",
                        "for 5 minutter siden");
    }

    @Test
    void showsNothingToOthers() {
        open();
        assertThat(stage.text()).doesNotContain("E-post som ikke kom fram", "ase@test.mandat.example");
    }

    @Test
    void showsNothingWhereAllMailArrived() {
        fakes.mails.mayRead = true;
        fakes.mails.rows.clear();
        open();
        assertThat(stage.text()).doesNotContain("E-post som ikke kom fram");
    }

    @Test
    void sendsItAgainAndTakesItAway() {
        fakes.mails.mayRead = true;
        open();
        _click(_get(Button.class, spec -> spec.withText("Send på nytt")));

        assertThat(fakes.mailCommands.carriedOut).singleElement().satisfies(command -> assertThat(command.mail())
                .isEqualTo(MAIL));
        _assertNone(Button.class, spec -> spec.withText("Send på nytt"));
    }

    @Test
    void saysOfWhatWasRefusedThatItWasNotTaken() {
        fakes.mails.mayRead = true;
        open();
        assertThat(stage.text())
                .contains("Ikke tatt imot · Adressen finnes ikke. ·")
                .contains("E-post som ikke ble tatt imot, kan du så sende på nytt.")
                .doesNotContain("Kom i retur", "E-post som kom i retur");
    }

    @Test
    void saysOfWhatCameBackThatItDidAndDoesNotOfferToSendIt() {
        cameBack(false);
        open();
        assertThat(stage.text())
                .contains("Kom i retur · Postkassen er full eller stengt.")
                .contains("E-post som kom i retur, var alt sendt, og teksten er slettet.")
                .doesNotContain("Ikke tatt imot", "E-post som ikke ble tatt imot", "Adressen er rettet siden.");
        _assertNone(Button.class, spec -> spec.withText("Send på nytt"));
    }

    @Test
    void saysThatTheAddressIsAnotherNow() {
        cameBack(true);
        open();
        assertThat(stage.text()).contains("Postkassen er full eller stengt. Adressen er rettet siden. ·");
    }

    @Test
    void takesAwayWhatIsSettled() {
        cameBack(false);
        open();
        _click(_get(Button.class, spec -> spec.withText("Merk som ordnet")));

        assertThat(fakes.mailCommands.settled).singleElement().satisfies(command -> assertThat(command.mail())
                .isEqualTo(MAIL));
        assertThat(fakes.mailCommands.carriedOut).isEmpty();
        _assertNone(Button.class, spec -> spec.withText("Merk som ordnet"));
    }

    private void cameBack(boolean corrected) {
        fakes.mails.mayRead = true;
        fakes.mails.rows.clear();
        fakes.mails.rows.add(new UndeliveredRow(
                MAIL,
                "Åse Ødegård",
                "ase@test.mandat.example",
                "meetingCalled",
                "Innkalling til møte 3",
                Stage.NOW.minus(Duration.ofMinutes(5)),
                MailFault.MAILBOX,
                true,
                corrected));
    }

    private void open() {
        stage.open("mandates/" + Fakes.FERRIES);
    }
}
