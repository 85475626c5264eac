package no.mandat.web.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.mvysny.fakeservlet.FakeResponse;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.undertow.util.MalformedMessageException;
import io.undertow.util.ParameterLimitException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mandat.web.session.SecurityHeaders;
import no.mandat.workflow.operations.Configuration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands before the pages for everybody. */
class OpenGateTest {

    private static final String FORM = "/" + new UUID(5, 1);
    private static final long SMALL = 1000;

    private final Time time = new Time();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final OpenGate gate = gate(Map.of("MANDAT_PUBLIC_READS", "3", "MANDAT_PUBLIC_SENDS", "2"));
    private final List<Visitor> passed = new ArrayList<>();

    private OpenGate gate(Map<String, String> settings) {
        var configuration = new Configuration(settings);
        return new OpenGate(
                new OpenTemplates(),
                new OpenAnswer(new SecurityHeaders(configuration)),
                configuration,
                meters,
                time,
                Duration.ZERO);
    }

    private FakeResponse come(Visitor visitor) {
        return come(gate, visitor, (request, response) -> passed.add((Visitor) request));
    }

    private static FakeResponse come(OpenGate gate, Visitor visitor, FilterChain chain) {
        var response = new FakeResponse();
        try {
            gate.doFilter(visitor, response, chain);
        } catch (IOException | ServletException e) {
            throw new AssertionError(e);
        }
        return response;
    }

    private static Visitor sender(String address) {
        return new Visitor(FORM).from(address).posting(SMALL);
    }

    private static String text(FakeResponse response) {
        return Jsoup.parse(response.getBuffer().toString(StandardCharsets.UTF_8))
                .select("main")
                .text();
    }

    private double refused(String why) {
        return meters.counter("mandat.public.refused", "why", why).count();
    }

    @Test
    void showsWhatWasTypedWhereSomethingFailsOnTheWay() {
        var form = new Visitor(FORM)
                .posting(SMALL)
                .asking("key", new UUID(5, 2).toString())
                .asking("q-" + new UUID(5, 3), "Førti tonn & <b>mer</b>")
                .asking("q-" + new UUID(5, 4), "2")
                .asking("name", "Ola Brekke");

        var response = come(gate, form, (request, answer) -> {
            throw new IllegalStateException("the disk is full");
        });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        var page = Jsoup.parse(response.getBuffer().toString(StandardCharsets.UTF_8));
        assertThat(page.select("form").attr("action")).isEqualTo("/public/calls/" + new UUID(5, 1) + "?language=nb");
        assertThat(page.select("textarea").eachText()).containsExactly("Førti tonn & <b>mer</b>");
        assertThat(page.select("textarea").attr("name")).isEqualTo("q-" + new UUID(5, 3));
        assertThat(page.select("input[type=text]").eachAttr("value")).containsExactly("Ola Brekke");
        assertThat(page.select("input[type=hidden]").eachAttr("value"))
                .containsExactlyInAnyOrder(new UUID(5, 2).toString(), "2");
        assertThat(refused("failed")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, cross-site", "Origin, https://elsewhere.example", "Accept, application/json"})
    void showsNothingOfThemWhereNobodyTypedThemHere(String header, String value) {
        var form = new Visitor(FORM).posting(SMALL).with(header, value).asking("name", "Ola Brekke");
        assertThat(catchThrowable(() -> come(gate, form, (request, answer) -> {
                    throw new IllegalStateException("the disk is full");
                })))
                .hasMessage("the disk is full");
    }

    @Test
    void whereWhatWasSentCannotBeReadAnyMoreTheFirstFaultGoesOnAndTheTurnIsGivenBack() {
        var narrow = gate(Map.of("MANDAT_PUBLIC_AT_ONCE", "1"));
        var fault = new IllegalStateException("the disk is full");
        var unreadable = new IllegalStateException("and what was sent is gone");
        var form = new HttpServletRequestWrapper(sender("192.0.2.1").asking("name", "Ola Brekke")) {
            @Override
            public Map<String, String[]> getParameterMap() {
                throw unreadable;
            }
        };
        var response = new FakeResponse();
        assertThat(catchThrowable(() -> narrow.doFilter(form, response, (request, answer) -> {
                    throw fault;
                })))
                .isSameAs(fault)
                .hasSuppressedException(unreadable);
        assertThat(refused("failed")).as("no form was shown").isZero();
        assertThat(response.getBuffer().size()).isZero();

        come(narrow, sender("192.0.2.1"), (request, answer) -> passed.add((Visitor) request));
        assertThat(passed).hasSize(1);
    }

    @Test
    void givesEachAddressAnAllowanceOfItsOwn() {
        for (int i = 0; i < 3; i++) {
            assertThat(come(new Visitor(FORM)).getStatus()).isEqualTo(200);
        }
        var response = come(new Visitor(FORM));
        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(response.getHeader("Retry-After")).isEqualTo("21");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(text(response))
                .isEqualTo("Vent litt Mange bruker samme nettverk som deg akkurat nå, og denne siden ble ikke hentet. "
                        + "Vent 21 sekunder, og last den på nytt.");
        assertThat(passed).hasSize(3);
        assertThat(refused("reads")).isEqualTo(1);

        come(new Visitor(FORM).from("192.0.2.2"));
        assertThat(passed).as("somebody else").hasSize(4);
        come(sender("192.0.2.1"));
        assertThat(passed).as("what is sent").hasSize(5);
        time.passes(Duration.ofSeconds(21));
        come(new Visitor(FORM));
        assertThat(passed).as("who has waited").hasSize(6);
    }

    @Test
    void countsWhatAScriptSavesAmongThePages() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(come(saving()).getStatus()).isEqualTo(200);
        }
        come(saving());
        assertThat(refused("sends")).isEqualTo(1);
        come(sender("192.0.2.1"));
        come(sender("192.0.2.1").with("Accept", "application/json"));
        assertThat(refused("sends")).as("what is sent, whoever asks for it").isEqualTo(1);
    }

