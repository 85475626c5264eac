package no.mandat.workflow.notification;

import java.time.Instant;
import no.mandat.domain.notification.MailFault;

/** How the sending of a mail ended. A code is an SMTP reply's or the class of an exception; what a server said isn't kept. */
sealed interface Attempt {

    /** How metrics call it. */
    String word();

    /** A mail server took it over. */
    record Sent() implements Attempt {
        @Override
        public String word() {
            return "sent";
        }
    }

    /** It can't be sent to this address. */
    record Refused(MailFault fault, String code) implements Attempt {
        @Override
        public String word() {
            return "refused";
        }
    }

    /** Not now: this mail is to be tried again. */
    record Failed(String code) implements Attempt {
        @Override
        public String word() {
            return "failed";
        }
    }

    /** The mail server can't be reached, or doesn't let us in: no mail need try before then. */
    record ServerAway(Instant until, String code) implements Attempt {
        @Override
        public String word() {
            return "away";
        }
    }
}
