package no.mandat.workflow.auditlog;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The log, for somebody who may have it. */
public final class LogFile {

    private final DataSource source;

    LogFile(DataSource source) {
        this.source = source;
    }

    /**
     * Writes it, as it is now, in a form that others check (docs/audit-format.md, "The export").
     *
     * @return how many entries it covers; none, and nothing written, while the last erasure is only just being signed: try again
     * @throws IOException when the database doesn't answer, or it can't be written
     */
    public Optional<Long> writeTo(OutputStream out) throws IOException {
        try {
            return LogSnapshot.readable(source, LogExport.Lines.into(out));
        } catch (SQLException e) {
            throw new IOException("the audit log can't be read", e);
        } catch (WrongCheckpointException e) {
            throw new IOException("the audit log isn't written", e);
        }
    }
}
