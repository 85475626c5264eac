package no.mandat.web.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.fakeservlet.FakeResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.shared.CallId;
import no.mandat.web.CallFakes;
import no.mandat.web.Fakes;
import no.mandat.web.PointFakes;
import no.mandat.web.Stage;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.point.PointDesk;
import no.mandat.workflow.point.PointDocument;
import no.mandat.workflow.point.PointExport;
import no.mandat.workflow.point.PointFilter;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The matrix as a file. */
class PointDownloadTest {

    private final PointFakes.Lists lists = new PointFakes.Lists();
    private final List<Path> files = new ArrayList<>();
    private final FakeResponse response = new FakeResponse();

    @BeforeEach
    void aCall() {
        lists.desk = new PointDesk(
                CallFakes.CALL,
                Fakes.FERRIES,
                2,
                "Hydrogen",
                "nb",
                CallStatus.CLOSED,
                true,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                1,
                true,
                false);
    }

    private void send(String kind, boolean breaks) throws IOException {
        var document = new PointDocument() {
            @Override
            public void write(CallId call, PointFilter filter, boolean descending, Words words, Path file)
                    throws IOException {
                files.add(file);
                Files.writeString(file, "Word");
            }
        };
        var export = new PointExport() {
            @Override
            public void write(CallId call, PointFilter filter, boolean descending, Words words, Path file)
                    throws IOException {
                files.add(file);
                Files.writeString(file, "Rader");
                if (breaks) {
                    throw new IllegalStateException("the database is away");
                }
            }
        };
        var request = (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> null);
        new PointDownload(export, document, lists, new Reception(Stage.CLOCK))
                .send(CallFakes.CALL.value(), kind, request, response);
    }

    private String sent() {
        return response.getBuffer().toString(StandardCharsets.UTF_8);
    }

    @Test
    void isSentWholeAndLeavesNothingBehind() throws IOException {
        send("xlsx", false);
        assertThat(sent()).isEqualTo("Rader");
        send("docx", false);
        assertThat(sent()).isEqualTo("RaderWord");
        assertThat(files).hasSize(2).noneMatch(Files::exists);
    }

    @Test
    void isNotSentAtAllWhereItCouldNotBeMade() {
        assertThatThrownBy(() -> send("xlsx", true)).hasMessage("the database is away");
        assertThat(sent()).isEmpty();
        assertThat(files).hasSize(1).noneMatch(Files::exists);
    }
}
