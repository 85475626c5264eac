package no.mandat.web.party;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import no.mandat.workflow.party.ImportColumn;

/** A list of members without anybody in it: the headings in the reader's language, as a spreadsheet opens it. */
final class ImportTemplate {

    /** By it a spreadsheet knows that the text is UTF-8. */
    private static final String BYTE_ORDER = "\uFEFF";

    private ImportTemplate() {}

    static Anchor link() {
        var bytes = text().getBytes(StandardCharsets.UTF_8);
        var name = t("import.template.file");
        return new Anchor(
                DownloadHandler.fromInputStream(
                        event -> new DownloadResponse(new ByteArrayInputStream(bytes), name, "text/csv", bytes.length)),
                t("import.template"));
    }

    /** With semicolons, for the comma is in Norwegian numbers. */
    static String text() {
        return Arrays.stream(ImportColumn.values())
                .map(column -> t(column))
                .collect(Collectors.joining(";", BYTE_ORDER, "\r\n"));
    }
}
