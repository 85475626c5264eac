package no.mandat.web.open;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.mandat.workflow.auditlog.PublicLog.Covered;
import no.mandat.workflow.auditlog.PublicLog.PublicKey;
import no.mandat.workflow.shared.Json;

/**
 * What the page of the audit log shows, for its template.
 *
 * @param keys the newest last
 * @param checkpoint the last one; none before the first
 */
public record AuditSheet(OpenPage page, List<PublicKey> keys, Optional<Covered> checkpoint, Clock clock) {

    /** What a receipt's reader is told begins so in the catalogue. */
    private static final String CHECK = "audit.check.";

    private static final String ACTION = "action.";

    /** Of what people have receipts: what they sent, said and signed. Another action is called by its constant. */
    private static final List<String> ACTIONS = List.of(
            "ContributionSubmitted",
            "ContributionReplaced",
            "ContributionWithdrawn",
            "PositionCast",
            "PositionRecorded",
            "PositionStruck",
            "DissentRaised",
            "DissentEdited",
            "DissentSigned",
            "SignatureWithdrawn",
            "WordingConfirmed",
            "WordingDeclined",
            "MandateAdopted",
            "MandatePublished",
            "DeliverableApproved",
            "DeliverablePublished");

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

    /** What the script says, each by the end of its key, with places for values. */
    public JsonObject words() {
        var words = page.words();
        var said = Json.createObjectBuilder();
        words.keys().stream()
                .filter(key -> key.startsWith(CHECK))
                .sorted()
                .forEach(key -> said.add(key.substring(CHECK.length()), words.of(key, "{0}", "{1}", "{2}", "{3}")));
        ACTIONS.forEach(action -> said.add(ACTION + action, words.of(ACTION + action)));
        return said.build();
    }
}
