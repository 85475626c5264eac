package no.mandat.web.document;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.KeysetDataProvider;
import no.mandat.web.shared.NarrowWindow;
import no.mandat.web.shared.SortLabels;
import no.mandat.web.shared.When;
import no.mandat.workflow.document.DocumentRow;
import no.mandat.workflow.document.DocumentSort;

/** The documents in a table; on a narrow screen each is one cell that says all. */
final class DocumentGrid extends Grid<DocumentRow> {

    private static final long serialVersionUID = 1L;

    /** Below this width, in CSS pixels, the table becomes a list. */
    private static final int NARROW = 900;

    /** Up to so many rows the table is as high as they are; beyond it scrolls. */
    private static final int FEW = 10;

    private static final String TITLE = """
            <div class="mandate-cell">
              <a href="${item.address}" router-link>${item.title}</a>
              %s
            </div>""";

    private static final String KIND = """
            <span class="small muted">${item.kind}</span>""";

    private static final String OPENNESS = """
            <span class="${item.badge}">${item.openness}</span>""";

    private static final String CHANGED = """
            <span class="who"><span>${item.person}</span>
              <time class="small muted" datetime="${item.changedAt}" title="${item.exact}">${item.changed}</time></span>""";

    private static final String DOWNLOAD = """
            <a class="download" href="${item.download}" target="${item.target}" rel="noopener" router-ignore aria-label="${item.downloadNamed}">${item.downloadWord}</a>""";

    private static final String WHOLE = TITLE.formatted("""
            <div class="mandate-line small">
              %s
              <span>${item.kind} · ${item.version}</span>
              %s
              %s
            </div>""".formatted(OPENNESS, CHANGED, DOWNLOAD));

    private final MandateId mandate;
    private final transient Clock clock;
    private final Column<DocumentRow> whole;
    private final Column<DocumentRow> title;
    private final Column<DocumentRow> version;
    private final Column<DocumentRow> openness;
    private final Column<DocumentRow> changed;
    private final Column<DocumentRow> download;

    DocumentGrid(MandateId mandate, Clock clock, Consumer<DocumentListState> sorted) {
        this.mandate = mandate;
        this.clock = clock;
        whole = addColumn(withDownload(withChanged(withOpenness(withTitle(LitRenderer.of(WHOLE)))))
                        .withProperty("version", DocumentGrid::version))
                .setHeader(t("documents.title"))
                .setRowHeader(true);
        title = sortable(addColumn(withTitle(LitRenderer.of(TITLE.formatted(KIND)))), DocumentSort.TITLE)
                .setHeader(t("documents.column.title"))
                .setFlexGrow(3)
                .setRowHeader(true);
        version = fixed(addColumn(DocumentGrid::version).setHeader(t("documents.column.version")), "120px");
        openness = fixed(
                addColumn(withOpenness(LitRenderer.of(OPENNESS))).setHeader(t("documents.column.openness")), "230px");
        changed = fixed(
                sortable(addColumn(withChanged(LitRenderer.of(CHANGED))), DocumentSort.CHANGED)
                        .setHeader(t("documents.column.changed")),
                "210px");
        download = fixed(
                addColumn(withDownload(LitRenderer.of(DOWNLOAD))).setHeader(t("documents.column.download")), "120px");
        whole.setVisible(false);
        getElement().setAttribute("aria-label", t("documents.title"));
        SortLabels.name(this);
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        addClassNames("mandates", "documents");
        NarrowWindow.watch(this, NARROW, this::narrow);
        addSortListener(event -> event.getSortOrder().stream()
                .filter(order -> event.isFromClient())
                .findFirst()
                .ifPresent(order -> sorted.accept(new DocumentListState(
                        DocumentSort.valueOf(order.getSorted().getKey()),
                        order.getDirection() == SortDirection.DESCENDING))));
    }

    /** Shows the rows, sorted as the list is. */
    void show(KeysetDataProvider<DocumentRow> rows, DocumentListState list) {
        setAllRowsVisible(rows.size() <= FEW);
        setDataProvider(rows);
        var direction = list.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING;
        var column =
                switch (list.sort()) {
                    case TITLE -> title;
                    case CHANGED -> changed;
                };
        sort(List.of(new GridSortOrder<>(column, direction)));
    }

    private static Column<DocumentRow> sortable(Column<DocumentRow> column, DocumentSort sort) {
        return column.setKey(sort.name()).setSortProperty(sort.name());
    }

    private static Column<DocumentRow> fixed(Column<DocumentRow> column, String width) {
        return column.setWidth(width).setFlexGrow(0);
    }

    private void narrow(boolean narrow) {
        whole.setVisible(narrow);
        List.of(title, version, openness, changed, download).forEach(column -> column.setVisible(!narrow));
        setClassName("narrow", narrow);
    }

    private LitRenderer<DocumentRow> withTitle(LitRenderer<DocumentRow> cell) {
        return cell.withProperty("address", row -> DocumentNavigation.address(mandate, row.id()))
                .withProperty("title", DocumentRow::title)
                .withProperty("kind", row -> FileSize.about(row.fileType(), row.fileSize()));
    }

    private static LitRenderer<DocumentRow> withOpenness(LitRenderer<DocumentRow> cell) {
        return cell.withProperty(
                        "badge", row -> OpennessBadge.of(row.openness()).classes())
                .withProperty(
                        "openness", row -> OpennessBadge.of(row.openness()).word());
    }

    private LitRenderer<DocumentRow> withChanged(LitRenderer<DocumentRow> cell) {
        return cell.withProperty("person", DocumentRow::person)
                .withProperty("changed", row -> since(row).text())
                .withProperty("exact", row -> since(row).exact())
                .withProperty("changedAt", row -> since(row).machine());
    }

    private static LitRenderer<DocumentRow> withDownload(LitRenderer<DocumentRow> cell) {
        return cell.withProperty("download", row -> DocumentNavigation.download(row.id(), row.versions()))
                .withProperty("target", row -> isLink(row) ? "_blank" : "_self")
                .withProperty(
                        "downloadNamed",
                        row -> t(isLink(row) ? "documents.openNamed" : "documents.downloadNamed", row.title()))
                .withProperty("downloadWord", row -> t(isLink(row) ? "documents.open" : "documents.download"));
    }

    private static boolean isLink(DocumentRow row) {
        return row.fileType() == FileType.LINK;
    }

    private When since(DocumentRow row) {
        return When.since(row.changedAt(), clock);
    }

    private static String version(DocumentRow row) {
        return t("documents.version", row.versions());
    }
}
