package no.mandat.workflow.shared;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at again and again as long as the application runs. A look that fails is said, and not again until it fails otherwise or one was well; the next is taken all the
 * same, whatever was thrown: a schedule ends for good with the first, and the end of a transaction throws checked exceptions that no method declares.
 */
public final class Repeating implements Runnable {

    private final Look look;
    private final Logger log;
    private final String trouble;
    private final AtomicReference<@Nullable String> said = new AtomicReference<>();

    /** @param trouble what is so while looks fail, in words for the log */
    public Repeating(Look look, Logger log, String trouble) {
        this.look = look;
        this.log = log;
        this.trouble = trouble;
    }

    /** One look. */
    @FunctionalInterface
    public interface Look {

        void take() throws Exception;
    }

    @Override
    public void run() {
        try {
            look.take();
            if (said.getAndSet(null) != null) {
                log.infof("it is over that %s", trouble);
            }
        } catch (Throwable e) {
            var fault = fault(e);
            if (!Objects.equals(said.getAndSet(fault), fault)) {
                log.error(trouble, e);
            }
        }
    }

    /** What happened, but for the numbers in it: of connections, and of milliseconds. */
    private static String fault(Throwable e) {
        return e.toString().replaceAll("\\d+", "");
    }
}
