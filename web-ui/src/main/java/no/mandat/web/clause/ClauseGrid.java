package no.mandat.web.clause;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dnd.GridDropLocation;
import com.vaadin.flow.component.grid.dnd.GridDropMode;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseEdit;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.ClauseTree.Side;
import no.mandat.domain.shared.ClauseId;
import no.mandat.web.shared.Say;
import no.mandat.workflow.text.MarkdownText;
import org.jspecify.annotations.Nullable;

/** The clauses as a table in the order of reading, indented as they hang; rows can be dragged to another place. */
final class ClauseGrid extends Grid<ClauseRow> {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 160;

    private static final String CLAUSE = """
            <div class="clause-cell form-${item.form}" style="padding-inline-start: calc(${item.depth} * 18px)">
              <span class="clause-cell-number ${item.generated}">${item.number}</span>
              <span class="clause-cell-words">${item.words}</span>
            </div>""";

    private static final String KIND = """
            <span class="clause-cell-kind">${item.kind}
              <span class="force force-${item.forceCode}" ?hidden="${!item.force}">${item.force}</span></span>""";

    private @Nullable ClauseRow dragged;

    /** Where edits go. */
    interface Editing {
        /** Does it, or says why not. */
        void carryOut(ClauseEdit edit);

        /** An id for a new clause. */
        ClauseId newId();
    }

    ClauseGrid(Editing editing) {
        addColumn(LitRenderer.<ClauseRow>of(CLAUSE)
                        .withProperty("depth", row -> row.clause().depth())
                        .withProperty("form", row -> row.clause().form().name().toLowerCase(java.util.Locale.ROOT))
                        .withProperty("generated", row -> row.number().generated() ? "generated" : "")
                        .withProperty("number", row -> row.number().text())
                        .withProperty("words", row -> words(row.clause())))
                .setHeader(t("clauses.column.clause"))
                .setFlexGrow(1)
                .setRowHeader(true);
        addColumn(LitRenderer.<ClauseRow>of(KIND)
                        .withProperty("kind", row -> Say.sentence(t(row.clause().kind())))
                        .withProperty("forceCode", row -> Optional.ofNullable(
                                        row.clause().force())
                                .map(force -> force.name().toLowerCase(java.util.Locale.ROOT))
                                .orElse(""))
                        .withProperty(
                                "force", row -> Optional.ofNullable(row.clause().force())
                                        .map(Say::t)
                                        .orElse("")))
                .setHeader(t("clauses.column.kind"))
                .setFlexGrow(0)
                .setWidth("136px");
        ((GridSingleSelectionModel<ClauseRow>) setSelectionMode(SelectionMode.SINGLE)).setDeselectAllowed(false);
        setRowsDraggable(true);
        setDropMode(GridDropMode.ON_TOP_OR_BETWEEN);
        addDragStartListener(start -> dragged = start.getDraggedItems().getFirst());
        addDragEndListener(end -> dragged = null);
        addDropListener(
                drop -> drop.getDropTargetItem().ifPresent(target -> drop(target, drop.getDropLocation(), editing)));
        addThemeVariants(GridVariant.NO_BORDER);
        addClassName("clause-grid");
        getElement().setAttribute("aria-label", t("clauses.grid"));
    }

    private void drop(ClauseRow target, GridDropLocation location, Editing editing) {
        var row = dragged;
        if (row != null && !row.id().equals(target.id())) {
            var side =
                    switch (location) {
                        case ABOVE -> Side.BEFORE;
                        case BELOW -> Side.AFTER;
                        default -> Side.UNDER;
                    };
            editing.carryOut(new ClauseEdit.Move(row.id(), side, target.id()));
        }
    }

    /** Shows the tree; what was chosen stays so, as far as it is still there. */
    void show(ClauseTree tree) {
        Set<ClauseId> chosen = getSelectedItems().stream().map(ClauseRow::id).collect(Collectors.toSet());
        Map<ClauseId, no.mandat.domain.mandate.ClauseNumber> numbers = ClauseNumbers.of(tree);
        List<ClauseRow> rows = new ArrayList<>();
        tree.clauses()
                .forEach(clause -> rows.add(new ClauseRow(clause, Objects.requireNonNull(numbers.get(clause.id())))));
        setItems(rows);
        rows.stream().filter(row -> chosen.contains(row.id())).forEach(this::select);
    }

    private static String words(Clause clause) {
        var all = MarkdownText.plain(clause.heading().isEmpty() ? clause.text() : clause.heading());
        var more =
                clause.heading().isEmpty() || clause.text().isEmpty() ? "" : " – " + MarkdownText.plain(clause.text());
        var line = all + more;
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
    }
}
