package no.mandat.workflow.notification;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.notification.MailRetried;
import no.mandat.domain.notification.MailState;
import no.mandat.domain.notification.NotificationRefusal;
import no.mandat.domain.shared.MailId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** What the secretariat does about mail that didn't arrive. */
@UseCases
public class MailService {

    private final MailMessages messages;
    private final Access access;
    private final Events events;
    private final Jobs jobs;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public MailService(MailMessages messages, Access access, Events events, Jobs jobs, Clock clock) {
        this.messages = messages;
        this.access = access;
        this.events = events;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MailService() {
        this(null, null, null, null, null);
    }

    /**
     * Sends a mail again that was refused, to the person's address of today.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link NotificationRefusal.NothingToSendAgain}
     */
    public void retry(@Valid RetryMail command) {
        var mail = held(command.mail());
        if (mail.state() != MailState.REFUSED) {
            throw new RefusedException(new NotificationRefusal.NothingToSendAgain(mail.state()));
        }
        var now = clock.instant();
        mail.queueAgain(now);
        jobs.reschedule(MailJob.KIND, mail.id().toString(), now);
        events.fire(new MailRetried(mail.id(), mail.mandate()));
    }

    /**
     * Takes a mail that didn't arrive off the list: whoever it was for was told in another way, or need not be told any more.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link NotificationRefusal.NothingToSettle}
     */
    public void settle(@Valid SettleMail command) {
        var mail = held(command.mail());
        if (mail.state() != MailState.REFUSED && mail.state() != MailState.RETURNED) {
            throw new RefusedException(new NotificationRefusal.NothingToSettle(mail.state()));
        }
        events.fire(mail.settle());
    }

    private MailMessage held(MailId id) {
        access.requireLogin();
        var mail = messages.hold(id).orElseThrow(MailService::notThere);
        access.require(Permission.SEE_TO_UNDELIVERED, mandate(mail));
        return mail;
    }

    private Mandate mandate(MailMessage mail) {
        return mail.mandate().flatMap(messages::mandate).orElseThrow(MailService::notThere);
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
