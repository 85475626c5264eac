package no.mandat.journeys;

import com.microsoft.playwright.Locator;

/** A file of 8 bytes that was last changed before 1970. */
final class OldFile {

    static final String NAME = "Gammelt.csv";

    private OldFile() {}

    /** Is chosen in that field. */
    static void choose(Locator field) {
        field.evaluate("""
                (field, name) => {
                  const chosen = new DataTransfer();
                  chosen.items.add(new File(['stein;40'], name, { lastModified: -14182940000 }));
                  field.files = chosen.files;
                  field.dispatchEvent(new Event('change', { bubbles: true }));
                }""", NAME);
    }
}
