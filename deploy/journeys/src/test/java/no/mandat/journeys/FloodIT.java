package no.mandat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes from one address of the machine's loopback keeps out no other. The tests' visitors have the first of them. */
@Journey
class FloodIT {

    private static final String PLAIN = "application/x-www-form-urlencoded";
    private static final String THERE = "/public/calls/%s/receipts/%s".formatted(new UUID(0, 1), new UUID(0, 2));
    private static final int TOO_MANY = 429;
    private static final int AT_MOST = 2000;
    private static final int FULL = 503;

    private static final int ADDRESSES = 40;
    private static final int OF_EACH = 25;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** More than the server has threads, on any machine that tests run on. */
    private static final int STALLED = 400;

    /** More than have threads at once of those that are too long to be read first, and so much of each that it isn't. */
    private static final int STALLED_WITH_FILES = 60;

    private static final int READ_FIRST = 2_100_000;

    /** Less than the server itself refuses, and too much for its memory. */
    private static final int LONG = 110_000_000;

    /** More than have threads at once of what is too long to be read first. */
    private static final int ONE_AFTER_ANOTHER = 14;

    @Test
    void ofFormsIsRefusedUntilLaterAndKeepsNobodyElseOut() {
        try (var flooder = from("127.0.0.2");
                var other = from("127.0.0.3")) {
            HttpResponse<String> answer;
            int sent = 0;
            do {
                answer = post(flooder, "a=b");
                sent++;
            } while (answer.statusCode() != TOO_MANY && sent < AT_MOST);

            assertThat(answer.statusCode()).isEqualTo(TOO_MANY);
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isPositive();
            assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
            assertThat(answer.body()).contains("Ingenting er sendt", "Gå tilbake i nettleseren");
            assertThat(post(other, "a=b").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void ofManyAddressesCostsNobodyTheirs(People people) throws Exception {
        var secretary = people.signIn("sekretar");
        var forms = OpenCalls.opened(secretary, "Mange på en gang " + Draft.unique());
        var fields = forms.filled();
        try (var flood = Executors.newVirtualThreadPerTaskExecutor()) {
            var flooders = IntStream.rangeClosed(1, ADDRESSES)
                    .mapToObj(i -> flood.submit(() -> sendMany("127.0.1." + i)))
                    .toList();
            Until.isThere(PATIENCE, () -> forms.post(fields).body().contains("form-reference") ? forms : null);
            for (var one : flooders) {
                assertThat(one.get()).isEqualTo(OF_EACH);
            }
        }
        secretary.open(secretary.address()).sees("Innspill (1)");
    }

    /** Some come no further than their first words, others than the beginning of a file. */
    @Test
    void ofFormsThatNeverEndKeepsNobodyElseOut(People people) throws Exception {
        var secretary = people.signIn("sekretar");
        var forms = OpenCalls.opened(secretary, "Halve skjemaer " + Draft.unique());
        var fields = forms.filled();
        var path = "/public/calls/" + forms.call();
        List<Socket> flood = new ArrayList<>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (int i = 0; i < STALLED; i++) {
                    flood.add(begin("127.0.2." + (1 + i % ADDRESSES), "POST " + path, PLAIN, 1000));
                }
                for (int i = 0; i < STALLED_WITH_FILES; i++) {
                    var one = begin(
                            "127.0.3." + (1 + i % ADDRESSES),
                            "POST " + path,
                            "multipart/form-data; boundary=x",
                            50_000_000);
                    flood.add(one);
                    senders.submit(() -> {
                        one.getOutputStream().write(new byte[READ_FIRST]);
                        return one;
                    });
                }

                var receipt = senders.submit(() -> forms.post(fields)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                assertThat(receipt.body()).contains("form-reference");
                secretary.open(secretary.address()).sees("Innspill (1)");
            } finally {
                for (var one : flood) {
                    one.close();
                }
            }
        }
    }

    @Test
    void ofFormsThatAnotherSiteSendsIsShownAndNotTaken(People people) {
        var secretary = people.signIn("sekretar");
        var forms = OpenCalls.opened(secretary, "Fremmede sider " + Draft.unique());
        var fields = forms.filled();
        fields.put(OpenCallForms.question(fields), OpenCallForms.encoded("Skrevet et annet sted."));

        for (var foreign : Map.of("Sec-Fetch-Site", "cross-site", "Origin", "https://fjord.example")
                .entrySet()) {
            var answer = forms.post(fields, foreign.getKey(), foreign.getValue());
            assertThat(answer.statusCode()).as(foreign.getKey()).isEqualTo(403);
            assertThat(answer.body()).contains("Skrevet et annet sted.").doesNotContain("form-reference");
        }

        assertThat(forms.post(fields).body()).contains("form-reference");
    }

    @Test
    void ofWordsIsRefusedBeforeItIsRead() {
        try (var client = from("127.0.0.4")) {
            var answer = post(client, "a=" + "b".repeat(3_000_000));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("Ingenting er sendt", "mer enn 2 MB");
        }
    }

    /** The server would read it in whole for the language that the page is asked for in. */
    @Test
    void ofWordsWithWhatOnlyAsksIsRefusedBeforeItIsRead() {
        try (var client = from("127.0.0.8")) {
            var answer = send(client, "GET", THERE, PLAIN, BodyPublishers.ofString("a=" + "b".repeat(1000)));
            assertThat(answer.statusCode()).isEqualTo(411);
        }
    }

    /** Nobody has logged in: neither the login, nor a page, nor the identity provider's own call has the server take in all of it. */
    @ParameterizedTest
    @CsvSource({
        "GET /, 400",
        "GET /session-over, 400",
        "GET /public/calls/00000000-0000-0000-0000-000000000001, 411",
        "POST /, 413",
        "POST /logout/back-channel, 413"
    })
    void ofWhatNobodyTakesIsAnsweredBeforeItHasCome(String request, int status) throws IOException {
        for (int i = 0; i < ONE_AFTER_ANOTHER; i++) {
            try (var senders = Executors.newVirtualThreadPerTaskExecutor();
                    var one = begin("127.0.0.9", request, PLAIN, LONG)) {
                one.setSoTimeout((int) PATIENCE.toMillis());
                senders.submit(() -> {
                    one.getOutputStream().write(new byte[READ_FIRST]);
                    return one;
                });
                var answer = new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.US_ASCII));
                assertThat(answer.readLine()).as("%s, number %d", request, i).startsWith("HTTP/1.1 " + status);
            }
        }
    }

