package no.mandat.web.shared;

import com.github.mvysny.fakeservlet.FakeResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import no.mandat.web.open.Visitor;

/**
 * Hands in a file part by part and reads what it is told, as the script of a page does.
 *
 * @param language that of the page
 */
public record PartsScript(PartsServlet servlet, String language) {

    /** Begins a file of that many bytes, or asks how much of it has come. */
    public FakeResponse begin(String path, String size) throws IOException {
        var response = new FakeResponse();
        servlet.doPost(to(path).asking("name", "Notat.txt").asking("size", size).asking("modified", "17"), response);
        return response;
    }

    /** Asks how much of the file there has come. */
    public FakeResponse find(String path) throws IOException {
        var response = new FakeResponse();
        servlet.doHead(to(path), response);
        return response;
    }

    /** Sends the part of the file there that begins at the offset. */
    public FakeResponse put(String path, String offset, byte[] part) throws IOException {
        return put(part(path, offset, part));
    }

    /** Sends a part. */
    public FakeResponse put(Visitor part) throws IOException {
        var response = new FakeResponse();
        servlet.doPatch(part, response);
        return response;
    }

    /** The part of the file there that begins at the offset. */
    public Visitor part(String path, String offset, byte[] part) {
        return to(path).with("Upload-Offset", offset).bringing(part);
    }

    private Visitor to(String path) {
        return new Visitor(path).asking("language", language);
    }

    /** Text of that many bytes. */
    public static byte[] letters(int size) {
        var letters = new byte[size];
        Arrays.fill(letters, (byte) 'a');
        return letters;
    }

    /** What the script is told. */
    public static String text(FakeResponse response) {
        return response.getBuffer().toString(StandardCharsets.UTF_8);
    }
}
