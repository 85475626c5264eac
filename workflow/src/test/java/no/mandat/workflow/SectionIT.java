package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.deliverable.AddSection;
import no.mandat.workflow.deliverable.EditSection;
import no.mandat.workflow.deliverable.MoveSection;
import no.mandat.workflow.deliverable.RemoveSection;
import no.mandat.workflow.deliverable.ReportQueries;
import no.mandat.workflow.deliverable.RestoreSection;
import no.mandat.workflow.deliverable.SectionForm;
import no.mandat.workflow.deliverable.WriteSection;
import no.mandat.workflow.deliverable.WritingQueries;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Several people write a text at once. */
class SectionIT extends InADeliverable {

    @Inject
    WritingQueries writing;

    private static final SharedRefusal NOT_YOURS = new SharedRefusal.NotThereOrNotYours();

    private static SectionForm by(@Nullable PersonId author) {
        return new SectionForm("Bestanden", "", List.of(), author, null, ClassificationForm.of(Openness.OPEN));
    }

    private SectionId add(DeliverableId to, @Nullable SectionId after, int level, String title) {
        return as(secretary, () -> sections.add(new AddSection(key(), to, after, level, sectionForm(title), "")));
    }

    @Inject
    ReportQueries reports;

    private void edit(Actor.Someone editor, SectionId id, SectionForm form) {
        run(editor, () -> sections.edit(new EditSection(key(), id, versionOf("section", id.value()), form, List.of())));
    }

    private void move(SectionId id, @Nullable SectionId after, int level) {
        run(secretary, () -> sections.move(new MoveSection(key(), id, after, level)));
    }

    private void remove(SectionId id) {
        run(secretary, () -> sections.remove(new RemoveSection(key(), id, versionOf("section", id.value()))));
    }

    private void restore(SectionId id) {
        run(secretary, () -> sections.restore(new RestoreSection(key(), id)));
    }

    private SectionId exempt(DeliverableId to) {
        var form = new SectionForm(
                "A", "", List.of(), null, null, new ClassificationForm(Openness.EXEMPT, "offl. § 15", false, null));
        return as(secretary, () -> sections.add(new AddSection(key(), to, null, 1, form, "")));
    }

    private static DeliverableRefusal opens(String... titles) {
        return new DeliverableRefusal.OpensWhatIsClosed(List.of(), List.of(titles));
    }

    private String text(SectionId id) {
        return world.text("select text from section where id = ?1", id.value());
    }

    /** In the order of reading, each with its level. */
    private String outline(DeliverableId id) {
        return world.text(
                "select coalesce(group_concat(concat(title, depth) order by section_rank, id separator ' '), '')"
                        + " from section where deliverable_id = ?1 and not removed",
                id.value());
    }

    @Test
    void isAddedAndTellsAllOfIt() {
        var id = add(begin(), null, 1, "Bestanden");

        assertThat(trailOf(id.value())).containsExactly("SectionAdded");
        assertThat(told("SectionAdded"))
                .contains("deliverable", "mandate", "rank", "level", "title", "text", "summary", "openness", "inPart");
    }

    @Test
    void isAddedOnceByTheSameCommand() throws Exception {
        var deliverable = begin();
        var command = new AddSection(key(), deliverable, null, 1, sectionForm("Bestanden"), "");

        var ends = world.together(3, () -> as(secretary, () -> sections.add(command)));

        assertThat(ends).hasOnlyElementsOfType(SectionId.class);
        assertThat(outline(deliverable)).isEqualTo("Bestanden1");
    }

    @Test
    void isNeverOverwrittenByWhoSawAnOlderText() {
        var id = section(begin(form("Ulv", ada.personId())), "Bestanden", "Først.");
        write(ada, id, "Adas.");

        assertThat(refusalOf(
                        () -> run(secretary, () -> sections.write(new WriteSection(key(), id, 0, "Sekretærens.")))))
                .isEqualTo(new SharedRefusal.ChangedMeanwhile());
        assertThat(text(id)).isEqualTo("Adas.");
        assertThat(trailOf(id.value())).containsExactly("SectionAdded", "SectionWritten");
        assertThat(told("SectionWritten")).containsExactly("text");
        assertThat(as(secretary, () -> writing.lastWriter(id))).contains("Ada");
        assertThat(as(ada, () -> writing.lastWriter(id))).as("nobody else").isEmpty();
    }

