package no.mandat.verify;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is public of an installation, by HTTP on loopback, and the first verifier that asks for it. */
final class PublicServer implements AutoCloseable {

    /** By their paths. */
    final Map<String, byte[]> resources = new HashMap<>();

    /** Which were asked for. */
    final List<String> asked = new ArrayList<>();

    private final HttpServer server;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    PublicServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/audit/", exchange -> {
            var path = exchange.getRequestURI().getPath().substring("/audit/".length());
            asked.add(path);
            var body = resources.get(path);
            exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
            if (body != null) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
    }

    /** That checkpoint and these tiles, and nothing else. */
    void publish(String note, Map<String, byte[]> tiles) {
        resources.clear();
        resources.put("checkpoint", note.getBytes(StandardCharsets.UTF_8));
        resources.putAll(tiles);
    }

    /** How the first verifier ends that asks for it. */
    int run(String... more) {
        out.reset();
        err.reset();
        List<String> args = new ArrayList<>(List.of(
                "--key",
                SampleLog.KEY.verifier().toString(),
                "--url",
                "http://%s:%d/audit"
                        .formatted(
                                server.getAddress().getHostString(),
                                server.getAddress().getPort())));
        args.addAll(List.of(more));
        return Main.run(
                args,
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    /** What it said then. */
    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The same of what it couldn't do. */
    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
