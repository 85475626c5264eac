package no.mandat.workflow.contribution;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed into the form of a call and not sent.
 *
 * @param fields what each field holds
 * @param version how often it was saved
 * @param keptUntil until when it is kept at least
 * @param files what goes with it, in the order in which it came
 * @param late what became of it that they asked to be let in late, where they did and can't ask again
 */
public record OpenDraft(
        Map<String, List<String>> fields,
        int version,
        Instant savedAt,
        Instant keptUntil,
        List<KeptFile> files,
        @Nullable AskedLate late) {

    /** Of somebody who hasn't asked to be let in late. */
    public OpenDraft(
            Map<String, List<String>> fields, int version, Instant savedAt, Instant keptUntil, List<KeptFile> files) {
        this(fields, version, savedAt, keptUntil, files, null);
    }
}
