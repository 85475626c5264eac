package no.mandat.workflow.operations;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.drafts.OldDrafts;
import no.mandat.workflow.shared.Forgetful;
import no.mandat.workflow.shared.RequestLog;

/** Forgets, once an hour, what is kept for a time only. On several nodes it runs on each, which does no harm. */
@Singleton
public class HouseKeeping {

    private final RequestLog requests;
    private final EndedLogins logins;
    private final Reception reception;
    private final OldDrafts drafts;
    private final Instance<Forgetful> features;

    /** Takes what it cleans. */
    @Inject
    public HouseKeeping(
            RequestLog requests,
            EndedLogins logins,
            Reception reception,
            OldDrafts drafts,
            Instance<Forgetful> features) {
        this.requests = requests;
        this.logins = logins;
        this.reception = reception;
        this.drafts = drafts;
        this.features = features;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected HouseKeeping() {
        this(null, null, null, null, null);
    }

    /** Cleans. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    public void forget() {
        requests.forgetOld();
        logins.forgetOld();
        reception.forgetOld();
        drafts.forget();
        features.forEach(Forgetful::forgetOld);
    }
}
