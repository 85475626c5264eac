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
    record Taken(PastedMarkdown markdown, String said) {}

    /**
     * Takes it.
     *
     * @param firstNote the number of its first footnote
     * @throws RefusedException when it is too much, or a picture isn't taken
     */
    Taken take(String html, int firstNote) {
        var pasted = PastedHtml.toMarkdown(html, firstNote, UUID::randomUUID);
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
        var markdown = new PastedMarkdown(
                PictureNames.in(pasted.text(), names), PictureNames.in(pasted.notes(), names), !pasted.isWords());
        return new Taken(markdown, String.join(" ", said.toList()));
    }
}
