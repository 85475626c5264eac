package no.mandat.workflow.deliverable;

import no.mandat.domain.shared.SectionId;

/** Somebody else who is writing in a section now. */
public record WritingNow(SectionId section, String name) {}
