package no.mandat.workflow.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.attachment.Reception;

/** Reads a spreadsheet that was received. */
@ApplicationScoped
public class SheetReader {

    private final Reception reception;

    /** Takes its part. */
    @Inject
    public SheetReader(Reception reception) {
        this.reception = reception;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected SheetReader() {
        this(null);
    }

    /**
     * The first sheet of the file.
     *
     * @throws RefusedException {@link AttachmentRefusal.NoSpreadsheet}, {@link AttachmentRefusal.TooManyRows}, {@link
     *     AttachmentRefusal.Damaged}
     */
    public Sheet read(ReceivedFile file) {
        try {
            return read(file.fileType(), reception.whereIs(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sheet read(FileType type, Path file) throws IOException {
        try {
            return switch (type) {
                case XLSX -> ExcelBook.read(file);
                case ODS -> OpenDocumentSheet.read(file);
                case TEXT -> SeparatedText.read(file);
                default -> throw new RefusedException(new AttachmentRefusal.NoSpreadsheet());
            };
        } catch (XMLStreamException | FileNotFoundException | NumberFormatException | IndexOutOfBoundsException e) {
            // It is packed well and says something that no spreadsheet does.
            throw new RefusedException(new AttachmentRefusal.Damaged());
        }
    }
}
