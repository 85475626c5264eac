package no.mandat.workflow.deliverable;

import java.util.List;
import java.util.Set;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PictureId;

/**
 * What somebody from outside reads of a text that is being written: the sections that they are named on, and nothing else of it.
 *
 * @param mandateName the mandate's short name
 * @param language of the text
 * @param pictures those of the deliverable that the sections show
 */
public record NamedText(
        DeliverableId id,
        MandateId mandate,
        String mandateName,
        DeliverableKind kind,
        int number,
        String language,
        List<NamedSection> sections,
        Set<PictureId> pictures) {

    /** Takes a copy. */
    public NamedText {
        sections = List.copyOf(sections);
        pictures = Set.copyOf(pictures);
    }
}
