package no.mandat.web.clause;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseEdit;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.ClauseTree.Side;
import no.mandat.domain.mandate.Force;
import no.mandat.domain.shared.ClauseId;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.TypedText;
import org.jspecify.annotations.Nullable;

/** The clause that is chosen, to be rewritten, classified, divided, joined and moved. */
final class ClausePanel extends Div {

    private static final long serialVersionUID = 1L;

    private static final String CARET = "return this.inputElement.selectionStart";

    private final transient ClauseGrid.Editing editing;
    private final Select<ClauseForm> form = new Select<>();
    private final TextField number = new TextField();
    private final TextField heading = new TextField();
    private final TextArea text = new TextArea();
    private final Select<ClauseKind> kind = new Select<>();
    private final Select<Force> force = new Select<>();
    private final Button below = new Button(t("clauses.below"), click -> classifyBelow());
    private final Button save = new Button();
    private @Nullable Clause shown;
    private transient ClauseTree tree = ClauseTree.EMPTY;

    ClausePanel(ClauseGrid.Editing editing) {
        this.editing = editing;
        addClassName("clause-panel");
        form.setLabel(t("clauses.form"));
        form.setItems(ClauseForm.values());
        form.setItemLabelGenerator(value -> Say.sentence(t(value)));
        number.setLabel(t("clauses.number"));
        number.setHelperText(t("clauses.number.help"));
        number.setMaxLength(40);
        heading.setLabel(t("clauses.heading"));
        heading.setMaxLength(Clause.MOST_HEADING);
        text.setLabel(t("clauses.text"));
        text.setHelperText(t("clauses.text.help"));
        text.setMinRows(5);
        text.setMaxRows(16);
        TypedText.lazily(text);
        text.setMaxLength(Clause.MOST_TEXT);
        kind.setLabel(t("clauses.kind"));
        kind.setItems(ClauseKind.values());
        kind.setItemLabelGenerator(value -> Say.sentence(t(value)));
        force.setLabel(t("clauses.force"));
        force.setItems(Force.values());
        force.setEmptySelectionAllowed(true);
        force.setEmptySelectionCaption(t("clauses.force.none"));
        force.setItemLabelGenerator(value -> value == null ? t("clauses.force.none") : t(value));
        form.addValueChangeListener(change -> heading.setVisible(
                change.getValue() != null && change.getValue().hasHeading()));
        kind.addValueChangeListener(change -> classify(change.isFromClient()));
        force.addValueChangeListener(change -> classify(change.isFromClient()));
        save.setText(t("clauses.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> rewrite());
        build();
        clear();
    }

    private void build() {
        var title = new H2(t("clauses.panel"));
        var line = new Div(form, number);
        line.addClassName("clause-line");
        var classes = new Div(kind, force);
        classes.addClassName("clause-line");
        below.addThemeVariants(ButtonVariant.SMALL);
        var divide = new Div(act("clauses.split", this::split), act("clauses.join", this::join));
        var move = new Div(
                act(
                        "clauses.outdent",
                        () -> edit(new ClauseEdit.Outdent(current().id()))),
                act("clauses.indent", () -> edit(new ClauseEdit.Indent(current().id()))),
                act("clauses.up", () -> beside(Side.BEFORE)),
                act("clauses.down", () -> beside(Side.AFTER)));
        var come = new Div(act("clauses.add", this::add), act("clauses.remove", this::remove));
        List.of(divide, move, come).forEach(row -> row.addClassName("clause-acts"));
        add(title, classes, below, line, heading, text, save, divide, move, come);
    }

    private static Button act(String key, Runnable act) {
        var button = new Button(t(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    /** Nothing is chosen. */
    void clear() {
        shown = null;
        setVisible(false);
    }

    /** Shows a clause of the tree. */
    void show(Clause clause, ClauseTree of) {
        shown = clause;
        tree = of;
        setVisible(true);
        below.setVisible(!of.below(clause.id()).isEmpty());
        form.setValue(clause.form());
        number.setValue(clause.number());
        heading.setVisible(clause.form().hasHeading());
        heading.setValue(clause.heading());
        text.setValue(clause.text());
        kind.setValue(clause.kind());
        force.setValue(clause.force());
    }

    /** What was written and not saved yet, if anything was. */
    Optional<ClauseEdit.Rewrite> unsaved() {
        var clause = shown;
        if (clause == null) {
            return Optional.empty();
        }
        var written = written(clause);
        var same = new ClauseEdit.Rewrite(clause.id(), clause.form(), clause.number(), clause.heading(), clause.text());
        return written.equals(same) ? Optional.empty() : Optional.of(written);
    }

    private ClauseEdit.Rewrite written(Clause clause) {
        return new ClauseEdit.Rewrite(
                clause.id(),
                form.getValue(),
                number.getValue().strip(),
                heading.getValue().strip(),
                text.getValue().strip());
    }

    private void rewrite() {
        unsaved().ifPresent(this::edit);
    }

    private void classify(boolean byHand) {
        var clause = shown;
        if (byHand && clause != null) {
            edit(new ClauseEdit.Classify(List.of(clause.id()), kind.getValue(), force.getValue()));
        }
    }

    /** What hangs under it is the same. */
    private void classifyBelow() {
        edit(new ClauseEdit.Classify(
                tree.below(current().id()).stream().map(Clause::id).toList(), kind.getValue(), force.getValue()));
    }

    /** At the place of the cursor. */
    private void split() {
        var clause = current();
        text.getElement()
                .executeJs(CARET)
                .then(Integer.class, at -> edit(new ClauseEdit.Split(clause.id(), at, newId())));
    }

    private void join() {
        int place = tree.clauses().indexOf(current());
        if (place > 0) {
            edit(new ClauseEdit.Join(
                    current().id(), tree.clauses().get(place - 1).id()));
        }
    }

    private void beside(Side side) {
        tree.neighbour(current().id(), side)
                .ifPresent(other -> edit(new ClauseEdit.Move(current().id(), side, other.id())));
    }

    private void add() {
        var clause = current();
        var fresh = new Clause(
                newId(),
                0,
                clause.form().isProse() && !clause.form().hasHeading() ? clause.form() : ClauseForm.PARAGRAPH,
                "",
                "",
                t("clauses.new"),
                clause.kind(),
                clause.force());
        edit(new ClauseEdit.Insert(fresh, clause.form().hasHeading() ? Side.UNDER : Side.AFTER, clause.id()));
    }

    private void remove() {
        edit(ClauseEdit.Remove.of(tree, current().id()));
    }

    private void edit(ClauseEdit edit) {
        editing.carryOut(edit);
    }

    private ClauseId newId() {
        return editing.newId();
    }

    private Clause current() {
        return Objects.requireNonNull(shown);
    }
}
