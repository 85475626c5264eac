package no.mandat.workflow.notification;

import jakarta.inject.Inject;
import java.util.List;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Reads about mail. */
@UseCases
public class MailQueries {

    private final MailMessages messages;
    private final Access access;

    /** Takes its parts. */
    @Inject
    public MailQueries(MailMessages messages, Access access) {
        this.messages = messages;
        this.access = access;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MailQueries() {
        this(null, null);
    }

    /** Whether the actor sees which mails about the mandate could not be delivered. */
    public boolean mayRead(MandateId id) {
        access.requireLogin();
        return messages.mandate(id)
                .map(access::allowed)
                .filter(allowed -> allowed.contains(Permission.READ_UNDELIVERED))
                .isPresent();
    }

    /**
     * The mails about the mandate that could not be delivered, the newest first.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<UndeliveredRow> undelivered(MandateId id) {
        access.requireLogin();
        var mandate =
                messages.mandate(id).orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
        access.require(Permission.READ_UNDELIVERED, mandate);
        return messages.undelivered(id);
    }
}
