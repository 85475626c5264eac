package no.mandat.workflow.study;

import java.util.List;

/**
 * The requests for studies of a mandate.
 *
 * @param studies in the order of their numbers
 * @param granted what the ministry gives for those that weren't given up, in whole kroner
 * @param mayDraft whether the reader may begin one
 */
public record StudyList(List<StudyRow> studies, long granted, boolean mayDraft) {}
