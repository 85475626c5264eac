package no.mandat.web.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the identity provider answers: without it nobody logs in. */
@Readiness
@ApplicationScoped
public class IdentityProviderReady implements HealthCheck {

    private final IdentityProvider provider;

    /** Takes the provider. */
    @Inject
    public IdentityProviderReady(IdentityProvider provider) {
        this.provider = provider;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected IdentityProviderReady() {
        this(null);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("identity provider")
                .status(provider.answers())
                .build();
    }
}
