package no.mandat.workflow;

import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.context.annotation.DeploymentScoped;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jspecify.annotations.Nullable;

/** Deploys the use cases once: every class of tests runs in the same archive, which stays until the server stops. */
public final class OneDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Keeper.class);
    }

    /** Keeps where the first deployment is reached, for those that come after. */
    public static final class Keeper {

        /** Inside of those that Arquillian gives a deployment its own context by. */
        private static final int INNERMOST = -100;

        @Inject
        @DeploymentScoped
        @SuppressWarnings("NullAway.Init")
        private InstanceProducer<ProtocolMetaData> address;

        @Inject
        @DeploymentScoped
        @SuppressWarnings("NullAway.Init")
        private InstanceProducer<Deployment> deployed;

        @Inject
        @DeploymentScoped
        @SuppressWarnings("NullAway.Init")
        private InstanceProducer<DeploymentDescription> description;

        private @Nullable ProtocolMetaData kept;

        void deploy(@Observes(precedence = INNERMOST) EventContext<DeployDeployment> deployment) {
            if (kept == null) {
                deployment.proceed();
                kept = address.get();
            } else {
                var same = deployment.getEvent().getDeployment();
                deployed.set(same);
                description.set(same.getDescription());
                address.set(kept);
                same.deployed();
            }
        }

        void undeploy(@Observes(precedence = INNERMOST) EventContext<UnDeployDeployment> ignored) {
            // Not before the server stops, which ends it.
        }
    }
}
