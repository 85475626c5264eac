package no.mandat.web.clause;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.github.mvysny.kaributesting.v10.ShortcutsKt;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.dnd.GridDragStartEvent;
import com.vaadin.flow.component.grid.dnd.GridDropEvent;
import com.vaadin.flow.component.grid.dnd.GridDropLocation;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseEdit;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.ClauseTree.Side;
import no.mandat.domain.mandate.Force;
import no.mandat.domain.mandate.MandateAction;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.shared.ClauseId;
import no.mandat.web.Fakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.RefusalLine;
import no.mandat.workflow.mandate.WriteClauses;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;

/** The clauses of a draft, on the page where they are worked on. */
class ClauseEditorTest {

    private static final ClauseId FRAME = id(1);
    private static final ClauseId SEATS = id(2);
    private static final ClauseId TASKS = id(3);
    private static final ClauseId QUESTION = id(4);
    private static final ClauseId REPORT = id(5);

    private static final String FIRST = "Gruppen har tolv plasser.";
    private static final String SECOND = "Tre av dem står tomme.";
    private static final String COLD = "Gruppen skal si hvor kald fjorden er.";
    private static final String DELIVERS = "Gruppen skal levere en rapport.";

    private static final ClauseTree TREE = new ClauseTree(List.of(
            section(FRAME, "Ramme"),
            new Clause(SEATS, 1, ClauseForm.PARAGRAPH, "", "", FIRST + " " + SECOND, ClauseKind.FRAME, null),
            section(TASKS, "Oppgaver"),
            new Clause(QUESTION, 1, ClauseForm.ITEM, "", "", COLD, ClauseKind.QUESTION, Force.MUST),
            new Clause(REPORT, 1, ClauseForm.ITEM, "", "", DELIVERS, ClauseKind.DELIVERABLE, Force.MUST)));

    private final Fakes fakes = new Fakes();
    private final KeptClauses kept = new KeptClauses(TREE);
    private final Stage stage = Stage.of("Solveig Kvamme", Set.of(RealmRole.SECRETARIAT), parts());

    private Map<Class<?>, Object> parts() {
        var parts = new HashMap<>(fakes.parts());
        parts.putAll(kept.parts());
        parts.put(Ids.class, new Ids(Stage.CLOCK));
        return parts;
    }

    private static ClauseId id(int number) {
        return new ClauseId(new UUID(5, number));
    }

    private static Clause section(ClauseId id, String heading) {
        return new Clause(id, 0, ClauseForm.SECTION, "", heading, "", ClauseKind.BACKGROUND, null);
    }

