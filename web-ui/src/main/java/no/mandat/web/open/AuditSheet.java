package no.mandat.web.open;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.mandat.workflow.auditlog.PublicLog.Covered;
import no.mandat.workflow.auditlog.PublicLog.PublicKey;

/**
 * What the page of the audit log shows, for its template.
 *
 * @param keys the newest last
 * @param checkpoint the last one; none before the first
 */
public record AuditSheet(OpenPage page, List<PublicKey> keys, Optional<Covered> checkpoint, Clock clock) {

    /** Takes a copy. */
    public AuditSheet {
        keys = List.copyOf(keys);
    }

    /** What the log is called: its keys have its name. */
    public String origin() {
        return keys.isEmpty() ? "" : keys.getLast().text().replaceFirst("\\+.*", "");
    }

    /** The keys as a receipt is checked by them, with a blank between: none is in them. */
    public String keyTexts() {
        return keys.stream().map(PublicKey::text).collect(Collectors.joining(" "));
    }

    /** A time to the minute. */
    public String exact(Instant at) {
        return page.dates().exact(at.atZone(clock.getZone()));
    }

    /** What the script says. */
    public JsonObject words() {
        return new ReceiptWords(page.words()).all();
    }
}
