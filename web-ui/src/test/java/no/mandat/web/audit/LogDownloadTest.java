package no.mandat.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.Answered;
import no.mandat.web.open.Visitor;
import no.mandat.workflow.auditlog.LogExports;
import no.mandat.workflow.auditlog.LogFile;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

/** The whole log as a file. */
class LogDownloadTest {

    private static final LogFile WHOLE = out -> {
        out.write("{}\n".getBytes(StandardCharsets.UTF_8));
        return Optional.of(1L);
    };

    private final List<String> told = new ArrayList<>();

    private LogDownload download(Optional<LogFile> file) {
        return new LogDownload(new LogExports() {
            @Override
            public LogFile log() {
                return file.orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
            }

            @Override
            public void taken() {
                told.add("taken");
            }
        });
    }

    private static Answered get(LogDownload download, String language) throws Exception {
        return Answered.by(download, new Visitor("").asking("language", language));
    }

    @Test
    void isSentToBeKeptAndThatIsTold() throws Exception {
        var answer = get(download(Optional.of(WHOLE)), "nb");
        assertThat(answer.head().getStatus()).isEqualTo(200);
        assertThat(answer.head().getHeader("Content-Disposition")).contains("mandat-log-1.jsonl");
        assertThat(answer.text()).isEqualTo("{}\n");
        assertThat(told).hasSize(1);
    }

    @Test
    void isNotThereForOthers() throws Exception {
        assertThat(get(download(Optional.empty()), "nb").head().getStatus()).isEqualTo(404);
    }

    @Test
    void whoeverCannotHaveItNowIsToldSoInTheirLanguage() throws Exception {
        requireLater(download(Optional.of(out -> Optional.empty())), "nn", "kan ikkje hentast akkurat no");
        requireLater(
                download(Optional.of(out -> {
                    throw new IOException("the database is away");
                })),
                "en",
                "can’t be had just now");
        assertThat(told).isEmpty();
    }

    /** Each holds a snapshot of the database. */
    @Test
    void oneGetsItAtATime() throws Exception {
        List<LogDownload> one = new ArrayList<>();
        one.add(download(Optional.of(out -> {
            try {
                requireLater(one.getFirst(), "nb", "blir hentet av noen andre");
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            return WHOLE.writeTo(out);
        })));
        assertThat(get(one.getFirst(), "nb").head().getStatus()).isEqualTo(200);
        assertThat(get(one.getFirst(), "nb").head().getStatus()).isEqualTo(200);
        assertThat(told).hasSize(2);
    }

    private static void requireLater(LogDownload download, String language, String said) throws Exception {
        var answer = get(download, language);
        assertThat(answer.head().getStatus()).isEqualTo(503);
        assertThat(answer.head().getHeader("Retry-After")).isEqualTo("2");
        assertThat(answer.head().getContentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(answer.text()).contains(said);
    }
}
