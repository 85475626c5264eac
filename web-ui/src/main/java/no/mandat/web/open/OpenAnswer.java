package no.mandat.web.open;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import no.mandat.web.session.SecurityHeaders;
import no.mandat.web.shared.EntityTag;
import no.mandat.web.shared.FileResponse;
import no.mandat.workflow.attachment.Fingerprints;
import no.mandat.workflow.shared.Json;
import no.mandat.workflow.words.Words;

/** Sends a page to everybody: nothing runs in it, and caches may keep it as long as they ask whether it is still the newest. */
@ApplicationScoped
public class OpenAnswer {

    /** Kept by whoever likes, and asked for anew each time: what comes into force is there at once. */
    static final String ASK = "public, no-cache";

    private final SecurityHeaders headers;

    /** Takes what is put on each. */
    @Inject
    public OpenAnswer(SecurityHeaders headers) {
        this.headers = headers;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected OpenAnswer() {
        this(null);
    }

    /**
     * A page.
     *
     * @param changedAt when what it tells of last changed, for the reader; whether a cache's copy is the newest, its tag alone says,
     *     for a plan and a composition change by the mere passing of days
     */
    void page(
            String html,
            Words words,
            Optional<Instant> changedAt,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        dress(words, response);
        changedAt.ifPresent(at -> response.setDateHeader("Last-Modified", at.toEpochMilli()));
        publish(html, request, response);
    }

    /** A page in which a file of ours works, and sends nothing. */
    void working(String html, Words words, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        dress(words, response);
        headers.alone(response);
        publish(html, request, response);
    }

    private static void publish(String html, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", ASK);
        if (!EntityTag.settles(Fingerprints.of(html), request, response)) {
            write(html, response);
        }
    }

    /** A feed or a document, in those words. */
    void file(
            String mediaType,
            byte[] content,
            String disposition,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        speak(words, response);
        FileResponse.publish(mediaType, content, disposition, ASK, request, response);
    }

    /**
     * What became of a form: it is its reader's alone, no script runs in it, and no cache keeps it.
     *
     * @param status an HTTP status
     */
    void secret(int status, String html, Words words, HttpServletResponse response) throws IOException {
        unlisted(response);
        form(status, html, words, response);
        headers.form(response);
    }

    /** The address is a secret: no search engine tells of it. */
    void unlisted(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
    }

    /** A form that is filled in; no cache keeps what is. */
    void form(int status, String html, Words words, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        dress(words, response);
        headers.typing(response);
        response.setHeader("Cache-Control", "no-store");
        write(html, response);
    }

    /** What a page's own script is told. */
    void script(int status, JsonObject said, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.shut(response);
        response.setHeader("Cache-Control", "no-store");
        write(said.toString(), "application/json", response);
    }

    /** The same in words alone, which it shows; it tries no more until something else is typed. */
    void script(int status, String words, HttpServletResponse response) throws IOException {
        script(status, Json.createObjectBuilder().add("words", words).build(), response);
    }

    /** That there is nothing at the address. */
    void notThere(String html, Words words, HttpServletResponse response) throws IOException {
        refused(HttpServletResponse.SC_NOT_FOUND, html, words, response);
    }

    /**
     * Why there is no page now.
     *
     * @param status an HTTP status
     */
    void refused(int status, String html, Words words, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        dress(words, response);
        response.setHeader("Cache-Control", "no-store");
        write(html, response);
    }

    private void dress(Words words, HttpServletResponse response) {
        headers.shut(response);
        speak(words, response);
    }

    private static void speak(Words words, HttpServletResponse response) {
        response.setHeader("Content-Language", words.tag());
        // The server compresses some pages on their way.
        response.setHeader("Vary", "Accept-Language, Accept-Encoding");
    }

    private static void write(String html, HttpServletResponse response) throws IOException {
        write(html, "text/html;charset=UTF-8", response);
    }

    private static void write(String text, String type, HttpServletResponse response) throws IOException {
        var content = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
