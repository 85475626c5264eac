package no.mandat.web.deliverable;

import jakarta.json.Json;
import java.io.StringReader;

/**
 * What somebody has typed in a section and not saved.
 *
 * @param version of the section whose text they began with
 */
record SectionDraft(int version, String text) {

    static SectionDraft read(String kept) {
        try (var reader = Json.createReader(new StringReader(kept))) {
            var json = reader.readObject();
            return new SectionDraft(json.getInt("version"), json.getString("text"));
        }
    }

    String write() {
        return Json.createObjectBuilder()
                .add("version", version)
                .add("text", text)
                .build()
                .toString();
    }
}
