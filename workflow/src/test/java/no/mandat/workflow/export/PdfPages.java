package no.mandat.workflow.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import no.mandat.workflow.words.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * How many pages a PDF has, and what its first and last ones say.
 *
 * @param first the words of its first pages, where one that was too much says that it is
 * @param last the words of its last pages
 */
public record PdfPages(int count, String first, String last) {

    private static final int LOOKED_AT = 5;

    public static PdfPages of(Path file) throws IOException {
        return of(Files.readAllBytes(file));
    }

    public static PdfPages of(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            int count = document.getNumberOfPages();
            var words = new PDFTextStripper();
            words.setEndPage(LOOKED_AT);
            var first = words.getText(document);
            words.setStartPage(Math.max(1, count - LOOKED_AT + 1));
            words.setEndPage(count);
            return new PdfPages(count, oneLine(first), oneLine(words.getText(document)));
        }
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ");
    }

    /** The beginning of what stands in a PDF in the place of what is too much for one. */
    public static String tooMuch(Locale language) {
        return Words.in(language).of("export.tooMuch").split(":", 2)[0];
    }
}
