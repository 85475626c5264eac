package no.mandat.web.shared;

import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.security.SecureRandom;
import java.util.Optional;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import org.jboss.logging.Logger;

/**
 * What nobody foresaw: it gets a number, which stands in the log and on the screen, and nothing else of it is shown. A
 * refusal that no view took care of is said in words.
 */
public final class Incidents implements ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(Incidents.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without the letters and digits that are mistaken for each other on the telephone. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 6;

    @Override
    public void error(ErrorEvent event) {
        refusal(event.getThrowable())
                .ifPresentOrElse(
                        Toast::refused, () -> Toast.trouble(words(event.getThrowable(), log(event.getThrowable()))));
    }

    private static String words(Throwable fault, String number) {
        return Faults.isOutage(fault) ? Say.t("trouble.outage") : Say.t("trouble.incident.short", number);
    }

    /** Writes it to the log, and returns the number by which it is found there. */
    public static String log(Throwable fault) {
        var number = number();
        LOG.errorf(Faults.discreet(fault), "incident %s", number);
        return number;
    }

    /** The refusal that is behind an exception, if one is. */
    static Optional<Refusal> refusal(Throwable fault) {
        return Faults.causes(fault)
                .filter(RefusedException.class::isInstance)
                .map(refused -> ((RefusedException) refused).refusal())
                .findFirst();
    }

    private static String number() {
        var number = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            number.append(i == LENGTH / 2 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return number.toString();
    }
}
