package no.mandat.web.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import no.mandat.workflow.words.Words;

/** Somebody who follows a link that was mailed to them alone: which one, in which language, with what they send. */
record LinkVisit(UUID secret, Words words, HttpServletRequest request, HttpServletResponse response) {

    /** As it was typed, whatever a browser makes of the end of a line. */
    String typed(String parameter) {
        return Optional.ofNullable(request.getParameter(parameter))
                .map(text -> text.replace("\r\n", "\n").strip())
                .orElse("");
    }

    boolean asks(String parameter) {
        return request.getParameter(parameter) != null;
    }

    /** For the audit log. */
    String requestId() {
        return Optional.ofNullable(response.getHeader("X-Request-Id")).orElse("none");
    }

    /** What was sent is taken: the page at the path says so, however often it is loaded. */
    void done(String path, String told) {
        response.setHeader("Location", OpenLanguage.address(path, words) + "&" + told);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }
}
