package no.mandat.web.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.mandat.workflow.attachment.Download;

/** Sends what somebody handed in, or what was made for them: a browser neither guesses its kind, nor runs anything of it, nor keeps it for others. */
public final class FileResponse {

    private FileResponse() {}

    /** Sends the file to its end; the disposition says whether it is to be kept or shown. */
    public static void send(Download file, String disposition, HttpServletResponse response) throws IOException {
        begin(file.mediaType(), file.size(), disposition, response);
        file.writeTo(response.getOutputStream());
    }

    /** Sends what was made for whoever asks. */
    public static void send(byte[] content, String mediaType, String disposition, HttpServletResponse response)
            throws IOException {
        begin(mediaType, content.length, disposition, response);
        response.getOutputStream().write(content);
    }

    private static void begin(String mediaType, long size, String disposition, HttpServletResponse response) {
        response.setContentType(mediaType);
        response.setContentLengthLong(size);
        response.setHeader("Content-Disposition", disposition);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "private, no-store");
    }
}