    @Test
    void keepsOneOfTheTextsThatAreWrittenAtTheSameMoment() throws Exception {
        var id = section(begin(), "Bestanden", "Først.");

        var ends = world.together(
                4,
                () -> as(secretary, () -> {
                    var text = "Tekst " + UUID.randomUUID();
                    sections.write(new WriteSection(key(), id, 0, text));
                    return text;
                }));

        assertThat(ends).filteredOn(String.class::isInstance).containsExactly(text(id));
        assertThat(trailOf(id.value())).containsExactly("SectionAdded", "SectionWritten");
    }

    @Test
    void isWrittenBesideOthersThatAreWrittenAtTheSameMoment() throws Exception {
        var deliverable = begin();
        var ids = List.of(
                section(deliverable, "En", ""), section(deliverable, "To", ""), section(deliverable, "Tre", ""));
        var next = new AtomicInteger();

        var ends = world.together(
                3,
                () -> as(secretary, () -> {
                    sections.write(new WriteSection(key(), ids.get(next.getAndIncrement()), 0, "Skrevet."));
                    return true;
                }));

        assertThat(ends).containsOnly(true);
        assertThat(ids).allSatisfy(id -> assertThat(text(id)).isEqualTo("Skrevet."));
    }

    @Test
    void leavesNoTraceWhereItSaysTheSame() {
        var id = section(begin(), "Bestanden", "Tekst.");
        write(secretary, id, "Tekst.");
        edit(secretary, id, sectionForm("Bestanden"));
        assertThat(trailOf(id.value())).containsExactly("SectionAdded");
    }

    @Test
    void isWrittenByItsAuthorWhoEditsNothingElse() {
        var deliverable = begin();
        var mine = section(deliverable, "Bestanden", "");
        var others = section(deliverable, "Skadene", "");
        edit(secretary, mine, by(ada.personId()));
        assertThat(told("SectionEdited")).containsExactly("author");

        write(ada, mine, "Adas.");

        assertThat(text(mine)).isEqualTo("Adas.");
        assertThat(refusalOf(() -> write(ada, others, "Adas."))).isEqualTo(NOT_YOURS);
        assertThat(refusalOf(() -> edit(ada, mine, sectionForm("Mitt")))).isEqualTo(NOT_YOURS);
        for (var other : List.of(bo, boardMember)) {
            assertThat(refusalOf(() -> write(other, mine, "Mitt."))).isEqualTo(NOT_YOURS);
        }
    }

    @Test
    void isAskedOfSomebodyWhoWritesForTheGroup() {
        var id = section(begin(), "Bestanden", "");
        edit(secretary, id, by(secretary.personId()));
        assertThat(refusalOf(() -> edit(secretary, id, by(boardMember.personId()))))
                .isEqualTo(new DeliverableRefusal.NotOfTheGroup());
        edit(secretary, id, by(ada.personId()));
        world.leave(ada, world.mandate(mandate).expertGroup());
        edit(
                secretary,
                id,
                new SectionForm(
                        "Bestanden i dag",
                        "",
                        List.of(),
                        ada.personId(),
                        LocalDate.of(2031, 1, 1),
                        ClassificationForm.of(Openness.OPEN)));
        assertThat(refusalOf(() -> write(ada, id, "Adas."))).isEqualTo(NOT_YOURS);
    }

    @Test
    void answersOnlyClausesOfItsMandate() {
        var id = section(begin(), "Bestanden", "");
        var open = ClassificationForm.of(Openness.OPEN);
        edit(secretary, id, new SectionForm("Bestanden", "", List.of(clause), null, null, open));
        assertThat(told("SectionEdited")).containsExactly("clauses");
        var foreign = new SectionForm("Bestanden", "", List.of(new ClauseId(UUID.randomUUID())), null, null, open);
        assertThat(refusalOf(() -> edit(secretary, id, foreign))).isEqualTo(new DeliverableRefusal.NotItsClausesNow(1));
    }

