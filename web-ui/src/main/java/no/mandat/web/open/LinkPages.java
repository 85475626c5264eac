package no.mandat.web.open;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.operations.Configuration;

/** Pages at links that are mailed to somebody without an account: the secret in the address says who they are. */
abstract class LinkPages extends HttpServlet {

    /** The status of what is sent and can't be taken as it is. */
    static final int UNPROCESSABLE = 422;

    private static final long serialVersionUID = 1L;

    final transient OpenTemplates templates;
    final transient OpenAnswer answer;
    final transient Configuration configuration;

    private final Pattern path;

    /**
     * Takes its parts.
     *
     * @param path what stands behind the servlet's own path; its first group is the secret
     */
    LinkPages(OpenTemplates templates, OpenAnswer answer, Configuration configuration, Pattern path) {
        this.templates = templates;
        this.answer = answer;
        this.configuration = configuration;
        this.path = path;
    }

    /** Does it at the link; a link that doesn't lead anywhere is told as an address that isn't there. */
    void at(HttpServletRequest request, HttpServletResponse response, AtLink there) throws IOException {
        var words = OpenLanguage.of(request);
        var found = path.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        try {
            if (found.matches()) {
                there.come(new LinkVisit(UUID.fromString(found.group(1)), words, request, response), found);
                return;
            }
        } catch (RefusedException e) {
            // As where there is no such address.
        }
        var page = new OpenPage(
                words, words.of("open.notThere.title"), configuration.publicUrl(), PublicAddress.ALL, Map.of());
        answer.notThere(templates.notThere(page), words, response);
    }

    /** What is done at the link. */
    interface AtLink {
        void come(LinkVisit visit, Matcher path) throws IOException;
    }
}
