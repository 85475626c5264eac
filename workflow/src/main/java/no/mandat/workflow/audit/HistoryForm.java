package no.mandat.workflow.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which form the history is taken out. */
public enum HistoryForm {
    /** For spreadsheets. */
    CSV(50_000),
    /** For programs. */
    JSON(50_000),
    /** For people, on paper too: each entry is laid out and kept until the end. */
    PDF(2_000);

    private final int most;

    HistoryForm(int most) {
        this.most = most;
    }

    /** So many entries stand in one at most, the newest. */
    public int most() {
        return most;
    }

    /** How the name of such a file ends. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one whose files end so. */
    public static Optional<HistoryForm> of(String extension) {
        return Arrays.stream(values())
                .filter(form -> form.extension().equals(extension))
                .findFirst();
    }
}