    @Test
    void isExemptByALaw() {
        var id = section(begin(), "Bestanden", "");
        edit(
                secretary,
                id,
                new SectionForm(
                        "Bestanden",
                        "",
                        List.of(),
                        null,
                        null,
                        new ClassificationForm(Openness.EXEMPT, "offl. § 15", true, null)));
        assertThat(told("SectionEdited")).containsExactlyInAnyOrder("openness", "legalBasis", "inPart");
    }

    @Test
    void standsWhereItIsPutWithThoseBelowIt() {
        var id = begin();
        var a = add(id, null, 1, "A");
        var b = add(id, a, 2, "B");
        var c = add(id, b, 1, "C");
        var d = add(id, null, 1, "D");
        assertThat(outline(id)).isEqualTo("D1 A1 B2 C1");

        move(a, c, 1);
        assertThat(outline(id)).isEqualTo("D1 C1 A1 B2");
        move(a, d, 2);
        assertThat(outline(id)).isEqualTo("D1 A2 B3 C1");
        assertThat(trailOf(b.value())).containsExactly("SectionAdded", "SectionMoved", "SectionMoved");

        assertThat(refusalOf(() -> move(a, b, 1))).as("below itself").isEqualTo(new DeliverableRefusal.NoSuchPlace());
        assertThat(refusalOf(() -> move(a, d, 3)))
                .as("its own would stand too deep")
                .isEqualTo(new DeliverableRefusal.NoSuchPlace());
        assertThat(refusalOf(() -> move(a, new SectionId(UUID.randomUUID()), 1)))
                .isEqualTo(new DeliverableRefusal.NoSuchPlace());
        assertThat(outline(id)).as("all or nothing").isEqualTo("D1 A2 B3 C1");
    }

    @Test
    void leavesBehindWhatWasTakenOutBetweenThoseThatMoveWithIt() {
        var id = begin();
        var a = add(id, null, 1, "A");
        var gone = add(id, a, 1, "X");
        var b = add(id, gone, 2, "B");
        var c = add(id, b, 1, "C");
        remove(gone);

        move(a, c, 1);

        assertThat(outline(id)).isEqualTo("C1 A1 B2");
    }

    @Test
    void findsRoomBetweenTwoHoweverOftenOneIsPutThere() {
        var id = begin();
        var first = add(id, null, 1, "A");
        for (int i = 0; i < 20; i++) {
            add(id, first, 1, "M" + i + "-");
        }
        assertThat(outline(id)).startsWith("A1 M19-1 M18-1").endsWith("M1-1 M0-1");
    }

    @Test
    void isTakenOutAndPutBackWhereItWas() {
        var id = begin();
        var a = add(id, null, 1, "A");
        var b = add(id, a, 1, "B");
        remove(a);
        assertThat(outline(id)).isEqualTo("B1");
        assertThat(refusalOf(() -> write(secretary, a, "Borte."))).isEqualTo(NOT_YOURS);

        run(secretary, () -> sections.restore(new RestoreSection(key(), a)));

        assertThat(outline(id)).isEqualTo("A1 B1");
        assertThat(trailOf(a.value())).containsExactly("SectionAdded", "SectionRemoved", "SectionRestored");
        assertThat(told("SectionRestored")).containsExactly("removed");
        assertThat(b).isNotNull();
    }

