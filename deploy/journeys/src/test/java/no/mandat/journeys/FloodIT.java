package no.mandat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What comes from one address of the machine's loopback keeps out no other. The tests' visitors have the first of them. */
class FloodIT {

    private static final String THERE = "/public/calls/%s/receipts/%s".formatted(new UUID(0, 1), new UUID(0, 2));
    private static final int TOO_MANY = 429;
    private static final int AT_MOST = 2000;

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
    void ofWordsIsRefusedBeforeItIsRead() {
        try (var client = from("127.0.0.4")) {
            var answer = post(client, "a=" + "b".repeat(3_000_000));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("Ingenting er sendt", "mer enn 2 MB");
        }
    }

    private static HttpClient from(String address) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.ofLiteral(address))
                .build();
    }

    private static HttpResponse<String> post(HttpClient client, String form) {
        var address = URI.create(Place.MANDAT.replace("//localhost", "//127.0.0.1") + THERE);
        try {
            return client.send(
                    HttpRequest.newBuilder(address)
                            .header("Accept-Language", "nb")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
