package no.mandat.web.open;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.Force;
import no.mandat.domain.mandate.MandateStatus;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.mandate.PublishedMandate;
import no.mandat.workflow.mandate.PublishedVersion;

/** A published mandate with two versions. */
final class Published {

    static final MandateId ID = new MandateId(new UUID(7, 1));
    static final UUID PICTURE = UUID.fromString("0190c7a6-0000-7000-8000-000000000001");

    private static final PublishedVersion FIRST =
            new PublishedVersion(1, LocalDate.of(2026, 1, 13), Instant.parse("2026-01-13T10:00:00Z"));
    private static final PublishedVersion SECOND =
            new PublishedVersion(2, LocalDate.of(2026, 10, 1), Instant.parse("2026-09-20T10:00:00Z"));

    private Published() {}

    static ClauseId id(int number) {
        return new ClauseId(new UUID(5, number));
    }

    static Clause clause(int number, int depth, ClauseForm form, String printed, String heading, String text) {
        return new Clause(id(number), depth, form, printed, heading, text, ClauseKind.QUESTION, Force.MUST);
    }

    /** One paragraph of that text. */
    static PublishedMandate saying(String text) {
        return of(new ClauseTree(List.of(clause(1, 0, ClauseForm.PARAGRAPH, "", "", text))), MandateStatus.ADOPTED, 2);
    }

    static PublishedMandate usual() {
        return of(
                new ClauseTree(List.of(
                        clause(1, 0, ClauseForm.SECTION, "4", "Oppgaver", "Gruppen skal:"),
                        clause(2, 1, ClauseForm.ITEM, "a)", "", "måle fjorden[^1]\n\n[^1]: Om vinteren."),
                        clause(3, 1, ClauseForm.ITEM, "b)", "", "skrive en rapport[^1]\n\n[^1]: På norsk."),
                        clause(4, 1, ClauseForm.TABLE, "", "", "| År | Grader |\n|---|---:|\n| 2026 | 4 |"),
                        clause(5, 1, ClauseForm.PICTURE, "", "", "![Kart over fjorden](picture:" + PICTURE + ")"))),
                MandateStatus.ADOPTED,
                2);
    }

    static PublishedMandate of(ClauseTree clauses, MandateStatus status, int shown) {
        return new PublishedMandate(
                ID,
                "ferjer",
                "Hydrogen til hurtigbåter",
                "Kystrådet",
                "Ekspertgruppe for ferjer",
                status,
                LocalDate.of(2026, 1, 13),
                LocalDate.of(2026, 1, 13),
                LocalDate.of(2027, 6, 30),
                switch (status) {
                    case CLOSED, TERMINATED -> LocalDate.of(2026, 11, 20);
                    default -> null;
                },
                List.of(SECOND, FIRST),
                shown,
                clauses,
                "ab".repeat(32),
                Instant.parse("2026-11-20T08:00:00Z"));
    }
}
