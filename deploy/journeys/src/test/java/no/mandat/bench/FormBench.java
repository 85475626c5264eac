package no.mandat.bench;

import static no.mandat.bench.Figures.atMost;
import static no.mandat.bench.Figures.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The form of a call for everybody, for somebody who was never here and has a slow line: 400 kbit/s, and 400 ms from each question to the
 * first of its answer.
 */
class FormBench {

    private static final String FORM = Place.MANDAT + "/public/calls/" + Place.required("mandat.call");
    private static final int TIMES = 5;
    private static final int LATENCY = 400;
    private static final int BYTES_A_SECOND = 400_000 / 8;
    private static final String TYPED = "Vi";

    @Test
    void isLightAndSoonThere() {
        List<Double> seconds = new ArrayList<>();
        List<Double> bytes = new ArrayList<>();
        try (var chromium = new Chromium()) {
            // The server has shown the form before, and the browser has run.
            load(chromium);
            for (int i = 0; i < TIMES; i++) {
                var load = load(chromium);
                seconds.add(load.seconds());
                bytes.add(load.bytes());
            }
        }
        atMost(
                60_000,
                Collections.max(bytes),
                "public form, with all it asks for, as it is sent",
                words("%.1f kB", Collections.max(bytes) / 1000),
                "60 kB");
        atMost(
                3,
                Collections.max(seconds),
                "public form at 400 kbit/s and 400 ms, from the address to a letter in the first field",
                words("%.2f s, the slowest of %d", Collections.max(seconds), TIMES),
                "3 s");
    }

    private record Load(double seconds, double bytes) {}

    /** Its heads are counted as well; of the icon, for which this browser doesn't ask, only what is in it. */
    private static Load load(Chromium chromium) {
        var page = chromium.page();
        var received = new double[1];
        var line = slowed(page);
        line.on(
                "Network.loadingFinished",
                finished -> received[0] += finished.get("encodedDataLength").getAsDouble());
        long start = System.nanoTime();
        page.navigate(FORM, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        var field = page.locator("form[data-form]")
                .locator("textarea, select, input:not([type=hidden])")
                .first();
        field.click();
        page.keyboard().type(TYPED);
        assertThat(field.inputValue()).isEqualTo(TYPED);
        double seconds = (System.nanoTime() - start) / 1e9;
        page.waitForLoadState(LoadState.NETWORKIDLE);
        var icon = page.context().request().get(Place.MANDAT + "/icons/mandat.svg");
        assertThat(icon.ok()).isTrue();
        var load = new Load(seconds, received[0] + icon.body().length);
        page.context().close();
        return load;
    }

    private static CDPSession slowed(Page page) {
        var session = page.context().newCDPSession(page);
        session.send("Network.enable");
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", LATENCY);
        conditions.addProperty("downloadThroughput", BYTES_A_SECOND);
        conditions.addProperty("uploadThroughput", BYTES_A_SECOND);
        session.send("Network.emulateNetworkConditions", conditions);
        return session;
    }
}
