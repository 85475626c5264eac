package no.mandat.workflow.mandate;

import jakarta.inject.Inject;
import java.util.List;
import no.mandat.domain.mandate.MandateContent;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Reads the versions of mandates: for whoever may read the mandate. */
@UseCases
public class VersionQueries {

    private final Mandates mandates;
    private final MandateTexts texts;
    private final Access access;

    @Inject
    VersionQueries(Mandates mandates, MandateTexts texts, Access access) {
        this.mandates = mandates;
        this.texts = texts;
        this.access = access;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected VersionQueries() {
        this(null, null, null);
    }

    /** All versions, the latest first. */
    public List<VersionRow> versions(MandateId mandate) {
        var ignored = access.require(Permission.READ_MANDATE, mandates.require(mandate));
        return texts.versions(mandate);
    }

    /**
     * What a version says.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public MandateContent content(MandateId mandate, int number) {
        var ignored = access.require(Permission.READ_MANDATE, mandates.require(mandate));
        return texts.content(mandate, number)
                .orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
    }
}
