package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.deliverable.AddPicture;
import no.mandat.workflow.deliverable.PictureService;
import no.mandat.workflow.reportimport.PastedHtml;
import no.mandat.workflow.reportimport.PictureNames;

/** Makes Markdown of what is pasted into a text of a deliverable, and keeps its pictures with that. */
record PastedText(DeliverableId deliverable, PictureService pictures, Reception reception) {

    /**
     * What came of it.
     *
     * @param said about it, in words
     */
    record Taken(String markdown, String said) {}

    /**
     * Takes it.
     *
     * @throws RefusedException when it is too much, or a picture isn't taken
     */
    Taken take(String html) {
        var pasted = PastedHtml.toMarkdown(html, UUID::randomUUID);
        Map<PictureId, PictureId> names = new HashMap<>();
        var received = ReceivedPictures.of(pasted.pictures(), reception);
        try {
            received.files()
                    .forEach(one -> names.put(
                            one.named(), pictures.add(new AddPicture(UUID.randomUUID(), deliverable, one.file()))));
        } finally {
            received.discard();
        }
        var said = Stream.concat(Stream.of(t("write.pasted")), ImportRemarks.lines(pasted.remarks()).stream());
        return new Taken(PictureNames.in(pasted.markdown(), names), String.join(" ", said.toList()));
    }
}
