package no.mandat.workflow.audit;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of cells with semicolons between them (RFC 4180 but for those), as Norwegian spreadsheets open them: in UTF-8 behind the mark that tells
 * them so. What would be taken for a formula is told to be text.
 */
final class SeparatedCells {

    private static final String MARK = "\uFEFF";
    private static final String FORMULAS = "=+-@\t\r";

    private final Appendable out;

    private SeparatedCells(Appendable out) {
        this.out = out;
    }

    static SeparatedCells in(Appendable out) throws IOException {
        out.append(MARK);
        return new SeparatedCells(out);
    }

    void row(List<String> cells) throws IOException {
        out.append(cells.stream().map(SeparatedCells::cell).collect(Collectors.joining(";")))
                .append("\r\n");
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