    @Test
    void isNotOpenedByWhatIsPutBeforeIt() {
        var of = begin();
        var a = exempt(of);
        var b = add(of, a, 2, "B");
        var c = add(of, b, 2, "C");
        var d = add(of, c, 1, "D");

        assertThat(refusalOf(() -> move(b, a, 1))).as("lifted").isEqualTo(opens("C"));
        assertThat(refusalOf(() -> move(d, b, 1))).as("put between").isEqualTo(opens("C"));
        assertThat(refusalOf(() -> add(of, a, 1, "E"))).isEqualTo(opens("B", "C"));
        assertThat(outline(of)).isEqualTo("A1 B2 C2 D1");
        assertThat(trailOf(b.value())).containsExactly("SectionAdded");

        move(c, b, 1);
        move(b, a, 1);
        assertThat(outline(of)).as("each is put elsewhere itself").isEqualTo("A1 B1 C1 D1");
    }

    @Test
    void isNotOpenedByWhatIsPutBackBeforeIt() {
        var of = begin();
        var b = add(of, exempt(of), 1, "B");
        var c = add(of, b, 2, "C");
        remove(b);
        write(secretary, c, "Ikke for alle.");

        assertThat(refusalOf(() -> restore(b))).isEqualTo(opens("C"));
        assertThat(outline(of)).isEqualTo("A1 C2");
        assertThat(refusalOf(() -> move(b, null, 1)))
                .as("what was taken out isn't moved")
                .isEqualTo(NOT_YOURS);

        move(c, null, 1);
        restore(b);
        assertThat(outline(of)).isEqualTo("C1 A1 B1");
    }

    /** What was written while it stood below a section that is exempt is exempt wherever it comes back, until somebody says otherwise. */
    @Test
    void comesBackAsWhatItStoodInWhenItWasTakenOut() {
        var of = begin();
        var a = exempt(of);
        var b = add(of, a, 1, "B");
        var c = add(of, b, 2, "C");
        remove(b);
        write(secretary, c, "Ikke for alle.");
        remove(c);
        restore(b);
        restore(c);
        assertThat(outline(of)).isEqualTo("A1 B1 C2");
        assertThat(opennessOf(c)).isEqualTo("EXEMPT offl. § 15");
        assertThat(opennessOf(b)).as("it stood beside it").isEqualTo("OPEN ");
    }

    private String opennessOf(SectionId id) {
        return world.text(
                "select concat(openness, ' ', coalesce(legal_basis, '')) from section where id = ?1", id.value());
    }

    @Test
    void comesBackClosedWhateverIsMovedMeanwhile() {
        var of = begin();
        var first = add(of, null, 1, "F");
        var a = exempt(of);
        move(a, first, 1);
        var c = add(of, a, 2, "C");
        remove(c);

        add(of, a, 1, "N");
        move(a, null, 1);
        restore(c);
        assertThat(outline(of)).as("it stays where it was").isEqualTo("A1 F1 C2 N1");
        assertThat(opennessOf(c)).isEqualTo("EXEMPT offl. § 15");
    }

    @Test
    void isLeftOutOfTheRevisionOnceItIsTakenOut() {
        var id = written();
        remove(section(id, "Ut", "Dette skal ikke med."));
        submit(id);
        assertThat(world.text("select content from deliverable_revision where deliverable_id = ?1", id.value()))
                .contains("Det er mange.")
                .doesNotContain("Dette skal ikke med.");
    }

    @Test
    void refusesATextThatIsTooLong() {
        var id = section(begin(), "Bestanden", "");
        assertThat(refusalOf(() -> write(secretary, id, "x".repeat(SectionForm.LONGEST_TEXT + 1))))
                .isInstanceOf(SharedRefusal.InvalidInput.class);
        write(secretary, id, "å".repeat(SectionForm.LONGEST_TEXT));
    }

    @Test
    void fiveHundredPagesAreCutAndRead() {
        var of = begin();
        var page = "Ulven er der, og sauene også. ".repeat(100) + "\n\n";
        for (int chapter = 1; chapter <= 5; chapter++) {
            section(of, "Kapittel " + chapter, page.repeat(100));
        }
        submit(of);
        var text = as(ada, () -> reports.revision(of, 1));
        assertThat(text.content().sections()).hasSize(5);
        assertThat(text.content().sections().getLast().text().length()).isGreaterThan(290_000);
        submit(of);
        assertThat(revision(of)).as("it says the same").isOne();
    }
}
