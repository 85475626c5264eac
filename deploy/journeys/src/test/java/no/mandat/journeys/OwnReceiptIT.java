package no.mandat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Whoever sends something keeps its receipt, and has it checked without the program that gave it. */
@Journey
class OwnReceiptIT {

    private static final String NAME = "Kari Strand";
    private static final String EXTRA = "extra ";

    /** Longer than a contribution waits for its checkpoint, in milliseconds. */
    private static final double PATIENCE = 120_000;

    @Test
    void aStrangerKeepsTheReceiptOfTheirContributionAndHasItChecked(People people) throws IOException {
        var forms = OpenCalls.opened(people.signIn("sekretar"), "Kvittering " + Draft.unique());
        var stranger = people.somebody().open("/public/calls/" + forms.call());
        OpenCalls.send(stranger, NAME, forms.email(1), "Lageret i Skjærvika er for lite.");
        var page = stranger.page();
        var reference = page.locator(".form-reference").innerText();
        var file = stranger.link("Last ned kvitteringen som fil");
        var address = Place.MANDAT + file.getAttribute("href");
        page.waitForCondition(
                () -> stranger.browser().request().get(address).status() == 200,
                new Page.WaitForConditionOptions().setTimeout(PATIENCE));
        assertThat(Axe.violations(stranger)).isEmpty();

        var download = page.waitForDownload(file::click);
        assertThat(download.suggestedFilename()).isEqualTo("Kvittering " + reference + ".txt");
        var receipt = textOf(download);

        stranger.open("/audit");
        ReceiptPageIT.drop(stranger, receipt);
        stranger.sees("Kvitteringen stemmer")
                .sees("Sendte inn innspill (ContributionSubmitted)")
                .sees(reference);
        assertThat(Axe.violations(stranger)).isEmpty();

        ReceiptPageIT.drop(stranger, altered(receipt));
        stranger.sees("Kvitteringen stemmer ikke").sees("Feilen heter «payload»");
        stranger.doesNotSee(stranger.text("Dette beviser at"));
    }

    private static String textOf(Download download) throws IOException {
        return Files.readString(download.path());
    }

    /** With another letter in the name of whoever sent it. */
    private static String altered(String receipt) {
        var extra = receipt.lines()
                .filter(line -> line.startsWith(EXTRA))
                .findFirst()
                .orElseThrow()
                .substring(EXTRA.length());
        var said = new String(Base64.getDecoder().decode(extra), StandardCharsets.UTF_8);
        assertThat(said).contains(NAME);
        var other = said.replace(NAME, "Kari Strend").getBytes(StandardCharsets.UTF_8);
        return receipt.replace(extra, Base64.getEncoder().encodeToString(other));
    }
}
