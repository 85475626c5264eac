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
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the identity provider answers: without it nobody logs in. */
@Readiness
@ApplicationScoped
public class IdentityProviderReady implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Configuration configuration;
    private final HttpClient client;

    /** Takes the address. */
    @Inject
    public IdentityProviderReady(Configuration configuration) {
        this.configuration = configuration;
        this.client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected IdentityProviderReady() {
        this.configuration = null;
        this.client = null;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("identity provider").status(answers()).build();
    }

    private boolean answers() {
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
