package no.mandat.web.clause;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseEdit;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.ClauseTree.Side;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import org.jspecify.annotations.Nullable;

/**
 * Clauses being worked on: the table of all, the one that is chosen beside it, and what is done to several at once. What was
 * written is kept when another clause is chosen. By keyboard: Alt with an arrow moves, indents and lifts.
 */
public final class ClauseEditor extends Div implements ClauseGrid.Editing {

    private static final long serialVersionUID = 1L;

    private static final Map<Key, Function<ClauseId, ClauseEdit>> SIDEWAYS =
            Map.of(Key.ARROW_RIGHT, ClauseEdit.Indent::new, Key.ARROW_LEFT, ClauseEdit.Outdent::new);

    private final transient ClauseDesk desk;
    private final transient Consumer<Clause> chosen;
    private final ClauseGrid grid = new ClauseGrid(this);
    private final ClausePanel panel = new ClausePanel(this);
    private final RefusalLine refusal = new RefusalLine();
    private final Paragraph hint = new Paragraph(t("clauses.hint"));
    private final Button undo = new Button(t("clauses.undo"), click -> undo());
    private final Span count = new Span();
    private transient ClauseTree shown = ClauseTree.EMPTY;
    private boolean showing;

    /** @param chosen told of the one clause that is chosen */
    public ClauseEditor(ClauseDesk desk, Consumer<Clause> chosen) {
        this.desk = desk;
        this.chosen = chosen;
        addClassName("clause-editor");
        undo.addThemeVariants(ButtonVariant.SMALL);
        count.addClassNames("small", "muted");
        hint.addClassNames("small", "muted");
        var line = new Div(count, undo);
        line.addClassName("clause-toolbar");
        var left = new Div(line, grid);
        left.addClassName("clause-table");
        var right = new Div(refusal, hint, panel);
        right.addClassName("clause-side");
        add(left, right);
        grid.addSelectionListener(selection -> choose());
        byKeyboard();
        refresh();
    }

    private void byKeyboard() {
        SIDEWAYS.forEach((key, edit) -> Shortcuts.addShortcutListener(
                        this, () -> one().ifPresent(clause -> carryOut(edit.apply(clause.id()))), key, KeyModifier.ALT)
                .listenOn(grid));
        Map.of(Key.ARROW_UP, Side.BEFORE, Key.ARROW_DOWN, Side.AFTER)
                .forEach((key, side) -> Shortcuts.addShortcutListener(
                                this,
                                () -> one().flatMap(clause -> shown.neighbour(clause.id(), side)
                                                .map(other -> new ClauseEdit.Move(clause.id(), side, other.id())))
                                        .ifPresent(this::carryOut),
                                key,
                                KeyModifier.ALT)
                        .listenOn(grid));
    }

    private Optional<Clause> one() {
        var rows = grid.getSelectedItems();
        return rows.size() == 1 ? shown.find(rows.iterator().next().id()) : Optional.empty();
    }

    private void choose() {
        if (showing) {
            return;
        }
        var left = panel.unsaved();
        if (!keepWritten()
                && panel.unsaved().isPresent()
                && choose(left.orElseThrow().id())) {
            // It isn't taken, and stays where it was written.
            return;
        }
        showChosen();
    }

    private void showChosen() {
        var clause = one();
        hint.setVisible(clause.isEmpty());
        clause.ifPresentOrElse(one -> panel.show(one, shown), panel::clear);
        clause.ifPresent(chosen);
    }

    /** Saves what was written and not saved; whether nothing of it is left. */
    private boolean keepWritten() {
        return panel.unsaved().map(this::doIt).orElse(true);
    }

    /** Keeps what was written in the clause that is chosen. */
    public void keep() {
        if (keepWritten()) {
            showChosen();
        }
    }

    /** Whether something was written that isn't kept yet. */
    public boolean isUnsaved() {
        return panel.unsaved().isPresent();
    }

    @Override
    public void carryOut(ClauseEdit edit) {
        // What builds on words that weren't taken isn't done: they are asked about, or say why, first.
        if (!(edit instanceof ClauseEdit.Rewrite) && !keepWritten()) {
            return;
        }
        boolean done = doIt(edit);
        // What was written and not taken stays where it was written, as long as its clause is there.
        if (done || !(edit instanceof ClauseEdit.Rewrite) || one().isEmpty()) {
            showChosen();
        }
    }

    private boolean doIt(ClauseEdit edit) {
        refusal.clear();
        try {
            desk.carryOut(edit, shown);
            refresh();
            select(edit);
            return true;
        } catch (RefusedException e) {
            refuse(edit, e);
            return false;
        }
    }

    private void refuse(ClauseEdit edit, RefusedException refused) {
        if (refused.refusal() instanceof MandateRefusal.ClauseChanged now && edit instanceof ClauseEdit.Rewrite mine) {
            desk.refresh();
            refresh();
            showChosen();
            new ClauseConflictDialog(mine, now, again -> {
                        doIt(again);
                        showChosen();
                    })
                    .open();
        } else {
            refusal.say(Say.t(refused.refusal()));
            desk.refresh();
            refresh();
        }
    }

    /** A new clause is the one that is worked on next. */
    private void select(ClauseEdit edit) {
        @Nullable ClauseId next =
                switch (edit) {
                    case ClauseEdit.Split split -> split.second();
                    case ClauseEdit.Join join -> join.to();
                    case ClauseEdit.Insert insert -> insert.clause().id();
                    default -> null;
                };
        if (next != null) {
            choose(next);
        }
    }

    /** Chooses a clause without telling anybody; whether it is there. */
    private boolean choose(ClauseId id) {
        var row = grid.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(id))
                .findFirst();
        showing = true;
        row.ifPresent(grid::select);
        showing = false;
        return row.isPresent();
    }

    @Override
    public ClauseId newId() {
        return desk.newId();
    }

    private void undo() {
        refusal.clear();
        try {
            desk.undo();
        } catch (RefusedException e) {
            refusal.say(Say.t(e.refusal()));
            desk.refresh();
        }
        refresh();
        showChosen();
    }

    /** Shows what the desk has. */
    public void refresh() {
        shown = desk.tree();
        showing = true;
        grid.show(shown);
        showing = false;
        undo.setEnabled(desk.canUndo());
        int traceable = shown.traceable().size();
        count.setText(t("clauses.count", shown.clauses().size(), traceable));
    }

    /** Begins with a first clause. */
    public void begin() {
        carryOut(new ClauseEdit.Insert(
                new Clause(
                        newId(), 0, ClauseForm.SECTION, "", t("clauses.newSection"), "", ClauseKind.BACKGROUND, null),
                Side.AFTER,
                null));
    }
}
