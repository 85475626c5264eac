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

/** Whether the identity provider answers. It is asked at most every three seconds, however many want to know. */
@ApplicationScoped
public class IdentityProvider {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long ASK_EVERY = Duration.ofSeconds(3).toNanos();

    private final Configuration configuration;
    private final HttpClient client;
    private long asked;
    private boolean answered;

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

    /** Whether it answered when it was last asked. */
    public synchronized boolean answers() {
        long now = System.nanoTime();
        if (asked == 0 || now - asked > ASK_EVERY) {
            answered = ask();
            asked = now;
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
