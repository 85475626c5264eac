package no.mandat.web.deliverable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.deliverable.ImportReport;
import no.mandat.workflow.reportimport.DraftPicture;

/** The pictures of a text that was brought in, each looked through as a file that somebody sends. */
record ReceivedPictures(List<ImportReport.Shown> files, Reception reception) {

    /**
     * Receives them.
     *
     * @throws RefusedException when one isn't taken; none of them is left then
     */
    static ReceivedPictures of(List<DraftPicture> pictures, Reception reception) {
        var received = new ReceivedPictures(new ArrayList<>(), reception);
        try {
            for (var picture : pictures) {
                received.files.add(received.take(picture));
            }
        } catch (IOException e) {
            received.discard();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            received.discard();
            throw e;
        }
        return received;
    }

    private ImportReport.Shown take(DraftPicture picture) throws IOException {
        var name = "%d.%s".formatted(files.size() + 1, picture.type().name().toLowerCase(Locale.ROOT));
        return new ImportReport.Shown(
                picture.id(), reception.receive(name, new ByteArrayInputStream(picture.content())));
    }

    /** Throws them away, once they are kept or nobody wants them. */
    void discard() {
        files.forEach(one -> reception.discard(one.file()));
    }
}