    @Test
    void aChangeThatSavesItselfIsNothingThatIsSent() {
        var receipt = FORM + "/receipts/" + new UUID(5, 3);
        var patient = gate(Map.of("MANDAT_PUBLIC_SENDS", "1", "MANDAT_PUBLIC_BURST", "1"));
        for (int i = 0; i < 3; i++) {
            assertThat(come(
                                    patient,
                                    sender("192.0.2.1")
                                            .with("Accept", "application/json")
                                            .at(receipt + "/edit"),
                                    (request, response) -> {})
                            .getStatus())
                    .isEqualTo(200);
        }
        var mail = sender("192.0.2.1").with("Accept", "application/json").at(receipt + "/mail");
        assertThat(come(patient, mail, (request, response) -> {}).getStatus()).isEqualTo(200);
        assertThat(come(patient, mail, (request, response) -> {}).getStatus())
                .as("that is a step, whoever asks")
                .isEqualTo(429);
    }

    private static Visitor saving() {
        return sender("192.0.2.1").with("Accept", "application/json").at(FORM + "/drafts/" + new UUID(5, 3));
    }

    @Test
    void weighsWhatAnAddressSendsInAnHour() {
        var scales = gate(Map.of("MANDAT_PUBLIC_MEGABYTES", "3"));
        FilterChain taken = (request, response) -> passed.add((Visitor) request);
        for (int i = 0; i < 3; i++) {
            assertThat(come(scales, part("192.0.2.1"), taken).getStatus()).isEqualTo(200);
        }
        var response = come(scales, part("192.0.2.1"), taken);
        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1201");
        assertThat(text(response))
                .startsWith("Ingenting er sendt Svært mye er sendt fra nettverket ditt")
                .contains("Vent 21 minutter");
        assertThat(refused("heavy")).isEqualTo(1);

        come(scales, part("192.0.2.2"), taken);
        assertThat(passed).as("somebody else").hasSize(4);
        come(scales, sender("192.0.2.1"), taken);
        assertThat(OpenRefusal.of(passed.getLast()))
                .as("a form is shown again, and waits for its own weight only")
                .contains(new OpenRefusal(OpenRefusal.Kind.HEAVY, 2));
        time.passes(Duration.ofMinutes(20));
        come(scales, part("192.0.2.1"), taken);
        assertThat(OpenRefusal.of(passed.getLast())).as("who has waited").isEmpty();
        assertThat(passed).hasSize(6);
    }

    @Test
    void takesAFormThatIsHeavierThanAnHourOnce() {
        var scales = gate(Map.of("MANDAT_PUBLIC_MEGABYTES", "1"));
        FilterChain taken = (request, response) -> passed.add((Visitor) request);
        come(scales, new Visitor(FORM).posting(2 * 1024 * 1024), taken);
        come(scales, new Visitor(FORM).posting(2 * 1024 * 1024), taken);
        assertThat(passed)
                .extracting(visitor -> OpenRefusal.of(visitor).isPresent())
                .containsExactly(false, true);
    }

