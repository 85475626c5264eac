package no.mandat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A published mandate is read by everybody: without a login, without a script, in three languages. */
@Journey
class PublicIT {

    private static final String MANDATE = "/public/mandates/ombruk-i-bygg";
    private static final Pattern CURRENT = Pattern.compile(MANDATE + "(?:\\?language=nb)?");
    private static final Pattern ABOUT = Pattern.compile("/public/calls/[0-9a-f-]{36}/about\\?language=nb");
    private static final String TITLE = "Ekspertgruppe for ombruk av byggematerialer";

    @Beside
    @Test
    void isFoundAndReadWithoutALoginAndWithoutAScript(People people) {
        var reader = people.withoutScripts(Look.PHONE).open("/public").seesTitle("Publiserte mandater");
        reader.link(TITLE).click();
        reader.waitForAddress(CURRENT).seesTitle(TITLE);
        // What two bodies changed in the second version is read, and what they read in the first.
        reader.sees("rivning av private og offentlige bygg");
        reader.open(MANDATE + "/versions/1").sees("Du leser versjon 1, som ikke gjelder lenger.");
        reader.doesNotSee(reader.text("rivning av private og offentlige bygg"));
        reader.link("Les versjon 2, som gjelder nå").click();
        reader.waitForAddress(CURRENT);

        reader.link("English").click();
        reader.seesTitle(TITLE);
        PlaywrightAssertions.assertThat(reader.page().locator("html")).hasAttribute("lang", "en");
        assertThat(reader.browser().cookies()).noneMatch(cookie -> cookie.name.contains("SESSION"));
    }

    @Beside
    @Test
    void isKeptAsWordAndAsPdf(People people) {
        var reader = people.somebody();
        assertThat(get(reader, MANDATE + "/versions/2.pdf").text()).startsWith("%PDF-");
        assertThat(get(reader, MANDATE + "/versions/1.docx").headers().get("content-disposition"))
                .startsWith("attachment");
    }

    @Beside
    @Test
    void whatIsAskedIsReadWithoutAScriptAndKeptByCaches(People people) {
        var reader = people.withoutScripts(Look.PHONE).open(MANDATE);
        reader.link("Om innspillsrunden «Hva hindrer ombruk der du bygger?»").click();
        reader.waitForAddress(ABOUT).sees("Dette skjer med innspillet");
        var kept = get(reader, reader.address());
        assertThat(kept.headers()).containsEntry("cache-control", "public, no-cache");
        var again = reader.browser()
                .request()
                .get(
                        Place.MANDAT + reader.address(),
                        RequestOptions.create()
                                .setHeader("If-None-Match", kept.headers().get("etag")));
        assertThat(again.status()).isEqualTo(304);
        reader.link("Gi innspill").click();
        reader.sees(reader.button("Send inn"));
    }

    @Beside
    @Test
    void whatIsNotPublishedIsNotThere(People people) {
        people.forgive("404");
        var reader = people.somebody().open("/public/mandates/flomvern").seesTitle("Siden finnes ikke");
        reader.sees("Det du leter etter, er ikke publisert, eller adressen er feil.")
                .sees(reader.link("Publiserte mandater"));
        assertThat(get(reader, "/public/mandates/flomvern").status()).isEqualTo(404);
        assertThat(get(reader, MANDATE + "/versions/3").status()).isEqualTo(404);
        assertThat(reader.open("/public").main().innerText()).doesNotContain("flomvern");
    }

    private static APIResponse get(Person person, String path) {
        return person.browser().request().get(Place.MANDAT + path);
    }
}
