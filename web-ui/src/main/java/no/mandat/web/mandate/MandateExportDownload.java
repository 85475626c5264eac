package no.mandat.web.mandate;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.ContentDisposition;
import no.mandat.web.shared.FileResponse;
import no.mandat.web.shared.PathIds;
import no.mandat.workflow.export.PdfExport;
import no.mandat.workflow.export.WordExport;
import no.mandat.workflow.mandate.MandateExport;
import no.mandat.workflow.words.Words;

/**
 * Gives a mandate's text as Word or PDF to whoever may read the mandate, as a file to keep. What is not theirs looks like what
 * isn't there.
 */
@WebServlet(MandateNavigation.EXPORTS + "/*")
public class MandateExportDownload extends HttpServlet {

    /** How the address of the Word document ends. */
    public static final String WORD = "docx";

    /** How the address of the PDF ends. */
    public static final String PDF = "pdf";

    /** The parameter that names the language of the page from which one comes. */
    static final String LANGUAGE = "language";

    private static final long serialVersionUID = 1L;

    private static final Pattern PATH = Pattern.compile("/([0-9a-f-]{36})\\.(docx|pdf)");

    private final transient MandateExport mandates;

    /** Takes what it reads from. */
    @Inject
    public MandateExportDownload(MandateExport mandates) {
        this.mandates = mandates;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(path, language(request), response);
        } catch (RefusedException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The whole is written before the first byte is sent: half a document would look like one. */
    private void send(Matcher path, Locale language, HttpServletResponse response) throws IOException {
        var exported = mandates.text(new MandateId(PathIds.uuid(path.group(1))), language);
        var content = new ByteArrayOutputStream();
        boolean isPdf = path.group(2).equals(PDF);
        if (isPdf) {
            PdfExport.write(exported.document(), content);
        } else {
            WordExport.write(exported.document(), content);
        }
        var type = isPdf ? FileType.PDF : FileType.DOCX;
        var name = fileName(exported.name(), path.group(2));
        FileResponse.send(type.mediaType(), content.toByteArray(), ContentDisposition.attachment(name), response);
    }

    /** What such a file is called, without signs that a file’s name can't hold. */
    public static String fileName(String name, String extension) {
        return name.replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "_") + "." + extension;
    }

    private static Locale language(HttpServletRequest request) {
        var asked = Optional.ofNullable(request.getParameter(LANGUAGE)).map(Locale::forLanguageTag);
        return Stream.concat(asked.stream(), Collections.list(request.getLocales()).stream())
                .filter(Words::has)
                .findFirst()
                .orElse(Words.BOKMAL);
    }
}
