package no.mandat.verify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What is read of a running installation, by HTTP. */
final class WebResources implements RemoteLog.Resources, AutoCloseable {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    /** What that may mean. */
    private static final String GONE =
            ": either the address isn't that of the log, or somebody took what was signed away";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(Redirect.NORMAL)
            .build();

    private final String log;

    /**
     * Takes the address of the log.
     *
     * @throws WrongFormatException when it is none of http or https
     */
    WebResources(String log) throws WrongFormatException {
        if (!log.matches("https?://[^\\s?#]+")) {
            throw new WrongFormatException(
                    "the address of a log begins with https:// or http://, and asks for nothing");
        }
        this.log = log.endsWith("/") ? log : log + "/";
    }

    @Override
    public byte[] read(String path, int longest) throws IOException {
        try {
            var request = HttpRequest.newBuilder(URI.create(log + path))
                    .timeout(PATIENCE)
                    .header("User-Agent", "mandat-verify")
                    .build();
            var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                if (response.statusCode() != OK) {
                    throw new IOException("%s%s answers with %d%s"
                            .formatted(
                                    log, path, response.statusCode(), response.statusCode() == NOT_FOUND ? GONE : ""));
                }
                var bytes = body.readNBytes(longest + 1);
                if (bytes.length > longest) {
                    throw new IOException("%s%s is longer than %d bytes".formatted(log, path, longest));
                }
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("that is no address: " + log, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
