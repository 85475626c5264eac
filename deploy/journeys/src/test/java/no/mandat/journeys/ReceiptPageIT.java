package no.mandat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.mandat.verify.Checkpoint;
import no.mandat.verify.Hash;
import no.mandat.verify.TiledTree;
import no.mandat.verify.VerifierKey;
import no.mandat.verify.WrongFormatException;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The log is checked by everybody: what is public of it by programs, and a receipt in the reader's own browser. */
@Journey
class ReceiptPageIT {

    private static final String THERE = "/audit";
    private static final String CHECK =
            "async ([text, keys]) => (await (await import('/scripts/receipt.js')).check(text, keys)).fault ?? ''";
    private static final String DROP = """
            (tool, text) => {
              const carried = new DataTransfer();
              carried.items.add(new File([text], 'kvittering.txt', { type: 'text/plain' }));
              tool.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
            }""";

    /** One script and one program: of each receipt they say the same. */
    @Beside
    @Test
    void thePageAndTheVerifierSayTheSameOfEachReceipt(People people) {
        var page = people.somebody().open(THERE).page();
        var softly = new SoftAssertions();
        List<String> verdicts = new ArrayList<>();
        new SampleReceipts().all().forEach((name, receipt) -> {
            var verdict = SampleReceipts.verdict(receipt);
            verdicts.add(verdict);
            softly.assertThat(page.evaluate(CHECK, List.of(receipt, SampleReceipts.keys())))
                    .as(name)
                    .isEqualTo(verdict);
        });
        softly.assertAll();
        assertThat(verdicts).contains("", "checkpoint", "payload", "root", "early", "format");
    }

    @Beside
    @Test
    void aReceiptIsDroppedAndReadAndNothingIsSent(People people) {
        var reader = ofTheSample(people.somebody());
        List<String> sent = new ArrayList<>();
        reader.page().onRequest(request -> sent.add(request.url()));

        drop(reader, SampleReceipts.given());
        reader.sees("Kvitteringen stemmer").sees("på plass 4, talt fra 0, i loggen " + SampleReceipts.ORIGIN);
        reader.sees("Antall hendelser i loggen da: 7.").sees("Det beviser ikke at det som står der, er sant.");
        assertThat(outcome(reader).innerText())
                .contains(
                        "Ada Lie", "Tok stilling (PositionCast)", SampleReceipts.SUBJECT, "2026-12-01T09:12:44.123456Z")
                .contains("Tegl\nog “stål” \"brukt\" \\u{1}", "1 → ikke satt", "Avtalt")
                .contains("Standpunkt (kind)", "tar til orientering (APPROVE)");
        assertThat(Axe.violations(reader)).isEmpty();
        assertThat(sent).isEmpty();
    }

    /** What the log has may come from anybody who can write to the database: no form of it hides the rest, or keeps the reader waiting. */
    @Beside
    @Test
    void oddAndVeryManyChangesAreShownAsTheyStand(People people) {
        var reader = ofTheSample(people.somebody());
        drop(
                reader,
                SampleReceipts.changes("{\"after\":\"x\",\"field\":\"kind\",\"type\":{\"toString\":1}},"
                        + "{\"after\":{\"toString\":1},\"field\":\"roundKind\",\"type\":\"RoundKind\"},"
                        + "{\"after\":\"1\",\"field\":\"at\",\"type\":\"instant\"}"));
        reader.sees("Kvitteringen stemmer").sees("{\"after\":\"x\",\"field\":\"kind\",\"type\":{\"toString\":1}}");
        assertThat(outcome(reader).innerText()).contains("Tid (at)\n1\n");
        drop(reader, SampleReceipts.changes("{},".repeat(89_999) + "{}"));
        reader.sees("Kvitteringen stemmer").sees("500 endringer til vises ikke her");
    }

    @Beside
    @Test
    void whatIsWrongIsSaidInWordsAndByItsName(People people) {
        var reader = ofTheSample(people.somebody(Look.PHONE));
        var all = new SampleReceipts().all();
        Map.of(
                        "another value", "«payload»",
                        "another place", "«root»",
                        "too early", "«early»",
                        "a key that isn't known", "«checkpoint»",
                        "another version", "«format»")
                .forEach((name, fault) -> {
                    choose(reader, all.get(name));
                    reader.sees("Feilen heter " + fault).sees("Kvitteringen stemmer ikke");
                    reader.doesNotSee(reader.text("Dette beviser at"));
                });
        assertThat(Axe.violations(reader)).isEmpty();
    }

