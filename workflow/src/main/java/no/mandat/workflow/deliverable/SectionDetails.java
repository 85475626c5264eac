package no.mandat.workflow.deliverable;

import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.SectionId;

/**
 * A section, to be written.
 *
 * @param whole what the deliverable is called
 * @param text Markdown
 * @param writes whether the reader writes it now
 */
public record SectionDetails(
        SectionId id,
        DeliverableId deliverable,
        String whole,
        MandateId mandate,
        int version,
        int level,
        SectionForm form,
        String text,
        boolean writes) {}
