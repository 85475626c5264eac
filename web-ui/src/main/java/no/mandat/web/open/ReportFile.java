package no.mandat.web.open;

import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.deliverable.PublishedReport;
import no.mandat.workflow.deliverable.ReportFormat;

/** The files in which everybody can keep a published revision. */
public enum ReportFile {
    PDF(ReportFormat.PDF),
    WORD(ReportFormat.WORD),
    SLIDES(ReportFormat.SLIDES),
    /** The text itself. */
    MARKDOWN("md", "text/markdown"),
    /** The facts as data. */
    DATA("json", "application/ld+json");

    private final String extension;
    private final String mediaType;

    ReportFile(ReportFormat format) {
        this(format.extension(), format.type().mediaType());
    }

    ReportFile(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** How its address ends. */
    public String extension() {
        return extension;
    }

    /** What it is. */
    public String mediaType() {
        return mediaType;
    }

    /** Where that of a revision is, which always says the same. */
    String address(PublishedReport report) {
        return PublicAddress.ofRevision(report.of().name(), report.content().number(), report.revision())
                + "."
                + extension;
    }
}
