package no.mandat.workflow.deliverable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.mandat.workflow.deliverable.PrintedReports.Printed;
import no.mandat.workflow.report.Audience;
import no.mandat.workflow.report.ReportFacts;
import no.mandat.workflow.report.ReportFacts.Names;
import no.mandat.workflow.report.SampleReport;
import org.junit.jupiter.api.Test;

class ExportKeyTest {

    private static Printed printed(ReportFacts facts, String hash, Audience audience) {
        return new Printed(SampleReport.content("nb"), 3, hash, facts, audience);
    }

    private static Printed usual() {
        return printed(SampleReport.facts(), "ab".repeat(32), Audience.EVERYBODY);
    }

    private static ReportFacts referring(Map<String, String> references) {
        var facts = SampleReport.facts();
        var names = facts.names();
        return new ReportFacts(
                facts.group(),
                facts.receiver(),
                facts.mandate(),
                facts.standing(),
                new Names(names.clauses(), names.points(), references, names.figures(), names.closed()),
                facts.pictures(),
                facts.remarks(),
                facts.annexes(),
                facts.zone());
    }

    @Test
    void isTheSameForWhatIsTheSame() {
        assertThat(ExportKey.of(usual(), ReportFormat.PDF))
                .isEqualTo(ExportKey.of(usual(), ReportFormat.PDF))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void isAnotherForAnotherTextFormatReaderOrFact() {
        var facts = SampleReport.facts();
        var keys = Stream.of(
                        usual(),
                        printed(facts, "cd".repeat(32), Audience.EVERYBODY),
                        printed(facts, "ab".repeat(32), Audience.INSIDERS),
                        printed(referring(Map.of("input:2026-0031", "annet")), "ab".repeat(32), Audience.EVERYBODY),
                        printed(
                                new ReportFacts(
                                        facts.group(),
                                        facts.receiver(),
                                        facts.mandate(),
                                        facts.standing(),
                                        facts.names(),
                                        facts.pictures(),
                                        List.of(),
                                        facts.annexes(),
                                        facts.zone()),
                                "ab".repeat(32),
                                Audience.EVERYBODY))
                .flatMap(one -> Stream.of(ReportFormat.values()).map(format -> ExportKey.of(one, format)))
                .toList();
        assertThat(keys).hasSize(15).doesNotHaveDuplicates();
    }

    @Test
    void doesNotDependOnTheOrderOfNames() {
        var entries = List.of(Map.entry("a", "1"), Map.entry("b", "2"), Map.entry("c", "3"), Map.entry("d", "4"));
        Map<String, String> there = new LinkedHashMap<>();
        entries.forEach(one -> there.put(one.getKey(), one.getValue()));
        Map<String, String> back = new LinkedHashMap<>();
        entries.reversed().forEach(one -> back.put(one.getKey(), one.getValue()));
        var key = ExportKey.of(printed(referring(there), "x", Audience.EVERYBODY), ReportFormat.WORD);
        assertThat(ExportKey.of(
                        printed(referring(Collections.unmodifiableMap(back)), "x", Audience.EVERYBODY),
                        ReportFormat.WORD))
                .isEqualTo(key);
    }
}