    /** A part of a file, as a form's script sends it. */
    private static Visitor part(String address) {
        return new Visitor(FORM + "/drafts/" + new UUID(5, 3) + "/" + new UUID(5, 4))
                .from(address)
                .with("Accept", "application/json")
                .posting(1024 * 1024);
    }

    @Test
    void takesMoreWhereThereMayBeFiles() {
        var files = List.of(new ChosenFile("Notat.txt", "Notat"));
        assertThat(come(new Visitor(FORM).posting(110 * 1024 * 1024).handingIn(files))
                        .getStatus())
                .isEqualTo(200);
        var large = come(new Visitor(FORM).posting(110 * 1024 * 1024 + 1).handingIn(files));
        assertThat(large.getStatus()).isEqualTo(413);
        assertThat(text(large)).contains("110 MB");
    }

    @Test
    void savesUpForAsManyMinutesAsItIsTold() {
        var patient = gate(Map.of("MANDAT_PUBLIC_READS", "2", "MANDAT_PUBLIC_BURST", "3"));
        for (int i = 0; i < 6; i++) {
            assertThat(come(patient, new Visitor(FORM), (request, response) -> {})
                            .getStatus())
                    .isEqualTo(200);
        }
        assertThat(come(patient, new Visitor(FORM), (request, response) -> {}).getStatus())
                .isEqualTo(429);
    }

