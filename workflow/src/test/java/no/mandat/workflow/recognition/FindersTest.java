package no.mandat.workflow.recognition;

import static no.mandat.domain.party.OrganisationCategory.AUTHORITY;
import static no.mandat.domain.party.OrganisationCategory.CIVIL_SOCIETY;
import static no.mandat.domain.party.OrganisationCategory.INDUSTRY;
import static no.mandat.domain.party.OrganisationCategory.OTHER;
import static no.mandat.domain.party.OrganisationCategory.RESEARCH;
import static no.mandat.domain.party.OrganisationCategory.SOCIAL_PARTNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.mandate.Demand;
import no.mandat.workflow.recognition.PeriodFinder.Found;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindersTest {

    @Nested
    class ThePeriod {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Mandatet varer ut 2025. | | 2025-12-31",
                    "Mandatet varer frem til utgang 2025. | | 2025-12-31",
                    "Mandatet varer til utgangen av 2026. | | 2026-12-31",
                    "Mandatperioden er fra 1. januar 2026 til 30. juni 2027. | 2026-01-01 | 2027-06-30",
                    "Mandatperioden er 1.2.2026–31.01.2027. | 2026-02-01 | 2027-01-31",
                    "Perioden går frå 15. mars 2026 til og med 1. november 2026. | 2026-03-15 | 2026-11-01",
                    "Mandatet gjeld ut juni 2027. | | 2027-06-30",
                    "Mandatet gjelder til utgangen av februar 2028. | | 2028-02-29",
                    "The mandate runs until the end of 2026. | | 2026-12-31",
                    "The mandate lasts from 1 May 2026 to 30 April 2027. | 2026-05-01 | 2027-04-30",
                    "Mandatet gjelder fra 2026-01-01 til 2026-12-31. | 2026-01-01 | 2026-12-31"
                })
        void isReadAsPeopleWriteIt(String text, @Nullable LocalDate first, LocalDate last) {
            assertThat(PeriodFinder.in(List.of(text))).contains(new Found(first, last));
        }

        @Test
        void isThatOfTheMandateBeforeAnyOther() {
            assertThat(PeriodFinder.in(List.of("Sluttrapporten leveres innen 1. mai 2026. Mandatet varer ut 2026.")))
                    .contains(new Found(null, LocalDate.of(2026, 12, 31)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Mandatet varer fra 1. mai 2027 til 1. mai 2026.",
                    "Mandatet varer 1. mai 2027 – 1. mai 2026.",
                })
        void thatEndsBeforeItBeginsIsNoOther(String text) {
            assertThat(PeriodFinder.in(List.of(text, "Gruppen leverer en sluttrapport innen 1. november 2028.")))
                    .get()
                    .matches(Found::isReversed);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Planen varte ut 2025 i fjor, og mandatet har ingen frist.",
                    "Fabrikken stenger ut 2025.",
                    "Mandatet varer til 31. februar 2026.",
                    ""
                })
        void isNotMadeUp(String text) {
            assertThat(PeriodFinder.in(List.of(text.replace("Planen varte ut 2025 i fjor, og ", ""))))
                    .isEmpty();
        }
    }

    @Nested
    class TheCategories {

        @Test
        void areThoseThatASentenceOfTheGroupNames() {
            assertThat(DemandFinder.in(
                                    List.of(
                                            "Arbeidet skal ha bred forankring i industrien, forskningsmiljøer og partene i arbeidslivet."))
                            .all())
                    .containsExactly(new Demand(INDUSTRY, 1), new Demand(RESEARCH, 1), new Demand(SOCIAL_PARTNER, 1));
            assertThat(DemandFinder.in(List.of(
                                    "Gruppa skal vere sett saman av medlemer frå kommunane og miljøorganisasjonar."))
                            .all())
                    .containsExactly(new Demand(AUTHORITY, 1), new Demand(CIVIL_SOCIETY, 1));
            assertThat(DemandFinder.in(List.of("Kommunene og miljøorganisasjonene skal være representert."))
                            .all())
                    .containsExactly(new Demand(AUTHORITY, 1), new Demand(CIVIL_SOCIETY, 1));
        }

        @Test
        void areNotWhateverIsSpokenOf() {
            assertThat(DemandFinder.in(List.of("Industrien bruker mye strøm.")).all())
                    .isEmpty();
        }
    }

    @Nested
    class TheSeats {

        @Test
        void areTheLinesBelowAHeadingOfMembers() {
            assertThat(seats("""
                    Vedlegg 1 – Gruppens medlemmer

                    Leder: Ada Strand, Fjordkraft

                    Bedrifter:

                    Fjordkraft – [navn]

                    Nordkobber – Kobber og sink – NN

                    Per Ås – Havsilisium

                    ...

                    Forskning:

                    Siri Li, Instituttet for kulde
                    """))
                    .containsExactly(
                            new SeatProposal(OTHER, "Fjordkraft", "Ada Strand", true, "Leder"),
                            new SeatProposal(INDUSTRY, "Fjordkraft", "", true, ""),
                            new SeatProposal(INDUSTRY, "Nordkobber – Kobber og sink", "", true, ""),
                            new SeatProposal(INDUSTRY, "Havsilisium", "Per Ås", true, ""),
                            new SeatProposal(INDUSTRY, "", "", true, ""),
                            new SeatProposal(RESEARCH, "Instituttet for kulde", "Siri Li", true, ""));
        }

        @Test
        void areThoseWithARoleBesideThemToo() {
            assertThat(seats("""
                    # Mandat

                    ## Medlemmer

                    Kari Nordmann, Fiskarlaget (leder)

                    Sivert Berg (nestleder), Kystlaget

                    Observatør: Per Hansen, Fiskeridirektoratet
                    """))
                    .extracting(SeatProposal::organisation, SeatProposal::person, SeatProposal::voting)
                    .containsExactly(
                            tuple("Fiskarlaget", "Kari Nordmann", true),
                            tuple("Kystlaget", "Sivert Berg", true),
                            tuple("Fiskeridirektoratet", "Per Hansen", false));
        }

        @Test
        void areTheRowsOfATable() {
            assertThat(seats("""
                    # Mandat

                    ## Medlemmer

                    | Navn | Virksomhet |
                    | --- | --- |
                    | Ada Strand | Fjordkraft AS |
                    | NN | Høgskolen i Vik |
                    """))
                    .containsExactly(
                            new SeatProposal(OTHER, "Fjordkraft AS", "Ada Strand", true, ""),
                            new SeatProposal(RESEARCH, "Høgskolen i Vik", "", true, ""));
        }

        @Test
        void areNotSentencesNorLinesElsewhere() {
            assertThat(seats("""
                    # Mandat

                    ## Medlemmer

                    Rådet velger medlemmene.

                    ## Bakgrunn

                    Fjordkraft – NN
                    """)).isEmpty();
        }

        private List<SeatProposal> seats(String text) {
            return Proposals.of(text).seats();
        }

        @ParameterizedTest
        @ValueSource(strings = {"NN", "N.N.", "[navn]", "[name]", "...", "…", "____", "vakant", "ikke oppnevnt", ""})
        void areVacantWhereNobodyIsNamed(String name) {
            assertThat(Vacancy.isNobody(name)).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"Nina Nord", "Navn Navnesen", "N. Nord"})
        void areNotVacantWhereSomebodyIs(String name) {
            assertThat(Vacancy.isNobody(name)).isFalse();
        }
    }

    @Nested
    class TheLoss {

        @Test
        void isFoundWithItsPlace() {
            var loss = LossCheck.compare("en to tre fire fem seks", "en to tre fem seks");
            assertThat(loss).isEqualTo(new LossCheck.Loss(6, 1, List.of("en to tre [fire] fem seks")));
        }

        @Test
        void isCountedForEachTimeAWordStands() {
            assertThat(LossCheck.compare("a a a", "a b").lost()).isEqualTo(2);
        }

        @Test
        void isNoneWhereOnlyMarksDiffer() {
            assertThat(LossCheck.compare("Ord¹, og – «ord»!\n¹ Note", "Ord[^1] og *ord*\n\n[^1]: Note")
                            .lost())
                    .isZero();
        }

        @Test
        void isSeenInWhatSomebodyRemoves() {
            var manuscript = Proposals.manuscript("# A\n\nen to\n\ntre fire");
            var proposal = Proposals.of("# A\n\nen to\n\ntre fire");
            var clauses = proposal.tree().clauses();
            assertThat(proposal.loss().lost()).isZero();
            assertThat(Recognition.loss(manuscript, proposal.title(), clauses.subList(0, 1))
                            .lost())
                    .isEqualTo(2);
        }
    }
}
