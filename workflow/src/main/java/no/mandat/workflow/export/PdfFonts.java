package no.mandat.workflow.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import no.mandat.domain.shared.NormalForms;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of a PDF, all of which are put into it. The serif and the sans have what European languages are written with;
 * what they lack is taken from a third, with many more signs. What that lacks as well becomes a replacement sign: a PDF/A may
 * not hold a sign that its fonts can't draw.
 */
final class PdfFonts implements AutoCloseable {

    static final String SERIF = "Source Serif 4";
    static final String SANS = "Instrument Sans";
    static final String ANY = "DejaVu Sans";

    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final int PRIVATE_FROM = 0xE000;
    private static final int PRIVATE_TO = 0xF8FF;
    private static final int PRIVATE_PLANES = 0xF0000;

    private static final List<Face> FACES = List.of(
            new Face("SourceSerif4-Regular", SERIF, REGULAR, FontStyle.NORMAL),
            new Face("SourceSerif4-It", SERIF, REGULAR, FontStyle.ITALIC),
            new Face("SourceSerif4-Semibold", SERIF, BOLD, FontStyle.NORMAL),
            new Face("SourceSerif4-SemiboldIt", SERIF, BOLD, FontStyle.ITALIC),
            new Face("InstrumentSans-Regular", SANS, REGULAR, FontStyle.NORMAL),
            new Face("InstrumentSans-SemiBold", SANS, BOLD, FontStyle.NORMAL),
            new Face("DejaVuSans", ANY, REGULAR, FontStyle.NORMAL));

    private static final BitSet DRAWN = drawn("DejaVuSans");

    private final PDDocument document;
    private final List<TrueTypeFont> opened = new ArrayList<>();

    /** The fonts of one document. */
    PdfFonts(PDDocument document) {
        this.document = document;
    }

    private record Face(String file, String family, int weight, FontStyle style) {}

    /** Gives them to the renderer, which puts in what is used of each. */
    void offer(PdfRendererBuilder renderer) {
        FACES.forEach(face -> renderer.useFont(new OnDemand(face.file), face.family, face.weight, face.style, true));
    }

    /** Opens a font when it is first asked for. */
    private final class OnDemand extends PDFontSupplier {

        private final String file;
        private @Nullable PDFont font;

        private OnDemand(String file) {
            super(null);
            this.file = file;
        }

        @Override
        public PDFont supply() {
            if (font == null) {
                font = load(file);
            }
            return font;
        }
    }

    /** Without ligatures: of a glyph that stands for two letters nobody could tell which they are, as PDF/UA asks. */
    private PDFont load(String file) {
        try {
            var font = parse(file);
            opened.add(font);
            font.setEnableGsub(false);
            return PDType0Font.load(document, font, true);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** Once the document is written. */
    @Override
    public void close() throws IOException {
        for (var font : opened) {
            font.close();
        }
    }

    /** The text as far as it can be drawn; what steers the direction of writing is left out. */
    static String drawable(String text) {
        var composed = NormalForms.of(Letters.clean(text), Normalizer.Form.NFC);
        var seen = new StringBuilder(composed.length());
        composed.codePoints().filter(sign -> !isUnseen(sign)).forEach(seen::appendCodePoint);
        return Letters.map(seen.toString(), PdfFonts::isDrawn);
    }

    private static boolean isUnseen(int sign) {
        return Character.getType(sign) == Character.FORMAT
                || sign >= 0xFE00 && sign <= 0xFE0F
                || sign >= 0xE0100 && sign <= 0xE01EF;
    }

    private static boolean isDrawn(int sign) {
        boolean isPrivate = sign >= PRIVATE_FROM && sign <= PRIVATE_TO || sign >= PRIVATE_PLANES;
        return !isPrivate && DRAWN.get(sign);
    }

    private static BitSet drawn(String file) {
        try (var font = parse(file)) {
            var letters = font.getUnicodeCmapLookup();
            var drawn = new BitSet(PRIVATE_PLANES);
            for (int sign = 0; sign < PRIVATE_PLANES; sign++) {
                drawn.set(sign, letters.getGlyphId(sign) > 0);
            }
            return drawn;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static TrueTypeFont parse(String file) throws IOException {
        var name = "fonts/" + file + ".ttf";
        try (var stream = Objects.requireNonNull(PdfFonts.class.getResourceAsStream(name), name)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(stream));
        }
    }
}
