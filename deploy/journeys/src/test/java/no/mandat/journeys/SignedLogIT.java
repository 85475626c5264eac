package no.mandat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import no.mandat.verify.Checkpoint;
import no.mandat.verify.LogVerifier;
import no.mandat.verify.VerifierKey;
import no.mandat.verify.WrongFormatException;
import org.junit.jupiter.api.Test;

/** An auditor takes the whole log out of the page and checks it without Mandat, by a checkpoint from before. */
@Journey
class SignedLogIT {

    /** Longer than an erasure waits for its checkpoint, in milliseconds: until then there is no file. */
    private static final double PATIENCE = 60_000;

    @Test
    void anAuditorTakesTheWholeLogAndItIsWhatWasSigned(People people) throws IOException, WrongFormatException {
        var auditor = people.signIn("revisor");
        var requests = auditor.browser().request();
        var kept = Checkpoint.parse(
                requests.get(Place.MANDAT + "/audit/checkpoint").text());

        auditor.open("/audit-log").sees("Signert logg").sees("Avvik");
        var key = VerifierKey.parse(auditor.main().locator("code").first().innerText());
        var link = auditor.link("Last ned hele loggen");
        var address = Place.MANDAT + link.getAttribute("href").replaceFirst("^/?", "/");
        auditor.page()
                .waitForCondition(
                        () -> requests.get(address).status() == 200,
                        new Page.WaitForConditionOptions().setTimeout(PATIENCE));
        var download = auditor.page().waitForDownload(link::click);

        assertThat(download.suggestedFilename()).matches("mandat-log-\\d+\\.jsonl");
        var verifier = new LogVerifier(List.of(key), List.of(kept));
        Files.readAllLines(download.path()).forEach(verifier::take);
        assertThat(verifier.finish()).isEmpty();
        assertThat(verifier.entries()).isGreaterThanOrEqualTo(kept.size()).isPositive();

        var secretary = people.signIn("sekretar");
        secretary.open("/audit-log").sees("Signert logg").sees("--url " + Place.MANDAT + "/audit");
        secretary.doesNotSee(secretary.link("Last ned hele loggen"));
        assertThat(secretary.browser().request().get(address).status()).isEqualTo(404);
    }
}
