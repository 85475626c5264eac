package no.mandat.workflow.point;

import no.mandat.domain.shared.CallId;
import no.mandat.workflow.contribution.FileOfContribution;

/** A file of a contribution, on the page with the answers to its call. */
public record FileOfAnswer(CallId call, FileOfContribution file) {}
