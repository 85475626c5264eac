package no.mandat.workflow.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.mandate.Demand;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.manuscript.ManuscriptReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One invented mandate in every format: what the import makes of it was judged by hand, and stands in {@code mandat.csv}. */
class RecognitionTest {

    private static Proposal read(String file) throws IOException {
        var reception = new Reception(Clock.systemUTC());
        try (var content = RecognitionTest.class.getResourceAsStream("/manuscript/" + file)) {
            var received = reception.receive(file, content);
            try {
                return Proposals.of(new ManuscriptReader(reception).read(received));
            } finally {
                reception.discard(received);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mandat.md", "mandat.txt", "mandat.docx", "mandat.odt", "mandat-from-word.odt"})
    void readsTheSameMandateFromEveryFormat(String file) throws IOException {
        var proposal = read(file);
        assertThat(proposal.loss().places()).isEmpty();
        assertThat(proposal.loss().words()).isGreaterThan(700);
        assertThat(proposal.title()).isEqualTo("Mandat for ekspertgruppe – Spillvarme fra datahaller");
        assertThat(proposal.firstDay()).isNull();
        assertThat(proposal.lastDay()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(proposal.demands().all())
                .containsExactly(
                        new Demand(OrganisationCategory.INDUSTRY, 1), new Demand(OrganisationCategory.AUTHORITY, 1));
        assertThat(proposal.seats()).hasSize(9).allMatch(SeatProposal::isVacant);
        assertThat(judged(proposal)).containsExactlyElementsOf(judgement());
        assertThat(footnotes(proposal)).isEqualTo("1.1 V1.2");
    }

    /** The annex's own figures apart: a file of text has no picture. */
    private static List<String> judged(Proposal proposal) {
        var numbers = ClauseNumbers.of(proposal.tree());
        List<String> lines = new ArrayList<>();
        proposal.tree().clauses().stream()
                .filter(clause ->
                        !numbers.get(clause.id()).text().startsWith("V1.") || clause.form() == ClauseForm.SECTION)
                .forEach(clause -> lines.add("%s,%s,%s,%s"
                        .formatted(
                                clause.form() == ClauseForm.SECTION
                                                && numbers.get(clause.id())
                                                        .text()
                                                        .startsWith("V1.")
                                        ? "V1.n"
                                        : numbers.get(clause.id()).text(),
                                clause.form(),
                                clause.kind(),
                                clause.force() == null ? "" : clause.force())));
        return lines;
    }

    private static String footnotes(Proposal proposal) {
        var numbers = ClauseNumbers.of(proposal.tree());
        return proposal.tree().clauses().stream()
                .filter(clause -> clause.text().contains("]: "))
                .map(clause -> numbers.get(clause.id()).text())
                .collect(Collectors.joining(" "));
    }

    private static List<String> judgement() throws IOException {
        try (var content = RecognitionTest.class.getResourceAsStream("/recognition/mandat.csv")) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
    }
}