    /** As people copy: without the last newline, and with the keyboard alone. */
    @Beside
    @Test
    void aReceiptIsPastedAndCheckedByTheKeyboard(People people) {
        var reader = ofTheSample(people.somebody());
        reader.field("Kvitteringen").fill(SampleReceipts.given().strip());
        reader.button("Kontroller").press("Enter");
        reader.sees("Kvitteringen stemmer");
        reader.field("Kvitteringen").fill("");
        reader.button("Kontroller").press("Enter");
        reader.sees("Lim inn en kvittering, eller velg en fil.");
        reader.doesNotSee(reader.text("Kvitteringen stemmer"));
    }

    @Beside
    @Test
    void whatCanBeNoReceiptIsRefusedInWords(People people) {
        var reader = ofTheSample(people.somebody());
        choose(reader, new byte[] {(byte) 0xff, 0, 1});
        reader.sees("Dette er ikke tekst");
        choose(reader, "a".repeat(5 * 1024 * 1024));
        reader.sees("kvitteringer på inntil 4 MB");
        choose(reader, "\u0000");
        reader.sees("Dette er ikke tekst").sees("Ingenting er kontrollert");
    }

    @Beside
    @Test
    void aBrowserThatCannotCheckSaysSo(People people) {
        var old = people.somebody();
        old.page().addInitScript("crypto.subtle.generateKey = () => Promise.reject(new Error('NotSupported'))");
        old.open(THERE).sees("kan ikke kontrollere signaturer av typen Ed25519");
        assertThat(tool(old).isVisible()).isFalse();
        var without = people.withoutScripts(Look.PHONE).open(THERE).seesTitle("Kontroller historikken");
        without.sees("Kontrollen krever JavaScript.");
        assertThat(tool(without).isVisible()).isFalse();
    }

    /** As a witness or a monitor does: the tiles give the root that the keys signed. */
    @Beside
    @Test
    void theTilesOfTheLogGiveTheRootThatWasSigned(People people) throws WrongFormatException {
        var reader = people.somebody();
        var note = get(reader, "/checkpoint");
        assertThat(note.headers()).containsEntry("content-type", "text/plain;charset=utf-8");
        var checkpoint = Checkpoint.parse(note.text());
        List<VerifierKey> keys = new ArrayList<>();
        for (var line : get(reader, "/key").text().split("\n", -1)) {
            if (!line.isEmpty()) {
                keys.add(VerifierKey.parse(line));
            }
        }
        assertThat(checkpoint.signedAt(keys)).isPresent();
        assertThat(checkpoint.size()).isPositive();
        var tree = new TiledTree<RuntimeException>(
                checkpoint.size(), (level, index, width) -> tile(reader, level, index, width));
        assertThat(tree.root()).isEqualTo(checkpoint.root());
        assertThat(get(reader, "/tile/entries/000").status()).isEqualTo(404);
        assertThat(get(reader, "/tile/0/x999/999").status()).isEqualTo(404);
        assertThat(reader.browser().cookies()).isEmpty();
    }

    /** Opens the page as that of the sample's log. */
    private static Person ofTheSample(Person reader) {
        reader.page().route(Place.MANDAT + THERE, route -> {
            var page = route.fetch();
            var body = page.text()
                    .replaceFirst(
                            "data-keys=\"[^\"]*\"",
                            "data-keys=\"%s\"".formatted(String.join(" ", SampleReceipts.keys())));
            route.fulfill(new Route.FulfillOptions().setResponse(page).setBody(body));
        });
        reader.open(THERE).sees(tool(reader));
        return reader;
    }

    private static Locator tool(Person reader) {
        return reader.page().locator("#tool");
    }

    private static Locator outcome(Person reader) {
        return reader.page().locator("#outcome");
    }

    /** Drops it on the page, which the reader has open. */
    static void drop(Person reader, String receipt) {
        reader.sees(tool(reader));
        tool(reader).evaluate(DROP, receipt);
    }

    private static void choose(Person reader, String receipt) {
        choose(reader, receipt.getBytes(StandardCharsets.UTF_8));
    }

    private static void choose(Person reader, byte[] receipt) {
        reader.page()
                .getByLabel("Eller velg filen")
                .setInputFiles(new FilePayload("kvittering.txt", "text/plain", receipt));
    }

    private static APIResponse get(Person reader, String path) {
        return reader.browser().request().get(Place.MANDAT + THERE + path);
    }

    private static List<Hash> tile(Person reader, int level, long index, int width) {
        var groups = "%03d".formatted(index % 1000);
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            groups = "x%03d/%s".formatted(rest % 1000, groups);
        }
        var partial = width < TiledTree.WIDTH ? ".p/" + width : "";
        var answer = get(reader, String.format(Locale.ROOT, "/tile/%d/%s%s", level, groups, partial));
        assertThat(answer.status()).as(answer.url()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("content-type", "application/octet-stream");
        var bytes = answer.body();
        List<Hash> hashes = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += Hash.LENGTH) {
            hashes.add(Hash.of(Arrays.copyOfRange(bytes, at, at + Hash.LENGTH)));
        }
        return hashes;
    }
}
