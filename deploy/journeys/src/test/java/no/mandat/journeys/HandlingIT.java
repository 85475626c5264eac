package no.mandat.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What came to a call, and what it was answered, on a phone. */
@Journey
class HandlingIT {

    @Test
    void onAPhoneTheChosenPointStandsInThePlaceOfTheList(People people) {
        var leader = people.signIn("leder", Look.PHONE);
        leader.open(Screens.found(leader, "byggematerialer") + "/calls");
        leader.link("Hva bør vi ha med oss fra Skjærvika?").click();
        leader.link("Punkter").click();
        leader.sees("Alle innspill er besvart")
                .link("Skjærvika kommune")
                .first()
                .click();
        leader.sees("Ansvaret for vurderingen er et hovedpunkt i delnotatet.");
        assertThat(leader.page().locator("vaadin-grid.points")).not().isVisible();
        passesAxe(leader);
        leader.button("Lukk punktet").click();
        leader.sees(leader.page().locator("vaadin-grid.points"));
        leader.link("Statistikk").click();
        leader.sees("6 innspill fra 6 avsendere med bekreftet adresse.");
        passesAxe(leader);
    }

    private static void passesAxe(Person person) {
        Assertions.assertThat(Axe.violations(person)).isEmpty();
    }
}
