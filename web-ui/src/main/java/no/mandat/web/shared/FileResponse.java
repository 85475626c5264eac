package no.mandat.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import no.mandat.workflow.attachment.Download;
import no.mandat.workflow.attachment.Fingerprints;

/** Sends a file, handed in or made by us: a browser neither guesses its kind, nor runs anything of it, nor keeps it for others. */
public final class FileResponse {

    private static final String PRIVATE = "private, no-store";

    private FileResponse() {}

    /** Sends the file to its end; the disposition says whether it is to be kept or shown. */
    public static void send(Download file, String disposition, HttpServletResponse response) throws IOException {
        head(file.mediaType(), file.size(), disposition, PRIVATE, response);
        file.writeTo(response.getOutputStream());
    }

    /** Sends what was made for whoever asks. */
    public static void send(String mediaType, byte[] content, String disposition, HttpServletResponse response)
            throws IOException {
        head(mediaType, content.length, disposition, PRIVATE, response);
        response.getOutputStream().write(content);
    }

    /** Sends what was made for whoever asks and lies in a file, for it can be long. */
    public static void send(String mediaType, Path content, String disposition, HttpServletResponse response)
            throws IOException {
        head(mediaType, Files.size(content), disposition, PRIVATE, response);
        Files.copy(content, response.getOutputStream());
    }

    /** Sends a file that everybody may read and caches may keep, as the rule says; to whoever has it already, that it is the newest. */
    public static void publish(
            Download file, String disposition, String rule, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        guard(disposition, rule, response);
        if (!EntityTag.settles(file.fingerprint(), request, response)) {
            describe(file.mediaType(), file.size(), response);
            file.writeTo(response.getOutputStream());
        }
    }

    /** Sends what was made for everybody, and caches may keep, as the rule says; to whoever has it already, that it is the newest. */
    public static void publish(
            String mediaType,
            byte[] content,
            String disposition,
            String rule,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        guard(disposition, rule, response);
        if (!EntityTag.settles(Fingerprints.of(content), request, response)) {
            describe(mediaType, content.length, response);
            response.getOutputStream().write(content);
        }
    }

    /**
     * Says that it can't be had yet, on a page of its own.
     *
     * @param seconds after which to try again
     * @param why to whoever asked
     */
    public static void later(String seconds, String why, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", seconds);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write((why + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void head(
            String mediaType, long size, String disposition, String rule, HttpServletResponse response) {
        describe(mediaType, size, response);
        guard(disposition, rule, response);
    }

    private static void describe(String mediaType, long size, HttpServletResponse response) {
        response.setContentType(mediaType);
        response.setContentLengthLong(size);
    }

    private static void guard(String disposition, String rule, HttpServletResponse response) {
        response.setHeader("Content-Disposition", disposition);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", rule);
    }
}
