package no.mandat.workflow.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The rows and cells of a table in HTML. What is merged has its text once, and is empty for the others. */
final class HtmlTable {

    private static final Set<String> GROUPS = Set.of("thead", "tbody", "tfoot");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> ASIDE = Set.of("tr", "caption", "colgroup", "col");
    private static final int MOST_CELLS = 200_000;

    private final boolean isPresentation;
    private final List<List<@Nullable Element>> rows = new ArrayList<>();
    private int widest;
    private int cells;

    /** Whether something stands beside its cells. */
    private boolean hasStrays;

    HtmlTable(Element table) {
        isPresentation = table.attr("role").equals("presentation");
        List<Integer> open = new ArrayList<>();
        hasStrays = hasStrays(table, child -> ASIDE.contains(child) || GROUPS.contains(child));
        for (var child : table.children()) {
            if (child.normalName().equals("tr")) {
                add(child, open);
            } else if (GROUPS.contains(child.normalName())) {
                hasStrays |= hasStrays(child, "tr"::equals);
                child.children().stream()
                        .filter(row -> row.normalName().equals("tr"))
                        .forEach(row -> add(row, open));
                open.clear();
            }
        }
    }

    private static boolean hasStrays(Element around, Predicate<String> isExpected) {
        return around.childNodes().stream().anyMatch(node -> switch (node) {
            case TextNode text -> !text.isBlank();
            case Element element -> !isExpected.test(element.normalName());
            default -> false;
        });
    }

    /** @param open for how many more rows a cell above goes on, by the columns */
    private void add(Element row, List<Integer> open) {
        List<@Nullable Element> all = new ArrayList<>();
        hasStrays |= hasStrays(row, CELLS::contains);
        for (var cell : row.children()) {
            if (CELLS.contains(cell.normalName())) {
                goOn(all, open);
                int columns = Math.clamp(HtmlNames.number(cell.attr("colspan"), 1), 1, TableText.MOST_COLUMNS);
                int down = Math.clamp(HtmlNames.number(cell.attr("rowspan"), 1), 1, 1_000_000) - 1;
                for (int i = 0; i < columns; i++) {
                    all.add(i == 0 ? cell : null);
                    while (open.size() < all.size()) {
                        open.add(0);
                    }
                    open.set(all.size() - 1, down);
                }
                cells++;
            }
        }
        goOn(all, open);
        widest = Math.max(widest, all.size());
        rows.add(all);
    }

    private static void goOn(List<@Nullable Element> row, List<Integer> open) {
        while (row.size() < open.size() && open.get(row.size()) > 0) {
            open.set(row.size(), open.get(row.size()) - 1);
            row.add(null);
        }
    }

    /** Whether it is nothing but a frame, or of a form that no table in a text has. */
    boolean isFrame() {
        return isPresentation
                || hasStrays
                || cells < 2
                || widest > TableText.MOST_COLUMNS
                || (long) widest * rows.size() > MOST_CELLS;
    }

    List<List<@Nullable Element>> rows() {
        return rows;
    }
}
