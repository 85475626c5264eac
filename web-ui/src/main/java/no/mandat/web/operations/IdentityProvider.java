package no.mandat.web.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import no.mandat.workflow.operations.Configuration;

/** Whether the identity provider answers. While it doesn't, it is asked at most every three seconds. */
@ApplicationScoped
public class IdentityProvider {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long ASK_EVERY = Duration.ofSeconds(3).toNanos();

    private final Configuration configuration;
    private final HttpClient client;
    private long asked;
    private boolean answered = true;

    /** Takes the address. */
    @Inject
    public IdentityProvider(Configuration configuration) {
        this.configuration = configuration;
        this.client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected IdentityProvider() {
        this.configuration = null;
        this.client = null;
    }

    /**
     * Whether it answers now. A "yes" is asked for each time, since whoever is sent there a moment too late sees the
     * browser's bare error; a "no" is believed for a moment, so that many who wait don't wait in a row.
     */
    public synchronized boolean answers() {
        long now = System.nanoTime();
        if (answered || now - asked > ASK_EVERY) {
            answered = ask();
            asked = System.nanoTime();
        }
        return answered;
    }

    private boolean ask() {
        var request = HttpRequest.newBuilder(URI.create(configuration.issuer() + "/.well-known/openid-configuration"))
                .timeout(PATIENCE)
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