    @Test
    void takesTheNetworkOfAnAddressForOne() {
        for (var host : List.of("1", "2", "ffff:1", "3", "4")) {
            come(new Visitor(FORM).from("2001:db8:0:7::" + host));
        }
        assertThat(passed).hasSize(3);
        come(new Visitor(FORM).from("2001:db8:0:8::1"));
        assertThat(passed).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "::ffff:192.0.2.7 | 192.0.2.7",
                "fe80::1%eth0 | fe80000000000000",
                "2001:db8::1 | 20010db800000000",
                "192.0.2.7 | 192.0.2.7",
                "unknown | unknown"
            })
    void knowsAnAddressHoweverItIsWritten(String written, String known) {
        assertThat(ClientAddress.of(new Visitor(FORM).from(written))).isEqualTo(known);
    }

    @Test
    void letsAFormThatIsTooMuchThroughOnlyToBeShownAgain() {
        come(sender("192.0.2.1"));
        come(sender("192.0.2.1"));
        assertThat(passed).allMatch(visitor -> OpenRefusal.of(visitor).isEmpty());

        come(sender("192.0.2.1"));
        assertThat(OpenRefusal.of(passed.getLast())).contains(new OpenRefusal(OpenRefusal.Kind.SENDS, 31));
        assertThat(refused("sends")).isEqualTo(1);
    }

    @Test
    void saysThatAFormCannotBeReadWhetherItIsTakenInOrOnlyShownAgain() {
        var faults = List.of(
                new MalformedMessageException(),
                new IOException("UT000036: it broke off"),
                new IllegalStateException(new ParameterLimitException("too many fields")),
                new IllegalStateException(new UnsupportedEncodingException("none of ours")));
        for (int i = 0; i < faults.size(); i++) {
            var address = "192.0.2." + i;
            var fault = new ServletException(faults.get(i));
            for (int sent = 0; sent < 3; sent++) {
                var response = come(gate, sender(address), (request, answer) -> {
                    throw fault;
                });
                assertThat(response.getStatus()).isEqualTo(400);
                assertThat(text(response)).contains("Skjemaet kom ikke fram slik det ble sendt");
            }
        }
        assertThat(refused("sends")).as("the last of each address").isEqualTo(faults.size());
        assertThat(refused("malformed")).isEqualTo(faults.size() * 3);
        assertThat(refused("failed")).isZero();
    }

    @Test
    void saysInTheVisitorsLanguageThatNothingWasSent() {
        var receipt = FORM + "/receipts/" + new UUID(5, 2);
        come(new Visitor(receipt).posting(0));
        come(new Visitor(receipt).posting(0));
        assertThat(text(come(new Visitor(receipt).posting(0).queried("language=en"))))
                .isEqualTo(
                        "Nothing has been sent Many people on the same network as you are sending just now. Go back in your browser: "
                                + "what you wrote is still there. Wait 31 seconds, and send again.");
        assertThat(text(come(new Visitor(receipt).posting(0).speaking("nn")))).contains("Gå tilbake i nettlesaren");
        assertThat(passed).hasSize(2);
    }

    @Test
    void readsNothingThatIsTooLargeOrDoesNotSayHowLargeItIs() {
        var large = come(new Visitor(FORM).posting(2 * 1024 * 1024 + 1));
        assertThat(large.getStatus()).isEqualTo(413);
        assertThat(large.getHeader("Retry-After")).isNull();
        assertThat(text(large)).startsWith("Ingenting er sendt Det du sendte, er på mer enn 2 MB");
        assertThat(come(new Visitor(FORM).posting(-1)).getStatus()).isEqualTo(411);
        assertThat(come(new Visitor(FORM).handingIn(List.of(new ChosenFile("Notat.txt", "Notat"))))
                        .getStatus())
                .isEqualTo(411);
        assertThat(come(new Visitor(FORM).with("Transfer-Encoding", "chunked")).getStatus())
                .as("it asks, and sends something all the same")
                .isEqualTo(411);
        assertThat(passed).isEmpty();
        assertThat(come(new Visitor(FORM).posting(2 * 1024 * 1024)).getStatus()).isEqualTo(200);
        assertThat(passed).hasSize(1);
    }

    @Test
    void tellsAFormsScriptInWordsWhatIsRefusedHoweverOftenItComes() {
        var large = come(saving().posting(2 * 1024 * 1024 + 1));
        assertThat(large.getStatus()).isEqualTo(413);
        assertThat(large.getContentType()).isEqualTo("application/json");
        assertThat(large.getBuffer().toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"words\":\"Det er mer tekst her enn skjemaet kan ta imot, og det er ikke lagret. "
                        + "Gjør svarene kortere.\"}");
        var endless = come(saving().posting(-1));
        assertThat(endless.getStatus()).isEqualTo(411);
        assertThat(endless.getContentType()).isEqualTo("application/json");
        assertThat(refused("too_large")).isEqualTo(1);
        assertThat(passed).isEmpty();

        var brokenOff = come(gate, saving(), (request, response) -> {
            throw new IOException("UT000036: it broke off");
        });
        assertThat(brokenOff.getStatus()).isEqualTo(400);
        assertThat(brokenOff.getContentType()).as("it tries again").startsWith("text/html");
    }

    @Test
    void takesInOnlySoManyAtOnceAndHalfOfThemOfOneAddress() {
        var narrow = gate(Map.of("MANDAT_PUBLIC_AT_ONCE", "4"));
        var seen = new ArrayList<String>();
        // Each comes while those before it are still being taken in.
        nested(narrow, List.of("192.0.2.1", "192.0.2.1", "192.0.2.1", "192.0.2.2", "192.0.2.2", "192.0.2.3"), seen);

        assertThat(seen)
                .containsExactly(
                        "192.0.2.1 taken",
                        "192.0.2.1 taken",
                        "192.0.2.1 FULL",
                        "192.0.2.2 taken",
                        "192.0.2.2 taken",
                        "192.0.2.3 503 5");
        seen.clear();
        nested(narrow, List.of("192.0.2.3"), seen);
        assertThat(seen).as("all turns are given back").containsExactly("192.0.2.3 taken");
    }

    private static void nested(OpenGate gate, List<String> addresses, List<String> seen) {
        if (addresses.isEmpty()) {
            return;
        }
        var address = addresses.getFirst();
        var rest = addresses.subList(1, addresses.size());
        var response = come(gate, sender(address), (request, inside) -> {
            seen.add(address + " "
                    + OpenRefusal.of((Visitor) request)
                            .map(refusal -> refusal.kind().name())
                            .orElse("taken"));
            nested(gate, rest, seen);
        });
        if (response.getStatus() != 200) {
            seen.add(address + " " + response.getStatus() + " " + response.getHeader("Retry-After"));
        }
    }

    @Test
    void givesTurnsBackWhateverBecomesOfThem() {
        var narrow = gate(Map.of("MANDAT_PUBLIC_AT_ONCE", "1"));
        for (int i = 0; i < 3; i++) {
            var visitor = sender("192.0.2.1");
            var shown = come(narrow, visitor, (request, response) -> {
                throw new IllegalStateException("broken");
            });
            assertThat(shown.getStatus()).isEqualTo(503);
            assertThat(OpenRefusal.of(visitor)).isEmpty();
        }
        assertThat(refused("failed")).isEqualTo(3);
        assertThat(refused("full")).isZero();
    }

    @Test
    void showsAFormAgainAsOftenAsItComesOneAfterTheOther() {
        for (int i = 0; i < 8; i++) {
            come(sender("192.0.2.1"));
        }
        assertThat(passed).hasSize(8);
    }

    /** A time that passes when it is told. */
    private static final class Time implements TimeMeter {

        private long nanos;

        private void passes(Duration some) {
            nanos += some.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
