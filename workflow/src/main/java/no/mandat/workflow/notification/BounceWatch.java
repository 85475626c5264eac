package no.mandat.workflow.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import org.jboss.logging.Logger;

/** Says once that the mailbox of bounces can't be read, and why; and once that it can be again. */
@ApplicationScoped
class BounceWatch {

    private static final Logger LOG = Logger.getLogger(BounceWatch.class);

    private String known = "";

    /** It can't be read. What its server says isn't told, for addresses stand in it. */
    synchronized void gone(MessagingException fault) {
        var code = code(fault);
        if (!code.equals(known)) {
            LOG.warnf("reports of delivery wait: the mailbox of bounces can't be read (%s)", code);
        }
        known = code;
    }

    /** It can be read. */
    synchronized void here() {
        if (!known.isEmpty()) {
            LOG.info("the mailbox of bounces can be read again");
        }
        known = "";
    }

    private static String code(MessagingException fault) {
        var cause = fault.getNextException();
        return (cause == null ? fault : cause).getClass().getSimpleName();
    }
}
