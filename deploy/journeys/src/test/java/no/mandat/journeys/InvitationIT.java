package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** From the secretariat's dialog to the seat: the mail, the password, the first login. */
@Journey
class InvitationIT {

    private static final String PASSWORD = "fire ord på ei rekkje";
    private static final String SEAT = "Sett inn i plassen for sivilsamfunn";

    private final String email = Invitations.newEmail();
    private final Draft draft = Draft.own();

    private String address = "";

    private Person secretary(People people) {
        var secretary = people.signIn("sekretar");
        address = draft.make(secretary);
        secretary.link("Sammensetning").click();
        secretary.seesTitle("Sammensetning");
        Seats.make(secretary, draft.group());
        return secretary;
    }

    private void sees(Person secretary, String words) {
        Until.isThere(Duration.ofSeconds(20), () -> {
            secretary.open(address + "/composition").seesTitle("Sammensetning");
            return secretary.text(words).count() > 0 ? words : null;
        });
    }

    @Beside
    @Test
    void whoIsInvitedChoosesAPasswordLogsInAndSitsInTheGroup(People people) {
        var secretary = secretary(people);
        var invitations = new Invitations(people, secretary);

        invitations.invite(SEAT, "Ny Innbedd", email, "Nynorsk");
        assertThat(Mailbox.of(email).next(0).subject()).isEqualTo("Gjer kontoen din i Mandat klar");
        sees(secretary, "Lenken virker til");
        assertThat(Axe.violations(secretary)).isEmpty();

        var person = invitations.acceptInNewContext(email, PASSWORD);
        person.seesTitle(draft.title()).link("Samansetjing").click();
        person.sees("Ny Innbedd").openUserMenu().sees("Ny Innbedd");

        secretary.open(address + "/composition").sees("Ny Innbedd");
        assertThat(secretary.main()).not().containsText("Lenken virker til");
        secretary.open(address + "/history").sees("noterte at Ny Innbedd logget inn på invitasjonen");
    }

    @Beside
    @Test
    void sentAgainItHasANewLinkThatWorks(People people) {
        var secretary = secretary(people);
        var invitations = new Invitations(people, secretary);
        invitations.invite(SEAT, "Ny Igjen", email, "Bokmål");
        sees(secretary, "Lenken virker til");
        var before = Mailbox.of(email).size();

        Seats.choose(secretary, "Ny Igjen", "Send invitasjonen på nytt");

        secretary.sees("Invitasjonen til Ny Igjen sendes på nytt");
        var link = Mailbox.of(email).next(before).link();
        invitations.accept(people.somebody(), link, PASSWORD).seesTitle(draft.title());
    }

    @Beside
    @Test
    void takenBackItsLinkNoLongerWorks(People people) {
        var secretary = secretary(people);
        var invitations = new Invitations(people, secretary);
        invitations.invite(SEAT, "Feil Person", email, "Bokmål");
        sees(secretary, "Lenken virker til");
        var link = invitations.link(email);

        Seats.choose(secretary, "Feil Person", "Trekk invitasjonen tilbake …");
        Rounds.write(secretary, "Grunn", "Feil person");
        secretary.button("Trekk tilbake").click();

        secretary.sees("Invitasjonen til Feil Person er trukket tilbake");
        var stranger = people.somebody();
        Until.isThere(Duration.ofSeconds(20), () -> {
            stranger.page().navigate(link);
            var title = stranger.title().innerText();
            return title.equals("Lenken virker ikke lenger") ? title : null;
        });
    }

    @Beside
    @Test
    void whoHasAnAccountOfTheOperatorsIsToldToLogInAndSitsThereThen(People people) {
        var secretary = secretary(people);
        KeycloakAdmin.signIn().addSecretary(user());

        new Invitations(people, secretary).invite(SEAT, "Prøve Person", email, "Bokmål");

        assertThat(Mailbox.of(email).next(0).subject()).isEqualTo("Du kan logge inn i Mandat");
        sees(secretary, "Har konto fra før, og fikk beskjed ");
        logIn(people).seesTitle(draft.title());
    }

    @Beside
    @Test
    void whoIsLoggedInAlreadySeesWhatAPlaceOpensAtOnceAndStillAfterTheNextLogin(People people) {
        KeycloakAdmin.signIn().addSecretary(user());
        var secretary = secretary(people);
        var open = logIn(people).seesTitle("Her er det ingenting å se");

        new Invitations(people, secretary).inviteKnown(SEAT, email);

        open.open(address).seesTitle(draft.title());
        Until.isThere(Duration.ofSeconds(30), () -> {
            var again = logIn(people);
            again.sees(again.title());
            return again.title().innerText().equals(draft.title()) ? again : null;
        });
        assertThat(secretary.main()).not().containsText("Invitert");
    }

    private String user() {
        return email.replaceFirst("@.*", "");
    }

    /** In a browser of their own, to the mandate. */
    private Person logIn(People people) {
        return people.somebody().open(address).logIn(user(), KeycloakAdmin.PASSWORD);
    }
}
