package no.mandat.workflow.export;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document as PDF: tagged, with bookmarks and all fonts, by PDF/UA-1 and PDF/A-2a at once. Nothing is fetched for it:
 * the renderer gets the pictures of the document and our fonts, and no other address leads anywhere.
 */
public final class PdfExport {

    private static final String PRODUCER = "Mandat";

    /** What the renderer might fetch; all of it comes from us, or from nowhere. */
    private static final String[] PROTOCOLS = {"http", "https", "file", "jar", "ftp", "data", PdfPictures.PROTOCOL};

    /** A long one takes 150 MB for a few seconds: one at a time. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock(true);

    /** What of its parts is held; the rest lies in a file. */
    private static final long IN_MEMORY = 8L << 20;

    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggerImpl(new PdfLog());
    }

    private PdfExport() {}

    /** Writes it to its end. Of one with too many parts it writes that it has, and where all of it is found. */
    public static void write(ExportDocument document, OutputStream out) throws IOException {
        ONE_AT_A_TIME.lock();
        try (var files = new PdfFiles()) {
            draw(PdfLimit.within(document), new PdfPictures(files), out);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static void draw(ExportDocument document, PdfPictures pictures, OutputStream out) throws IOException {
        try (var pdf = new Finished(document, pictures);
                var fonts = new PdfFonts(pdf)) {
            var renderer = new PdfRendererBuilder();
            renderer.useFastMode();
            renderer.usePdfUaAccessibility(true);
            renderer.usePdfAConformance(PdfAConformance.PDFA_2_A);
            renderer.useColorProfile(COLOURS);
            renderer.withProducer(PRODUCER);
            renderer.useReplacementText(Letters.REPLACEMENT);
            renderer.useUriResolver((base, address) -> pictures.find(address) == null ? null : address);
            renderer.useProtocolsStreamImplementation(new Only(pictures), PROTOCOLS);
            renderer.usePDDocument(pdf);
            fonts.offer(renderer);
            renderer.withW3cDocument(new PdfPage(document, pictures).document(), null);
            renderer.toStream(out);
            renderer.run();
        }
    }

    /** What the renderer has drawn, finished before it is written: reading it again would take longer than drawing it. */
    private static final class Finished extends PDDocument {

        private final ExportDocument document;
        private final PdfPictures pictures;

        private Finished(ExportDocument document, PdfPictures pictures) {
            super(MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache);
            this.document = document;
            this.pictures = pictures;
        }

        @Override
        public void save(OutputStream out) throws IOException {
            PdfTags.mend(this, document);
            pictures.putInto(this);
            super.save(out);
        }
    }

    /** Opens the document's own pictures and nothing else. */
    private record Only(PdfPictures pictures) implements FSStreamFactory {

        @Override
        public @Nullable FSStream getUrl(String address) {
            var picture = pictures.find(address);
            return picture == null ? null : new Bytes(picture);
        }
    }

    private static final class Bytes implements FSStream {

        private final byte[] bytes;

        private Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
