package no.mandat.domain.attachment;

import java.util.List;

/** The kinds of file that are taken (domain.md, Input: PDF, Office, ODF, text, images). */
public enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    TEXT("text/plain", "txt", "md", "csv"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    /** No file, but an address on the web in its place. Nothing that is handed in as a file is one. */
    LINK("text/uri-list");

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** What a browser is told that it is. */
    public String mediaType() {
        return mediaType;
    }

    /** How the names of such files end, without the dot; the usual one first. */
    public List<String> extensions() {
        return extensions;
    }
}
