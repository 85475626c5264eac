package no.mandat.domain.mandate;

import static no.mandat.domain.mandate.Clauses.id;
import static no.mandat.domain.mandate.Clauses.shape;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.mandate.ClauseTree.Side;
import no.mandat.domain.mandate.MergeConflict.Choice;
import no.mandat.domain.mandate.MergeConflict.Part;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.ClauseId;
import org.junit.jupiter.api.Test;

/** An amendment on a version that came into force after it was begun. */
class ContentMergeTest {

    private static final MandateContent BASE = Contents.content();
    private static final ClauseId NEW = new ClauseId(new UUID(0, 90));
    private static final ClauseId NEWER = new ClauseId(new UUID(0, 91));

    private static Clause added(ClauseId id, String words) {
        return new Clause(id, 0, ClauseForm.PARAGRAPH, "", "", words, ClauseKind.BACKGROUND, null);
    }

    private static ClauseTree says(ClauseTree tree, int number, String words) {
        return tree.edit(id(number), clause -> clause.says(clause.heading(), words));
    }

    private static ContentMerge merge(MandateContent amendment, MandateContent version) {
        return ContentMerge.of(BASE, amendment, version, Map.of());
    }

    @Test
    void whatOnlyOneOfBothChangedIsChanged() {
        var amendment = BASE.with(says(BASE.clauses(), 2, "Gruppa har ti plasser."))
                .withPlan(List.of(Contents.date(1, "Oppstart", 3), Contents.date(2, "Sluttrapport", 12)));
        var version = BASE.with(says(BASE.clauses(), 4, "Gruppa skal levere to notater."))
                .with(new Period(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 3, 31)))
                .withSeats(List.of());
        var merge = merge(amendment, version);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(shape(merge.content().clauses()))
                .containsExactly(
                        "1 Ramme/",
                        "  2 /Gruppa har ti plasser.",
                        "3 Oppgaver/",
                        "  4 /Gruppa skal levere to notater.");
        assertThat(merge.content().period()).isEqualTo(version.period());
        assertThat(merge.content().plan()).isEqualTo(amendment.plan());
        assertThat(merge.content().seats()).isEmpty();
    }

    @Test
    void whereBothChangedTheSameSomebodyMustChoose() {
        var amendment = BASE.with(says(BASE.clauses(), 2, "Gruppa har ti plasser."));
        var version = BASE.with(says(BASE.clauses(), 2, "Gruppa har ni plasser."));
        var conflict = new MergeConflict(Part.CLAUSE, id(2).value());
        var open = merge(amendment, version);

        assertThat(open.conflicts()).containsExactly(conflict);
        assertThat(open.undecided(Map.of())).isEqualTo(1);
        assertThat(open.content().clauses()).isEqualTo(amendment.clauses());
        var chosen = Map.of(conflict, Choice.VERSION);
        var decided = ContentMerge.of(BASE, amendment, version, chosen);
        assertThat(decided.undecided(chosen)).isZero();
        assertThat(decided.content().clauses()).isEqualTo(version.clauses());
    }

    @Test
    void theSameChangeByBothIsNoConflict() {
        var same = BASE.with(says(BASE.clauses(), 2, "Gruppa har ti plasser.")).with(Demands.NONE);
        assertThat(merge(same, same).conflicts()).isEmpty();
        assertThat(merge(same, same).content()).isEqualTo(same);
    }

    @Test
    void oneThatWasRemovedAndChangedIsAConflict() {
        var amendment = BASE.with(BASE.clauses().remove(id(2)));
        var version = BASE.with(says(BASE.clauses(), 2, "Gruppa har ni plasser."));
        var merge = merge(amendment, version);

        assertThat(merge.conflicts()).containsExactly(new MergeConflict(Part.CLAUSE, id(2).value()));
        assertThat(shape(merge.content().clauses()))
                .containsExactly("1 Ramme/", "3 Oppgaver/", "  4 /Gruppa skal levere.");
    }

    @Test
    void whatEitherAddedStandsBehindWhatItStoodBehind() {
        var amendment = BASE.with(BASE.clauses().insert(added(NEW, "Fra endringen"), Side.AFTER, id(2)));
        var version = BASE.with(BASE.clauses().insert(added(NEWER, "Fra versjonen"), Side.AFTER, id(4)));

        assertThat(shape(merge(amendment, version).content().clauses()))
                .containsExactly(
                        "1 Ramme/",
                        "  2 /Gruppa har tolv plasser.",
                        "  90 /Fra endringen",
                        "3 Oppgaver/",
                        "  4 /Gruppa skal levere.",
                        "  91 /Fra versjonen");
    }

    @Test
    void clausesStandWhereWhoeverMovedThemPutThem() {
        var moved = BASE.with(BASE.clauses().move(id(3), Side.BEFORE, id(1)));
        var reworded = BASE.with(says(BASE.clauses(), 2, "Gruppa har ti plasser."));
        var expected = List.of("3 Oppgaver/", "  4 /Gruppa skal levere.", "1 Ramme/", "  2 /Gruppa har ti plasser.");

        assertThat(shape(merge(moved, reworded).content().clauses())).isEqualTo(expected);
        assertThat(shape(merge(reworded, moved).content().clauses())).isEqualTo(expected);
    }

    @Test
    void twoOrdersAreAConflict() {
        var amendment = BASE.with(BASE.clauses().move(id(3), Side.BEFORE, id(1)));
        var version = BASE.with(BASE.clauses().move(id(4), Side.AFTER, id(2)));
        var order = new MergeConflict(Part.ORDER, null);
        var merge = merge(amendment, version);

        assertThat(merge.conflicts()).contains(order);
        assertThat(merge.content().clauses()).isEqualTo(amendment.clauses());
        assertThat(ContentMerge.of(BASE, amendment, version, Map.of(order, Choice.VERSION))
                        .content()
                        .clauses())
                .isEqualTo(version.clauses());
    }

    @Test
    void whatHungUnderAClauseThatIsGoneHangsWhereItCan() {
        var amendment = BASE.with(BASE.clauses().insert(added(NEW, "Under oppgaver"), Side.UNDER, id(3)));
        var version = BASE.with(BASE.clauses().remove(id(3)).remove(id(1)));

        assertThat(shape(merge(amendment, version).content().clauses())).containsExactly("90 /Under oppgaver");
    }

    @Test
    void datesSeatsDemandsAndPeriodConflictOneByOne() {
        var amendment = BASE.withPlan(List.of(Contents.date(1, "Oppstart", 3), Contents.date(2, "Sluttrapport", 12)))
                .with(new Period(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 31)))
                .withSeats(List.of(Contents.seat(1, OrganisationCategory.INDUSTRY)))
                .with(Demands.of(List.of(new Demand(OrganisationCategory.INDUSTRY, 1))));
        var version = BASE.withPlan(List.of(Contents.date(1, "Oppstart", 4), Contents.date(2, "Sluttrapport", 12)))
                .with(new Period(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 3, 31)))
                .withSeats(List.of())
                .with(Demands.of(List.of(new Demand(OrganisationCategory.INDUSTRY, 2))));

        assertThat(merge(amendment, version).conflicts())
                .containsExactly(
                        new MergeConflict(Part.PERIOD, null),
                        new MergeConflict(Part.DATE, new UUID(5, 1)),
                        new MergeConflict(Part.SEAT, new UUID(6, 1)),
                        new MergeConflict(Part.DEMANDS, null));
    }

    @Test
    void aDifferenceCountsWhatItNames() {
        var after = BASE.with(says(BASE.clauses(), 2, "Gruppa har ti plasser."))
                .with(new Period(null, LocalDate.of(2028, 1, 31)))
                .withPlan(List.of(Contents.date(1, "Oppstart", 3), Contents.date(2, "Sluttrapport", 12)))
                .withSeats(List.of())
                .with(Demands.of(List.of(new Demand(OrganisationCategory.INDUSTRY, 1))));
        var difference = ContentDifference.between(BASE, after);

        assertThat(difference.count()).isEqualTo(5);
        assertThat(difference.isEmpty()).isFalse();
        assertThat(ContentDifference.between(BASE, BASE).isEmpty()).isTrue();
        assertThat(ContentDifference.changes(BASE, after).stream().map(change -> change.field()))
                .containsExactly(
                        "changedClause", "clauseText", "firstDay", "lastDay", "demands", "plannedDate", "plannedSeat");
    }
}
