package no.mandat.domain.deliverable;

import static no.mandat.domain.deliverable.Reports.BEGUN;
import static no.mandat.domain.deliverable.Reports.CLAUSE;
import static no.mandat.domain.deliverable.Reports.EDITOR;
import static no.mandat.domain.deliverable.Reports.ID;
import static no.mandat.domain.deliverable.Reports.LATER;
import static no.mandat.domain.deliverable.Reports.MANDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ParticipationId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SectionId;
import no.mandat.domain.shared.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectionTest {

    private static final SectionId SECTION = new SectionId(new UUID(8, 20));
    private static final LocalDate DUE = LocalDate.of(2027, 1, 15);
    private static final SectionText SAYS =
            new SectionText("Bestanden", "", Set.of(), null, null, Classification.of(Openness.OPEN));
    private static final SectionText OTHER = new SectionText(
            "Bestanden i dag",
            "Mange dyr.",
            Set.of(CLAUSE),
            EDITOR,
            DUE,
            new Classification(Openness.EXEMPT, "offl. § 15", true, DUE));

    private final Section section =
            Section.add(SECTION, Reports.begin(), 7, 2, SAYS, "", BEGUN).section();

    @Test
    void tellsAllThatItBeginsWithWhateverIsEmpty() {
        var event = Section.add(SECTION, Reports.begin(), 7, 2, SAYS, "", BEGUN).event();

        assertThat(event.subject()).isEqualTo(Subject.of(Section.class, SECTION));
        assertThat(event.mandate()).contains(MANDATE);
        assertThat(event.changes())
                .containsExactly(
                        Change.set("deliverable", ID),
                        Change.set("mandate", MANDATE),
                        Change.set("rank", 7),
                        Change.set("level", 2),
                        Change.set("text", ""),
                        Change.set("removed", false),
                        Change.set("title", "Bestanden"),
                        Change.set("summary", ""),
                        Change.set("openness", Openness.OPEN),
                        Change.set("inPart", false));
        assertThat(Section.add(SECTION, Reports.begin(), 7, 2, OTHER, "", BEGUN)
                        .event()
                        .changes())
                .contains(
                        new Change("clauses", List.of(), List.of(CLAUSE)),
                        Change.set("author", EDITOR),
                        Change.set("due", DUE),
                        Change.set("legalBasis", "offl. § 15"),
                        Change.set("inPart", true),
                        Change.set("exemptUntil", DUE));
    }

    @Test
    void isWrittenOnlyWhereItsTextIsAnother() {
        assertThat(section.write("Det er mange.", LATER).orElseThrow().changes())
                .containsExactly(new Change("text", "", "Det er mange."));
        assertThat(section.changedAt()).isEqualTo(LATER);
        assertThat(section.write("Det er mange.", LATER.plusSeconds(1))).isEmpty();
        assertThat(section.changedAt()).isEqualTo(LATER);
    }

    @Test
    void isNotWrittenAsLongAsItOnlyQuotes() {
        assertThat(section.isWritten()).isFalse();
        assertThat(section.write("> Hvor mange er det?\n\n> Og hvor?\n", LATER)).isPresent();
        assertThat(section.isWritten()).isFalse();
        assertThat(section.write("> Hvor mange er det?\n\nMange.", LATER)).isPresent();
        assertThat(section.isWritten()).isTrue();
        assertThat(Section.isWritten(" \n")).isFalse();
    }

    @Test
    void tellsWhatElseIsSaidOfIt() {
        assertThat(section.edit(OTHER, Set.of(), LATER).orElseThrow().changes())
                .containsExactly(
                        new Change("title", "Bestanden", "Bestanden i dag"),
                        new Change("summary", "", "Mange dyr."),
                        new Change("clauses", List.of(), List.of(CLAUSE)),
                        Change.set("author", EDITOR),
                        Change.set("due", DUE),
                        new Change("openness", Openness.OPEN, Openness.EXEMPT),
                        Change.set("legalBasis", "offl. § 15"),
                        new Change("inPart", false, true),
                        Change.set("exemptUntil", DUE));
        assertThat(section.says()).isEqualTo(OTHER);
        assertThat(section.edit(OTHER, Set.of(), LATER)).isEmpty();
        assertThat(section.edit(SAYS, Set.of(), LATER)).isPresent();
        assertThat(section.says()).isEqualTo(SAYS);
    }

    @Test
    void tellsWhichOutsidersAreNamedOnIt() {
        var first = new ParticipationId(new UUID(9, 1));
        var second = new ParticipationId(new UUID(9, 2));
        assertThat(section.readers()).isEmpty();

        assertThat(section.edit(SAYS, Set.of(second, first), LATER)
                        .orElseThrow()
                        .changes())
                .containsExactly(new Change("readers", List.of(), List.of(first, second)));
        assertThat(section.edit(SAYS, Set.of(first, second), LATER)).isEmpty();
        assertThat(section.edit(SAYS, Set.of(second), LATER).orElseThrow().changes())
                .containsExactly(new Change("readers", List.of(first, second), List.of(second)));
        assertThat(section.readers()).containsExactly(second);
    }

    @Test
    void standsElsewhereAndDeeper() {
        assertThat(section.move(9, 3, LATER).orElseThrow().changes())
                .containsExactly(new Change("rank", 7, 9), new Change("level", 2, 3));
        assertThat(section.move(9, 3, LATER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, -1})
    void standsNoDeeperThanThereAreNumbersFor(int level) {
        assertThatThrownBy(() -> section.move(9, level, LATER))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new DeliverableRefusal.NoSuchPlace()));
        assertThatThrownBy(() -> Section.add(SECTION, Reports.begin(), 1, level, SAYS, "", BEGUN))
                .isInstanceOf(RefusedException.class);
        assertThat(section.level()).isEqualTo(2);
    }

    @Test
    void isTakenOutAndPutBack() {
        var exempt = new Classification(Openness.EXEMPT, "offl. § 15", false, null);
        assertThat(section.remove(exempt, LATER).changes())
                .containsExactly(
                        new Change("removed", false, true),
                        new Change("openness", Openness.OPEN, Openness.EXEMPT),
                        new Change("legalBasis", null, "offl. § 15"));
        assertThat(section.says().classification()).isEqualTo(exempt);
        assertThat(section.isRemoved()).isTrue();
        assertThat(section.restore(7, LATER).changes()).containsExactly(new Change("removed", true, false));
        assertThat(section.isRemoved()).isFalse();
        assertThat(section.restore(8, LATER).changes()).containsExactly(new Change("rank", 7, 8));
    }

    @Test
    void goesIntoARevisionAsItIs() {
        assertThat(section.edit(OTHER, Set.of(), LATER)).isPresent();
        assertThat(section.write("Tekst", LATER)).isPresent();

        assertThat(section.asCut())
                .isEqualTo(new ReportContent.Section(
                        SECTION, 2, "Bestanden i dag", "Tekst", "Mange dyr.", List.of(CLAUSE), OTHER.classification()));
    }

    @Test
    void lacksWordsThatBeganWithTheTextThatStandsOrWentOnSince() {
        var written = section.write("Det er mange.", LATER);
        assertThat(written).isPresent();
        var before = LATER.minusSeconds(1);
        var after = LATER.plusSeconds(1);

        assertThat(section.lacks("Det er mange.", "Det er flere.", before))
                .as("something else of the section changed since")
                .isTrue();
        assertThat(section.lacks("Det er få.", "Det er flere.", after)).isTrue();
        assertThat(section.lacks("Det er få.", "Det er flere.", before))
                .as("others wrote on since")
                .isFalse();
        assertThat(section.lacks("Det er få.", "Det er flere.", LATER)).isFalse();
        assertThat(section.lacks("Det er få.", "Det er mange.", after))
                .as("somebody saved the same")
                .isFalse();
    }
}
