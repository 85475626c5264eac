package no.mandat.workflow.export;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What the renderer tells of its work: of use to whoever mends the look, and to no operator. */
final class PdfLog implements XRLogger {

    private static final Logger LOG = Logger.getLogger(PdfLog.class);

    @Override
    public void log(String where, Level level, String message) {
        LOG.debugf("%s: %s", where, message);
    }

    @Override
    public void log(String where, Level level, String message, @Nullable Throwable cause) {
        LOG.debugf(cause, "%s: %s", where, message);
    }

    @Override
    public void setLevel(String logger, Level level) {
        // The server's configuration says it.
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return LOG.isDebugEnabled();
    }
}
