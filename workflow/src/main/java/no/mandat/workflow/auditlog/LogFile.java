package no.mandat.workflow.auditlog;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** The log, for somebody who may have it. */
@FunctionalInterface
public interface LogFile {

    /**
     * Writes it, as it is now, in a form that others check (docs/audit-format.md, "The export").
     *
     * @return how many entries it covers; none, and nothing written, while the last erasure is only just being signed: try again
     * @throws IOException when the database doesn't answer, what it has isn't a log, or it can't be written
     */
    Optional<Long> writeTo(OutputStream out) throws IOException;
}
