package no.mandat.web.session;

import static jakarta.servlet.RequestDispatcher.ERROR_QUERY_STRING;
import static jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI;
import static jakarta.servlet.RequestDispatcher.ERROR_STATUS_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeContext;
import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.fakeservlet.FakeResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import no.mandat.workflow.operations.Configuration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ErrorPageTest {

    private final ErrorPage page = new ErrorPage(new PlainPages(new SecurityHeaders(new Configuration(Map.of()))));

    /** To where the page leads after a login that failed at that address. */
    private String back(String path) throws IOException {
        var request = new FakeRequest(FakeHttpSession.Companion.create(new FakeContext()));
        request.setLocaleInt(Locale.of("nb"));
        request.setAttribute(ERROR_STATUS_CODE, 403);
        request.setAttribute(ERROR_REQUEST_URI, path);
        request.setAttribute(ERROR_QUERY_STRING, "q=a&code=1&state=2");
        var text = new StringWriter();
        var response = new FakeResponse() {
            @Override
            public PrintWriter getWriter() {
                return new PrintWriter(text);
            }
        };
        page.service(request, response);
        assertThat(response.getStatus()).isEqualTo(403);
        return Jsoup.parse(text.toString()).select("main a").attr("href");
    }

    @Test
    void aLoginThatFailedLeadsBackToAPageOfOursAndToNoOther() throws IOException {
        assertThat(back("/mandates")).isEqualTo("/mandates?q=a");
        assertThat(back("//evil.example/x")).isEqualTo("/");
        assertThat(back("/\\evil.example")).isEqualTo("/");
    }
}
