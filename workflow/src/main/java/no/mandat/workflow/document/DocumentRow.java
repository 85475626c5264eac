package no.mandat.workflow.document;

import java.time.Instant;
import java.util.List;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.DocumentId;

/**
 * A document in a list.
 *
 * @param fileSize of its newest version, in bytes
 * @param versions how many there are; the newest has this number
 * @param person who handed in the newest one
 * @param changedAt when anything of the document was last changed
 */
public record DocumentRow(
        DocumentId id,
        String title,
        FileType fileType,
        long fileSize,
        int versions,
        Openness openness,
        String person,
        Instant changedAt) {

    /** Its place in a list that is sorted so: what a page goes on from. */
    public List<Object> place(DocumentSort sort) {
        Object value =
                switch (sort) {
                    case TITLE -> title;
                    case CHANGED -> changedAt;
                };
        return List.of(value, id.value());
    }
}
