package no.mandat.web.mandate;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.clause.ClauseAddress;
import no.mandat.web.shared.ExportFile;
import no.mandat.web.shared.PathDownload;
import no.mandat.workflow.mandate.MandateExport;
import no.mandat.workflow.words.Words;

/**
 * Gives a mandate's text as Word or PDF to whoever may read the mandate, as a file to keep. What is not theirs looks like what
 * isn't there.
 */
@WebServlet(MandateNavigation.EXPORTS + "/*")
public class MandateExportDownload extends PathDownload {

    /** The parameter that names the language of the page from which one comes. */
    static final String LANGUAGE = "language";

    private static final long serialVersionUID = 1L;

    private final transient MandateExport mandates;

    /** Takes what it reads from. */
    @Inject
    public MandateExportDownload(MandateExport mandates) {
        super("\\.(docx|pdf)");
        this.mandates = mandates;
    }

    @Override
    protected void send(UUID id, String kind, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var mandate = new MandateId(id);
        var version = Optional.ofNullable(request.getParameter(ClauseAddress.VERSION))
                .filter(text -> text.matches("[1-9][0-9]{0,5}"))
                .map(Integer::valueOf);
        var exported = version.isPresent()
                ? mandates.version(mandate, version.get(), language(request))
                : mandates.text(mandate, language(request));
        ExportFile.send(exported.document(), exported.name(), kind, response);
    }

    private static Locale language(HttpServletRequest request) {
        var asked = Optional.ofNullable(request.getParameter(LANGUAGE)).map(Locale::forLanguageTag);
        return Stream.concat(asked.stream(), Collections.list(request.getLocales()).stream())
                .filter(Words::has)
                .findFirst()
                .orElse(Words.BOKMAL);
    }
}
