package no.mandat.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.Answered;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.open.Visitor;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.audit.HistoryExport;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryForm;
import no.mandat.workflow.export.ExportDocument;
import no.mandat.workflow.export.ExportFacts;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The history as a file. */
class HistoryDownloadTest {

    private static final MandateId OTHERS = new MandateId(new UUID(7, 7));
    private static final String HISTORY = "/" + Fakes.FERRIES;

    private final List<Path> files = new ArrayList<>();
    private final List<HistoryFilter> asked = new ArrayList<>();
    private boolean breaks;

    private final HistoryExport export = new HistoryExport() {
        @Override
        public String write(MandateId id, HistoryFilter filter, HistoryForm form, Words words, Path file)
                throws IOException {
            files.add(file);
            asked.add(filter);
            requireOwn(id);
            Files.writeString(file, form + " " + words.tag());
            if (breaks) {
                throw new IllegalStateException("the database is away");
            }
            return "Historikk: Ferger";
        }

        @Override
        public Exported document(MandateId id, HistoryFilter filter, Words words) {
            asked.add(filter);
            requireOwn(id);
            var facts = new ExportFacts(
                    "Ferger", "Historikk", "Ferger", "", List.of(), "", "", LocalDate.EPOCH, Locale.of("nb"));
            return new Exported("Historikk: Ferger", new ExportDocument(facts, List.of(), List.of()));
        }

        private static void requireOwn(MandateId id) {
            if (id.equals(OTHERS)) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
        }
    };

    private Answered get(String path) throws Exception {
        return get(new Visitor(path));
    }

    private Answered get(Visitor visitor) throws Exception {
        return Answered.by(
                new HistoryDownload(export, new Reception(Stage.CLOCK), Stage.CLOCK), visitor.asking("language", "nn"));
    }

    @ParameterizedTest
    @CsvSource({"csv, text/csv; charset=utf-8, CSV nn", "json, application/json, JSON nn", "pdf, application/pdf, %PDF"
    })
    void isSentInEachFormToBeKept(String form, String type, String begins) throws Exception {
        var response = get(HISTORY + "." + form);
        assertThat(response.head().getStatus()).isEqualTo(200);
        assertThat(response.head().getContentType()).isEqualTo(type);
        assertThat(response.text()).startsWith(begins);
        assertThat(response.head().getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("Historikk_ Ferger." + form);
        assertThat(response.head().getHeader("Cache-Control")).isEqualTo("private, no-store");
        assertThat(response.head().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(files).noneMatch(Files::exists);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "pdf"})
    void thatOfOthersIsNotThereAndNothingOfItIsSent(String form) throws Exception {
        var response = get("/" + OTHERS + "." + form);
        assertThat(response.head().getStatus()).isEqualTo(404);
        assertThat(response.text()).isEmpty();
        assertThat(response.head().getHeader("Content-Disposition")).isNull();
        assertThat(files).noneMatch(Files::exists);
    }

    @ParameterizedTest
    @ValueSource(strings = {".xlsx", "", ".csv/more"})
    void thereIsNoOtherForm(String rest) throws Exception {
        assertThat(get(HISTORY + rest).head().getStatus()).isEqualTo(404);
        assertThat(asked).isEmpty();
    }

    @Test
    void isNarrowedAsThePageIs() throws Exception {
        get(new Visitor(HISTORY + ".csv").queried("action=MandateEdited"));
        assertThat(asked).extracting(HistoryFilter::action).containsExactly("MandateEdited");
    }

    @Test
    void leavesNothingBehindWhereItCouldNotBeMade() {
        breaks = true;
        assertThatThrownBy(() -> get(HISTORY + ".json")).hasMessage("the database is away");
        assertThat(files).hasSize(1).noneMatch(Files::exists);
    }
}
