package no.mandat.workflow.deliverable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoundMarkdownTest {

    private static final RecommendationId FIRST = new RecommendationId(new UUID(7, 1));
    private static final RecommendationId SECOND = new RecommendationId(new UUID(7, 2));

    private static ReportContent.Dissent dissent(@Nullable RecommendationId to, DissentKind kind, String text) {
        return new ReportContent.Dissent(
                new DissentId(new UUID(7, 3)),
                kind,
                to,
                text,
                List.of(
                        new ReportContent.Signatory(new PersonId(new UUID(7, 4)), "Ada", Instant.EPOCH),
                        new ReportContent.Signatory(new PersonId(new UUID(7, 5)), "Bo", Instant.EPOCH)));
    }

    @Test
    void isTheWholeTextInTheOrderOfReading() {
        var section = ReportContents.section("Det er mange.");
        var content = new ReportContent(
                DeliverableKind.REPORT,
                5,
                "Ulv i utmark",
                "nb",
                "Kort sagt.",
                List.of(section),
                List.of(
                        new ReportContent.Recommendation(
                                FIRST, section.id(), "Tell.", "Ingen vet.", "Miljødirektoratet", List.of(), List.of()),
                        new ReportContent.Recommendation(SECOND, null, "Vent.", "", "", List.of(), List.of())),
                List.of(
                        dissent(FIRST, DissentKind.DISSENT, "Ikke tell."),
                        dissent(null, DissentKind.REMARK, "Takk til alle.")),
                List.of(),
                List.of(),
                new ReportContent.Reply(
                        "Styret",
                        List.of(new ReportContent.Objection("Mona", "For dyrt.", "Halvparten.")),
                        "Vi står ved den."));

        assertThat(ReportMarkdown.of(content, Words.in(Words.BOKMAL)))
                .containsSubsequence(
                        "# Svar til Styret",
                        "**Mona**",
                        "For dyrt.",
                        "Halvparten.",
                        "Vi står ved den.",
                        "Kort sagt.",
                        "# 1 Bestanden",
                        "Det er mange.",
                        "5.1",
                        "Tell.",
                        "Miljødirektoratet",
                        "Ingen vet.",
                        "**Dissens fra Ada, Bo**",
                        "Ikke tell.",
                        "5.2",
                        "Vent.",
                        "**Særmerknad fra Ada, Bo**",
                        "Takk til alle.");
    }

    @Test
    void leavesOutWhatIsEmpty() {
        assertThat(ReportMarkdown.of(ReportContents.saying("Det er mange."), Words.in(Words.BOKMAL)))
                .isEqualTo("# 1 Bestanden\n\nDet er mange.");
    }
}
