package no.mandat.web.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import no.mandat.domain.attachment.FileType;
import no.mandat.workflow.export.ExportDocument;
import no.mandat.workflow.export.PdfExport;
import no.mandat.workflow.export.WordExport;

/** A document that leaves Mandat, as a file to keep. */
public final class ExportFile {

    /** How the address of the Word document ends. */
    public static final String WORD = "docx";

    /** How the address of the PDF ends. */
    public static final String PDF = "pdf";

    private ExportFile() {}

    /**
     * Sends it.
     *
     * @param kind {@link #WORD} or {@link #PDF}
     */
    public static void send(ExportDocument document, String name, String kind, HttpServletResponse response)
            throws IOException {
        FileResponse.send(
                type(kind).mediaType(),
                content(document, kind),
                ContentDisposition.attachment(fileName(name, kind)),
                response);
    }

    /** The whole of it, before the first byte is sent: half a document would look like one. */
    public static byte[] content(ExportDocument document, String kind) throws IOException {
        var content = new ByteArrayOutputStream();
        if (kind.equals(PDF)) {
            PdfExport.write(document, content);
        } else {
            WordExport.write(document, content);
        }
        return content.toByteArray();
    }

    /** What kind of file it is. */
    public static FileType type(String kind) {
        return kind.equals(PDF) ? FileType.PDF : FileType.DOCX;
    }

    /** What such a file is called, without signs that a file’s name can't hold. */
    public static String fileName(String name, String extension) {
        return name.replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "_") + "." + extension;
    }
}
