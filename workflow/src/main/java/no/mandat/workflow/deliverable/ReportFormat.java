package no.mandat.workflow.deliverable;

import java.util.Arrays;
import java.util.Optional;
import no.mandat.domain.attachment.FileType;

/** As what a revision leaves Mandat. */
public enum ReportFormat {
    WORD("docx", FileType.DOCX),
    PDF("pdf", FileType.PDF),
    SLIDES("pptx", FileType.PPTX);

    private final String extension;
    private final FileType type;

    ReportFormat(String extension, FileType type) {
        this.extension = extension;
        this.type = type;
    }

    /** How the name of its file ends. */
    public String extension() {
        return extension;
    }

    /** What kind of file it is. */
    public FileType type() {
        return type;
    }

    /** That whose files end so. */
    public static Optional<ReportFormat> of(String extension) {
        return Arrays.stream(values())
                .filter(one -> one.extension.equals(extension))
                .findFirst();
    }
}
