package no.mandat.web.traceability;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.export.ExportDocument;
import no.mandat.workflow.export.ExportFacts;
import no.mandat.workflow.mandate.MandateExport.Exported;
import no.mandat.workflow.traceability.TraceExport;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.Test;

/** What answers a mandate as a file. */
class TraceDownloadTest {

    private final List<Path> files = new ArrayList<>();
    private final FakeResponse response = new FakeResponse();

    private void send(String kind) throws IOException {
        var export = new TraceExport() {
            @Override
            public Exported document(MandateId id, Locale language) {
                var facts = new ExportFacts(
                        "Kystrådet",
                        "Sporbarhet",
                        "Hydrogen",
                        "",
                        List.of(),
                        "",
                        "",
                        LocalDate.of(2026, 11, 25),
                        Words.BOKMAL);
                return new Exported("Sporbarhet", new ExportDocument(facts, List.of(), List.of()));
            }

            @Override
            public String write(MandateId id, Words words, Path file) throws IOException {
                files.add(file);
                Files.writeString(file, "Rader");
                return "Sporbarhet – Ferjer";
            }
        };
        var request = (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> null);
        new TraceDownload(export, new Reception(Stage.CLOCK)).send(Fakes.FERRIES.value(), kind, request, response);
    }

    private String sent() {
        return response.getBuffer().toString(StandardCharsets.ISO_8859_1);
    }

    @Test
    void theSpreadsheetLeavesNothingBehind() throws IOException {
        send(TraceDownload.SHEET);
        assertThat(sent()).isEqualTo("Rader");
        assertThat(files).hasSize(1).noneMatch(Files::exists);
    }

    @Test
    void theDocumentIsWordOrPdf() throws IOException {
        send("pdf");
        assertThat(sent()).startsWith("%PDF-");
    }
}
