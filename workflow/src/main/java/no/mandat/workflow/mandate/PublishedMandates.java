package no.mandat.workflow.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Pattern;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.PublicName;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.shared.SharedRefusal;

/** Finds published mandates, for what everybody reads of one. */
@ApplicationScoped
public class PublishedMandates {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Mandates mandates;
    private final Access access;

    @Inject
    PublishedMandates(Mandates mandates, Access access) {
        this.mandates = mandates;
        this.access = access;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PublishedMandates() {
        this(null, null);
    }

    /**
     * One that everybody may read, whoever asks.
     *
     * @param name by what its page is known; its id leads there, too
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours} where there is none, or it isn't published
     */
    public Mandate require(String name) {
        var mandate = find(name);
        access.requirePublished(mandate);
        return mandate;
    }

    private Mandate find(String name) {
        if (ID.matcher(name).matches()) {
            // Of what was published before pages had names, the id is the name.
            return mandates.require(new MandateId(UUID.fromString(name)));
        }
        if (!PublicName.isOne(name)) {
            throw notThere();
        }
        return mandates.published(new PublicName(name)).orElseThrow(PublishedMandates::notThere);
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
