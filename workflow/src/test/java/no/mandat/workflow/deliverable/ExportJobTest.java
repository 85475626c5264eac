package no.mandat.workflow.deliverable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import no.mandat.workflow.deliverable.ExportSource.Asked;
import no.mandat.workflow.deliverable.PrintedReports.Printed;
import no.mandat.workflow.report.Audience;
import no.mandat.workflow.report.ReportFacts;
import no.mandat.workflow.report.SampleReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportJobTest {

    private static final UUID ID = new UUID(1, 1);

    private final Source source = new Source();
    private final Kept kept = new Kept();
    private final ExportJob job = new ExportJob(source, kept);

    @ParameterizedTest
    @EnumSource
    void keepsTheWholeFile(ReportFormat format) {
        source.asks(format, SampleReport.facts());
        job.run(ID.toString());
        var content = kept.files.get(ID);
        assertThat(content).isNotNull().hasSizeGreaterThan(1000);
        assertThat(new String(content, 0, 4, StandardCharsets.ISO_8859_1))
                .isEqualTo(format == ReportFormat.PDF ? "%PDF" : "PK\u0003\u0004");
        assertThat(kept.path).as("the temporary file is gone").doesNotExist();
    }

    @Test
    void keepsNothingWhereItBreaksOff() {
        var facts = SampleReport.facts();
        source.asks(
                ReportFormat.WORD,
                new ReportFacts(
                        facts.group(),
                        facts.receiver(),
                        facts.mandate(),
                        facts.standing(),
                        facts.names(),
                        picture -> {
                            throw new IOException("the database is away");
                        },
                        facts.remarks(),
                        facts.annexes(),
                        facts.zone()));
        assertThatThrownBy(() -> job.run(ID.toString())).isInstanceOf(UncheckedIOException.class);
        assertThat(kept.files).isEmpty();

        source.asks(ReportFormat.WORD, facts);
        job.run(ID.toString());
        assertThat(kept.files).as("the next attempt has its turn").containsKey(ID);
    }

    @Test
    void makesNothingThatWasMadeAlready() {
        job.run(ID.toString());
        assertThat(kept.files).isEmpty();
    }

    @Test
    void comesBackWhileAnotherIsBeingMade() throws Exception {
        source.asks(ReportFormat.WORD, SampleReport.facts());
        kept.holds = new CountDownLatch(1);
        var first = Thread.ofVirtual().start(() -> job.run(ID.toString()));
        kept.began.await();
        job.run(new UUID(1, 2).toString());
        assertThat(source.later).hasSize(1);
        assertThat(kept.files).isEmpty();
        kept.holds.countDown();
        first.join();
        assertThat(kept.files).containsOnlyKeys(ID);
    }

    private static final class Source extends ExportSource {

        private Optional<Asked> asked = Optional.empty();
        private final List<Duration> later = new ArrayList<>();

        void asks(ReportFormat format, ReportFacts facts) {
            asked = Optional.of(new Asked(
                    new Printed(SampleReport.content("nb"), 3, "ab".repeat(32), facts, Audience.INSIDERS), format));
        }

        @Override
        Optional<Asked> of(UUID id) {
            return asked;
        }

        @Override
        void later(Duration pause) {
            later.add(pause);
        }
    }

    private static final class Kept extends KeptExports {

        private final Map<UUID, byte[]> files = new HashMap<>();
        private final CountDownLatch began = new CountDownLatch(1);
        private CountDownLatch holds = new CountDownLatch(0);
        private Path path = Path.of("none");

        @Override
        void keep(UUID id, Path file) {
            began.countDown();
            try {
                holds.await();
                path = file;
                files.put(id, Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
