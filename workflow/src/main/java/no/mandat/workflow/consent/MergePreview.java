package no.mandat.workflow.consent;

import no.mandat.domain.mandate.ContentMerge;
import no.mandat.domain.mandate.MandateContent;

/**
 * What an amendment would be on the version that counts now.
 *
 * @param base what the version says that it was written on
 * @param amendment what the mandate would say by it
 * @param version what the mandate says now
 * @param merge what it would say with both
 */
public record MergePreview(MandateContent base, MandateContent amendment, MandateContent version, ContentMerge merge) {}