    @BeforeEach
    void open() {
        fakes.mandates.add(Fakes.draft());
        stage.open("mandates/" + Fakes.FERRIES + "/clauses");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void countsThemAndWhatMustBeAnswered() {
        assertThat(stage.text()).contains("5 punkter, 2 skal besvares", "Velg et punkt for å endre det.");
        _assertNone(ClausePanel.class);
        assertThat(order()).containsExactly(FRAME, SEATS, TASKS, QUESTION, REPORT);
    }

    @Nested
    class DividedAndJoined {

        @Test
        void comesApartWhereTheCursorStands() {
            choose(SEATS);
            divideAt(FIRST.length() + 1);

            assertThat(kept.edits()).singleElement(type(ClauseEdit.Split.class)).satisfies(edit -> {
                assertThat(edit.first()).isEqualTo(SEATS);
                assertThat(edit.at()).isEqualTo(FIRST.length() + 1);
                assertThat(order()).containsExactly(FRAME, SEATS, edit.second(), TASKS, QUESTION, REPORT);
                assertThat(said(edit.second())).isEqualTo(SECOND);
            });
            assertThat(kept.seen()).containsExactly(TREE.require(SEATS));
            assertThat(said(SEATS)).isEqualTo(FIRST);
            assertThat(text().getValue()).as("one goes on with the second").isEqualTo(SECOND);
        }

        @Test
        void keepsWhatWasJustTypedAndDividesThat() {
            choose(SEATS);
            _setValue(text(), "Elleve. To tomme.");
            divideAt("Elleve. ".length());

            assertThat(kept.edits())
                    .hasExactlyElementsOfTypes(ClauseEdit.Rewrite.class, ClauseEdit.Split.class)
                    .first()
                    .isEqualTo(new ClauseEdit.Rewrite(SEATS, ClauseForm.PARAGRAPH, "", "", "Elleve. To tomme."));
            assertThat(said(SEATS)).isEqualTo("Elleve.");
            assertThat(text().getValue()).isEqualTo("To tomme.");
        }

        @Test
        void saysWhyItCannotBeDividedThere() {
            choose(SEATS);
            divideAt(0);

            assertThat(refusal()).startsWith("Punktet kan ikke deles der");
            assertThat(kept.tree).isEqualTo(TREE);
            assertThat(text().getValue()).isEqualTo(FIRST + " " + SECOND);
        }

        @Test
        void isJoinedToTheOneBeforeIt() {
            choose(REPORT);
            press("Slå sammen med det foran");

            assertThat(kept.edits()).containsExactly(new ClauseEdit.Join(REPORT, QUESTION));
            assertThat(kept.seen()).containsExactlyInAnyOrder(TREE.require(QUESTION), TREE.require(REPORT));
            assertThat(order()).containsExactly(FRAME, SEATS, TASKS, QUESTION);
            assertThat(text().getValue()).as("one goes on with both").contains(COLD, DELIVERS);
        }

        @Test
        void isNotJoinedWhereOthersChangedTheOneBeforeIt() {
            choose(REPORT);
            kept.othersWrite(QUESTION, "Gruppen skal måle saltet.");
            press("Slå sammen med det foran");

            assertThat(refusal()).startsWith("Noen har endret punktet mens du arbeidet.");
            assertThat(order()).contains(REPORT);
            assertThat(shown(QUESTION).text()).as("theirs is shown").isEqualTo("Gruppen skal måle saltet.");
        }

        @Test
        void theFirstHasNoneToBeJoinedTo() {
            choose(FRAME);
            press("Slå sammen med det foran");

            assertThat(kept.commands).isEmpty();
        }
    }

    @Nested
    class Moved {

        @Test
        void goesInAndOutByTheKeyboard() {
            choose(REPORT);
            alt(Key.ARROW_RIGHT);
            assertThat(kept.edits()).containsExactly(new ClauseEdit.Indent(REPORT));
            assertThat(depth(REPORT)).isEqualTo(2);

            alt(Key.ARROW_LEFT);
            assertThat(kept.edits()).last().isEqualTo(new ClauseEdit.Outdent(REPORT));
            assertThat(depth(REPORT)).isEqualTo(1);
            assertThat(text().getValue()).as("it stays chosen").isEqualTo(DELIVERS);
        }

        @Test
        void goesInAndOutByButtons() {
            choose(REPORT);
            press("Inn et nivå");
            press("Ut et nivå");
            press("Ut et nivå");

            assertThat(kept.edits())
                    .containsExactly(
                            new ClauseEdit.Indent(REPORT),
                            new ClauseEdit.Outdent(REPORT),
                            new ClauseEdit.Outdent(REPORT));
            assertThat(depth(REPORT)).isZero();
        }

        @Test
        void goesUpAndDownAmongItsNeighboursByTheKeyboard() {
            choose(TASKS);
            alt(Key.ARROW_UP);
            assertThat(kept.edits()).containsExactly(new ClauseEdit.Move(TASKS, Side.BEFORE, FRAME));
            assertThat(order()).containsExactly(TASKS, QUESTION, REPORT, FRAME, SEATS);

            alt(Key.ARROW_UP);
            assertThat(kept.commands).as("there is nothing above it").hasSize(1);

            alt(Key.ARROW_DOWN);
            assertThat(kept.tree).isEqualTo(TREE);
        }

        @Test
        void goesUpAndDownByButtons() {
            choose(QUESTION);
            press("Ned");
            assertThat(order()).containsExactly(FRAME, SEATS, TASKS, REPORT, QUESTION);
            press("Opp");
            assertThat(kept.edits())
                    .containsExactly(
                            new ClauseEdit.Move(QUESTION, Side.AFTER, REPORT),
                            new ClauseEdit.Move(QUESTION, Side.BEFORE, REPORT));
            assertThat(kept.tree).isEqualTo(TREE);
        }

        @Test
        void nothingGoesAnywhereByTheKeyboardWhileNoneIsChosen() {
            alt(Key.ARROW_RIGHT);
            alt(Key.ARROW_UP);

            assertThat(kept.commands).isEmpty();
        }

        @Test
        void saysWhyItCannotGoFurtherIn() {
            choose(QUESTION);
            alt(Key.ARROW_RIGHT);

            assertThat(refusal()).isEqualTo("Punktet kan ikke flyttes dit.");
            assertThat(kept.tree).isEqualTo(TREE);
        }

        @Test
        void hangsUnderTheOneItIsDroppedOn() {
            drag(REPORT, GridDropLocation.ON_TOP, FRAME);

            assertThat(kept.edits()).containsExactly(new ClauseEdit.Move(REPORT, Side.UNDER, FRAME));
            assertThat(order()).containsExactly(FRAME, SEATS, REPORT, TASKS, QUESTION);
            assertThat(depth(REPORT)).isEqualTo(1);
        }

        @Test
        void comesBesideTheOneItIsDroppedAboveOrBelow() {
            drag(TASKS, GridDropLocation.ABOVE, FRAME);
            assertThat(order()).as("with all under it").containsExactly(TASKS, QUESTION, REPORT, FRAME, SEATS);

            drag(QUESTION, GridDropLocation.BELOW, SEATS);
            assertThat(kept.edits())
                    .containsExactly(
                            new ClauseEdit.Move(TASKS, Side.BEFORE, FRAME),
                            new ClauseEdit.Move(QUESTION, Side.AFTER, SEATS));
            assertThat(order()).containsExactly(TASKS, REPORT, FRAME, SEATS, QUESTION);
        }

        @Test
        void isNotDroppedOnItselfNorUnderItself() {
            drag(TASKS, GridDropLocation.ON_TOP, TASKS);
            assertThat(kept.commands).isEmpty();

            drag(TASKS, GridDropLocation.ON_TOP, QUESTION);
            assertThat(refusal()).isEqualTo("Punktet kan ikke flyttes dit.");
            assertThat(kept.tree).isEqualTo(TREE);
        }
    }

    @Nested
    class Classified {

        @Test
        void takesAnotherKindAtOnce() {
            choose(QUESTION);
            pick("Type", ClauseKind.OBLIGATION);

            assertThat(kept.edits())
                    .containsExactly(new ClauseEdit.Classify(List.of(QUESTION), ClauseKind.OBLIGATION, Force.MUST));
            assertThat(kept.tree.require(QUESTION).kind()).isEqualTo(ClauseKind.OBLIGATION);
            assertThat(kept.tree.require(REPORT)).isEqualTo(TREE.require(REPORT));
        }

        @Test
        void takesAnotherForceOrNone() {
            choose(QUESTION);
            pick("Hvor bindende", Force.SHOULD);
            assertThat(kept.tree.require(QUESTION).force()).isEqualTo(Force.SHOULD);

            pick("Hvor bindende", null);
            assertThat(kept.edits())
                    .last()
                    .isEqualTo(new ClauseEdit.Classify(List.of(QUESTION), ClauseKind.QUESTION, null));
            assertThat(kept.tree.require(QUESTION).force()).isNull();
        }

        @Test
        void givesTheSameToAllThatHangsUnderIt() {
            choose(TASKS);
            pick("Type", ClauseKind.OBLIGATION);
            pick("Hvor bindende", Force.SHOULD);
            press("Sett det samme for alt under");

            assertThat(kept.edits())
                    .last()
                    .isEqualTo(new ClauseEdit.Classify(List.of(QUESTION, REPORT), ClauseKind.OBLIGATION, Force.SHOULD));
            assertThat(kept.tree.below(TASKS)).allSatisfy(clause -> {
                assertThat(clause.kind()).isEqualTo(ClauseKind.OBLIGATION);
                assertThat(clause.force()).isEqualTo(Force.SHOULD);
            });
            assertThat(kept.tree.require(SEATS)).isEqualTo(TREE.require(SEATS));
        }

        @Test
        void isNotAskedForMoreWhereNothingHangsUnderIt() {
            choose(REPORT);

            _assertNone(Button.class, spec -> spec.withText("Sett det samme for alt under"));
        }

        @Test
        void savesFirstWhatWasTyped() {
            choose(QUESTION);
            _setValue(text(), "Gruppen skal måle saltet.");
            pick("Type", ClauseKind.OBLIGATION);

            assertThat(kept.edits()).hasExactlyElementsOfTypes(ClauseEdit.Rewrite.class, ClauseEdit.Classify.class);
            assertThat(said(QUESTION)).isEqualTo("Gruppen skal måle saltet.");
        }

        @Test
        void changesNothingByBeingChosen() {
            choose(QUESTION);
            choose(SEATS);
            choose(TASKS);

            assertThat(kept.commands).isEmpty();
        }
    }

    @Nested
    class Rewritten {

        @Test
        void isSavedWhenOneSaysSo() {
            choose(QUESTION);
            _setValue(text(), " Gruppen skal måle saltet. ");
            _setValue(field("Nummer i dokumentet"), "2.4");
            press("Lagre punktet");

            assertThat(kept.edits())
                    .containsExactly(
                            new ClauseEdit.Rewrite(QUESTION, ClauseForm.ITEM, "2.4", "", "Gruppen skal måle saltet."));
            assertThat(kept.seen()).containsExactly(TREE.require(QUESTION));
            assertThat(shown(QUESTION).number()).isEqualTo("2.4");
            press("Lagre punktet");
            assertThat(kept.commands).as("there was nothing more to save").hasSize(1);
        }

        @Test
        void hasAHeadingOnlyInFormsThatHaveOne() {
            choose(SEATS);
            _assertNone(TextField.class, spec -> spec.withLabel("Overskrift"));
            pick("Form", ClauseForm.SECTION);
            _setValue(field("Overskrift"), "Plasser");
            press("Lagre punktet");

            assertThat(kept.edits())
                    .containsExactly(
                            new ClauseEdit.Rewrite(SEATS, ClauseForm.SECTION, "", "Plasser", FIRST + " " + SECOND));
        }

        @Test
        void isSavedWhenAnotherIsChosen() {
            choose(SEATS);
            _setValue(text(), "Gruppen har ti plasser.");
            choose(REPORT);

            assertThat(said(SEATS)).isEqualTo("Gruppen har ti plasser.");
            assertThat(text().getValue()).isEqualTo(DELIVERS);
        }

        @Test
        void asksBeforeItIsLostWithThePage() {
            choose(SEATS);
            _setValue(text(), "Gruppen har ti plasser.");
            stage.open("mandates/" + Fakes.FERRIES);

            assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Forkast det du har skrevet?");
            press("Bli på siden");
            assertThat(text().getValue()).isEqualTo("Gruppen har ti plasser.");
            assertThat(kept.commands).isEmpty();
        }

        @Test
        void standsAgainstWhatAnotherWroteAndCanBeSavedOverIt() {
            choose(SEATS);
            _setValue(text(), "Gruppen har ti plasser.");
            kept.othersWrite(SEATS, "Gruppen har elleve plasser.");
            press("Lagre punktet");

            assertThat(said(SEATS)).isEqualTo("Gruppen har elleve plasser.");
            assertThat(stage.text())
                    .contains("Noen andre lagret punktet mens du skrev. Din tekst er her ennå.")
                    .contains("elleve", "ti");
            press("Lagre min");
            assertThat(kept.seen()).extracting(Clause::text).containsExactly("Gruppen har elleve plasser.");
            assertThat(said(SEATS)).isEqualTo("Gruppen har ti plasser.");
            assertThat(text().getValue()).isEqualTo("Gruppen har ti plasser.");
            _assertNone(Dialog.class);
        }

        @Test
        void givesWayToWhatAnotherWroteWhereOneSaysSo() {
            choose(SEATS);
            _setValue(text(), "Gruppen har ti plasser.");
            kept.othersWrite(SEATS, "Gruppen har elleve plasser.");
            press("Lagre punktet");
            press("La deres stå");

            assertThat(kept.edits()).hasSize(1);
            assertThat(said(SEATS)).isEqualTo("Gruppen har elleve plasser.");
            assertThat(text().getValue()).isEqualTo("Gruppen har elleve plasser.");
        }

        @Test
        void staysWhereItWasTypedWhenItIsRefused() {
            choose(SEATS);
            for (var why : List.of(
                    new SharedRefusal.ChangedMeanwhile(),
                    new MandateRefusal.NotPossibleNow(MandateState.IN_CONSENT, MandateAction.EDIT))) {
                _setValue(text(), "Gruppen har ti plasser.");
                kept.refuseNext(why);
                press("Lagre punktet");

                assertThat(refusal())
                        .containsAnyOf("Noen har endret dette siden du åpnet siden.", "Mandatet er til samtykke");
                assertThat(said(SEATS)).isEqualTo(FIRST + " " + SECOND);
                assertThat(text().getValue()).isEqualTo("Gruppen har ti plasser.");
            }
            press("Lagre punktet");
            assertThat(refusal()).isEmpty();
            assertThat(said(SEATS)).isEqualTo("Gruppen har ti plasser.");
        }

        @Test
        void nothingIsDoneToWhatAnotherWroteBeforeOneHasSaidWhichTextCounts() {
            choose(SEATS);
            _setValue(text(), "Gruppen har ti plasser.");
            kept.othersWrite(SEATS, "Gruppen har elleve plasser.");
            divideAt(4);

            assertThat(said(SEATS)).isEqualTo("Gruppen har elleve plasser.");
            assertThat(kept.edits()).hasOnlyElementsOfType(ClauseEdit.Rewrite.class);
            _get(Dialog.class);
        }

        @Test
        void staysWhenSomethingElseIsDoneAndItIsRefused() {
            choose(SEATS);
            _setValue(text(), "Gruppen har ti plasser.");
            kept.refuseNext(new SharedRefusal.ChangedMeanwhile());
            alt(Key.ARROW_RIGHT);

            assertThat(kept.edits()).hasOnlyElementsOfType(ClauseEdit.Rewrite.class);
            assertThat(refusal()).contains("Noen har endret dette siden du åpnet siden.");
            assertThat(text().getValue()).isEqualTo("Gruppen har ti plasser.");
        }

        @Test
        void staysAndIsWhereOneIsWhenAnotherIsChosenAndItIsRefused() {
            choose(SEATS);
            _setValue(text(), "Gruppen har ti plasser.");
            kept.refuseNext(new SharedRefusal.ChangedMeanwhile());
            choose(REPORT);

            assertThat(refusal()).contains("Noen har endret dette siden du åpnet siden.");
            assertThat(text().getValue()).isEqualTo("Gruppen har ti plasser.");
            press("Lagre punktet");
            assertThat(said(SEATS)).isEqualTo("Gruppen har ti plasser.");
            assertThat(said(REPORT)).isEqualTo(DELIVERS);
        }

        @Test
        void isNotEmptied() {
            choose(SEATS);
            _setValue(text(), "  ");
            press("Lagre punktet");

            assertThat(refusal()).contains("Punktet må ha en tekst");
            assertThat(said(SEATS)).isEqualTo(FIRST + " " + SECOND);
        }

        @Test
        void isGoneWithItsClause() {
            choose(SEATS);
            _setValue(text(), "Gruppen har ti plasser.");
            kept.othersRemove(SEATS);
            press("Lagre punktet");

            assertThat(refusal()).startsWith("Punktet finnes ikke lenger i mandatet.");
            assertThat(order()).containsExactly(FRAME, TASKS, QUESTION, REPORT);
            _assertNone(ClausePanel.class);
        }
    }

    @Nested
    class AddedAndRemoved {

        @Test
        void comesBehindTheOneThatIsChosen() {
            choose(QUESTION);
            press("Nytt punkt etter");

            assertThat(kept.edits())
                    .singleElement(type(ClauseEdit.Insert.class))
                    .satisfies(edit -> {
                        assertThat(edit.clause().form()).isEqualTo(ClauseForm.ITEM);
                        assertThat(edit.clause().kind()).isEqualTo(ClauseKind.QUESTION);
                        assertThat(order())
                                .containsExactly(
                                        FRAME,
                                        SEATS,
                                        TASKS,
                                        QUESTION,
                                        edit.clause().id(),
                                        REPORT);
                    });
            assertThat(text().getValue()).as("one goes on with it").isEqualTo("Nytt punkt");
        }

        @Test
        void comesUnderAHeading() {
            choose(FRAME);
            press("Nytt punkt etter");

            assertThat(kept.edits())
                    .singleElement(type(ClauseEdit.Insert.class))
                    .satisfies(edit -> {
                        assertThat(edit.clause().form()).isEqualTo(ClauseForm.PARAGRAPH);
                        assertThat(order())
                                .containsExactly(FRAME, SEATS, edit.clause().id(), TASKS, QUESTION, REPORT);
                        assertThat(depth(edit.clause().id())).isEqualTo(1);
                    });
        }

        @Test
        void goesWithAllThatHangsUnderIt() {
            choose(TASKS);
            press("Fjern");

            assertThat(kept.edits()).containsExactly(new ClauseEdit.Remove(TASKS, Set.of(TASKS, QUESTION, REPORT)));
            assertThat(order()).containsExactly(FRAME, SEATS);
            _assertNone(ClausePanel.class);
            assertThat(stage.text()).contains("2 punkter, 0 skal besvares", "Velg et punkt for å endre det.");
        }

        @Test
        void staysWhereOthersWroteSomethingUnderIt() {
            choose(TASKS);
            kept.othersWrite(QUESTION, "Gruppen skal måle saltet.");
            press("Fjern");

            assertThat(refusal()).startsWith("Noen har endret punktet mens du arbeidet.");
            assertThat(order()).containsExactly(FRAME, SEATS, TASKS, QUESTION, REPORT);
            assertThat(shown(QUESTION).text()).isEqualTo("Gruppen skal måle saltet.");
        }

        @Test
        void theFirstOfAllIsAHeading() {
            kept.tree = ClauseTree.EMPTY;
            open();
            press("Skriv det første punktet");

            assertThat(kept.edits())
                    .singleElement(type(ClauseEdit.Insert.class))
                    .satisfies(edit -> {
                        assertThat(edit.beside()).isNull();
                        assertThat(edit.clause().form()).isEqualTo(ClauseForm.SECTION);
                    });
            assertThat(field("Overskrift").getValue()).isEqualTo("Ny overskrift");
        }
    }

    @Nested
    class TakenBack {

        @Test
        void isAsItWas() {
            assertThat(undo().isEnabled()).isFalse();
            choose(TASKS);
            press("Fjern");
            _click(undo());

            assertThat(kept.commands).last(type(WriteClauses.class)).satisfies(command -> {
                assertThat(command.mandate()).isEqualTo(Fakes.FERRIES);
                assertThat(command.version()).isEqualTo(8);
                assertThat(command.tree()).isEqualTo(TREE);
            });
            assertThat(kept.tree).isEqualTo(TREE);
            assertThat(order()).containsExactly(FRAME, SEATS, TASKS, QUESTION, REPORT);
            assertThat(undo().isEnabled()).isFalse();
        }

        @Test
        void isNotTakenBackOverWhatOthersDidSince() {
            choose(REPORT);
            press("Slå sammen med det foran");
            kept.othersWrite(SEATS, "Gruppen har elleve plasser.");
            _click(undo());

            assertThat(refusal()).startsWith("Noen har endret dette siden du åpnet siden.");
            assertThat(order()).doesNotContain(REPORT);
            assertThat(shown(SEATS).text()).as("theirs is shown").isEqualTo("Gruppen har elleve plasser.");
            assertThat(undo().isEnabled()).isFalse();
        }

        private Button undo() {
            return _get(Button.class, spec -> spec.withText("Angre"));
        }
    }

    private static void choose(ClauseId id) {
        var grid = _get(ClauseGrid.class);
        grid.select(row(grid, id));
    }

    private static ClauseRow row(ClauseGrid grid, ClauseId id) {
        return grid.getListDataView()
                .getItems()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The clause as the table shows it. */
    private static Clause shown(ClauseId id) {
        return row(_get(ClauseGrid.class), id).clause();
    }

    private static List<ClauseId> order() {
        return _get(ClauseGrid.class)
                .getListDataView()
                .getItems()
                .map(ClauseRow::id)
                .toList();
    }

    private String said(ClauseId id) {
        return kept.tree.require(id).text();
    }

    private int depth(ClauseId id) {
        return kept.tree.require(id).depth();
    }

    private static TextArea text() {
        return _get(TextArea.class, spec -> spec.withLabel("Tekst"));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static void press(String button) {
        _click(_get(Button.class, spec -> spec.withText(button)));
    }

    private static String refusal() {
        return _get(RefusalLine.class).getText();
    }

    @SuppressWarnings("unchecked")
    private static <T> void pick(String select, @Nullable T value) {
        _setValue((Select<T>) _get(Select.class, spec -> spec.withLabel(select)), value, true);
    }

    private static void alt(Key arrow) {
        ShortcutsKt._fireShortcut(_get(ClauseGrid.class), arrow, KeyModifier.ALT);
    }

    /** The browser tells where the cursor stands. */
    private static void divideAt(int cursor) {
        press("Del her");
        var internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        internals.dumpPendingJavaScriptInvocations().stream()
                .filter(call -> call.getInvocation().getExpression().contains("selectionStart"))
                .findFirst()
                .orElseThrow()
                .complete(IntNode.valueOf(cursor));
    }

    private static void drag(ClauseId id, GridDropLocation where, ClauseId target) {
        var grid = _get(ClauseGrid.class);
        var start = JacksonUtils.createObjectNode();
        start.putArray("draggedItems").add(key(grid, id));
        ComponentUtil.fireEvent(grid, new GridDragStartEvent<>(grid, true, start));
        ComponentUtil.fireEvent(
                grid,
                new GridDropEvent<>(
                        grid, true, key(grid, target), where.getClientName(), JacksonUtils.createArrayNode()));
    }

    private static ObjectNode key(ClauseGrid grid, ClauseId id) {
        var node = JacksonUtils.createObjectNode();
        node.put("key", grid.getDataCommunicator().getKeyMapper().key(row(grid, id)));
        return node;
    }
}
