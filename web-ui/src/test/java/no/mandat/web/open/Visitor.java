package no.mandat.web.open;

import com.github.mvysny.fakeservlet.FakeContext;
import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.fakeservlet.FakeResponse;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Somebody who asks for a page without having logged in; a session is not to begin. */
public final class Visitor extends FakeRequest {

    private @Nullable String path;
    private String address = "192.0.2.1";
    private String method = "GET";
    private @Nullable String query;
    private long length = -1;
    private byte[] body = {};
    private List<Part> parts = List.of();

    /** Asks for what is there. */
    public Visitor(@Nullable String path) {
        super(FakeHttpSession.Companion.create(new FakeContext()));
        this.path = path;
        setLocaleInt(Locale.of("nb"));
    }

    /** The page that they get. */
    static Document page(FakeResponse response) {
        return Jsoup.parse(response.getBuffer().toString(StandardCharsets.UTF_8));
    }

    Visitor at(String there) {
        path = there;
        return this;
    }

    /** With a field of a form, or of the address. */
    public Visitor asking(String parameter, String value) {
        getParameters().put(parameter, new String[] {value});
        return this;
    }

    /** With what stands in the form of a page. */
    Visitor filling(Document page) {
        page.expectForm("form[data-form]").formData().forEach(field -> asking(field.key(), field.value()));
        return this;
    }

    Visitor speaking(String language) {
        setLocaleInt(Locale.of(language));
        return this;
    }

    /** With a header. */
    public Visitor with(String header, String value) {
        getHeaders().put(header, List.of(value));
        return this;
    }

    Visitor from(String there) {
        address = there;
        return this;
    }

    /** With a query in the address. */
    public Visitor queried(@Nullable String asked) {
        query = asked;
        return this;
    }

    Visitor posting(long bytes) {
        method = "POST";
        length = bytes;
        return this;
    }

    /** A part of a file. */
    public Visitor bringing(byte[] content) {
        body = content;
        return this;
    }

    @Override
    public ServletInputStream getInputStream() {
        var content = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return content.read();
            }

            @Override
            public boolean isFinished() {
                return content.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }

    Visitor handingIn(List<? extends Part> files) {
        parts = List.copyOf(files);
        return this;
    }

    @Override
    public String getRemoteAddr() {
        return address;
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public @Nullable String getQueryString() {
        return query;
    }

    @Override
    public long getContentLengthLong() {
        return length;
    }

    @Override
    public String getRequestURI() {
        return "/public/calls" + path;
    }

    @Override
    public @Nullable String getContentType() {
        return parts.isEmpty() ? super.getContentType() : "multipart/form-data; boundary=x";
    }

    @Override
    public Collection<Part> getParts() {
        return parts;
    }

    @Override
    public String getPathInfo() {
        return path;
    }

    @Override
    public HttpSession getSession(boolean create) {
        throw new AssertionError("a session");
    }

    @Override
    public HttpSession getSession() {
        throw new AssertionError("a session");
    }
}