    @Test
    void ofWhatNobodyCanReadIsRefusedInWords(People people) {
        var forms = OpenCalls.opened(people.signIn("sekretar"), "Uleselig " + Draft.unique());
        try (var client = from("127.0.0.6")) {
            var field = "--x\r\nContent-Disposition: form-data; name=\"key\"\r\n";
            for (var body : List.of(
                    "x".repeat(1000),
                    field + "\r\nhalv",
                    field + "Content-Type: text/plain; charset=ingen\r\n\r\nhel\r\n--x--\r\n")) {
                var answer = post(
                        client,
                        "/public/calls/" + forms.call(),
                        "multipart/form-data; boundary=x",
                        BodyPublishers.ofString(body));
                assertThat(answer.statusCode()).as(body).isEqualTo(400);
                assertThat(answer.body()).contains("Ingenting er sendt", "kan ikke leses");
            }
        }
    }

    @Test
    void ofMoreFieldsThanAnyFormHasIsRefusedInWords(People people) {
        var forms = OpenCalls.opened(people.signIn("sekretar"), "Mange felt " + Draft.unique());
        var form = "/public/calls/" + forms.call();
        try (var client = from("127.0.0.7")) {
            for (var path : List.of(form, form + "/drafts/" + UUID.randomUUID(), "/public/receipts")) {
                var answer = post(client, path, PLAIN, BodyPublishers.ofString("a=1&".repeat(7000)));
                assertThat(answer.statusCode()).as(path).isEqualTo(400);
                assertThat(answer.body()).contains("Ingenting er sendt", "kan ikke leses");
            }
            // The server leaves out what it can't decode.
            for (var body : List.of("a=1&".repeat(5500), "name=%zz", "name=%")) {
                var answer = post(client, form, PLAIN, BodyPublishers.ofString(body));
                assertThat(answer.statusCode()).as("%.20s", body).isEqualTo(422);
            }
            var nameless = "--x\r\nContent-Disposition: form-data\r\n\r\nhel\r\n--x--\r\n";
            var answer = post(client, form, "multipart/form-data; boundary=x", BodyPublishers.ofString(nameless));
            assertThat(answer.statusCode()).isEqualTo(422);
        }
    }

    @Test
    void ofFilesIsRefusedInWords() {
        try (var client = from("127.0.0.5")) {
            var answer = post(
                    client,
                    THERE,
                    "multipart/form-data; boundary=x",
                    BodyPublishers.ofByteArray(new byte[120_000_000]));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("Ingenting er sendt", "mer enn 110 MB");
        }
    }

    private static HttpClient from(String address) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.ofLiteral(address))
                .build();
    }

    /** A form that says how long it is, and has come no further than its beginning. */
    private static Socket begin(String from, String request, String type, int length) throws IOException {
        var place = URI.create(Place.MANDAT);
        var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), place.getPort(), InetAddress.ofLiteral(from), 0);
        var head = """
                %s HTTP/1.1
                Host: %s
                Accept-Language: nb
                Content-Type: %s
                Content-Length: %d

                key=a""".formatted(request, place.getAuthority(), type, length).replace("\n", "\r\n");
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** How many were answered as too many, or as what leads nowhere. */
    private static int sendMany(String address) {
        int answered = 0;
        try (var client = from(address)) {
            for (int i = 0; i < OF_EACH; i++) {
                answered += List.of(404, TOO_MANY, FULL)
                                .contains(post(client, "a=b").statusCode())
                        ? 1
                        : 0;
            }
        }
        return answered;
    }

    private static HttpResponse<String> post(HttpClient client, String form) {
        return post(client, THERE, PLAIN, BodyPublishers.ofString(form));
    }

    private static HttpResponse<String> post(
            HttpClient client, String path, String type, HttpRequest.BodyPublisher body) {
        return send(client, "POST", path, type, body);
    }

    private static HttpResponse<String> send(
            HttpClient client, String method, String path, String type, HttpRequest.BodyPublisher body) {
        var address = URI.create(Place.MANDAT.replace("//localhost", "//127.0.0.1") + path);
        try {
            return client.send(
                    HttpRequest.newBuilder(address)
                            .header("Accept-Language", "nb")
                            .header("Content-Type", type)
                            .method(method, body)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
