package no.mandat.workflow.deliverable;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/**
 * What somebody has typed in a section and not saved, as it is kept in its place ({@link SectionDrafts}).
 *
 * @param version of the section whose text they began with
 * @param before that text
 * @param text what they have typed
 */
public record SectionDraft(int version, String before, String text) {

    private static final Jsonb JSON = JsonbBuilder.create();

    /** What was kept. */
    public static SectionDraft read(String kept) {
        return JSON.fromJson(kept, SectionDraft.class);
    }

    /** As it is kept. */
    public String write() {
        return JSON.toJson(this);
    }
}
