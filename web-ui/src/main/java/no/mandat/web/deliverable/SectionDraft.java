package no.mandat.web.deliverable;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/**
 * What somebody has typed in a section and not saved. Public, as it is read by its constructor.
 *
 * @param version of the section whose text they began with
 * @param before that text
 */
public record SectionDraft(int version, String before, String text) {

    private static final Jsonb JSON = JsonbBuilder.create();

    static SectionDraft read(String kept) {
        return JSON.fromJson(kept, SectionDraft.class);
    }

    String write() {
        return JSON.toJson(this);
    }
}
