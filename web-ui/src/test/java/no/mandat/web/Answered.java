package no.mandat.web;

import com.github.mvysny.fakeservlet.FakeResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.nio.charset.StandardCharsets;
import no.mandat.web.open.Visitor;

/** What a servlet answered, an error by its number too. */
public final class Answered {

    private final FakeResponse response = new FakeResponse();

    private Answered() {}

    /** That to this request. */
    public static Answered by(HttpServlet servlet, Visitor visitor) throws Exception {
        var answered = new Answered();
        servlet.service(visitor, new HttpServletResponseWrapper(answered.response) {
            @Override
            public void sendError(int status) {
                setStatus(status);
            }
        });
        return answered;
    }

    /** Its status and its headers. */
    public HttpServletResponse head() {
        return response;
    }

    /** Its body, as text. */
    public String text() {
        return response.getBuffer().toString(StandardCharsets.UTF_8);
    }
}
