package no.mandat.workflow.milestone;

import no.mandat.domain.shared.MandateId;
import org.jspecify.annotations.Nullable;

/**
 * Makes a private link to a calendar. It has no key: what a keyed command gives back is kept, and nobody keeps the secret of a
 * link. Sent twice it makes two, which both can be revoked.
 *
 * @param mandate whose milestones it shows; none for those of all one's mandates
 */
public record MakeCalendarLink(@Nullable MandateId mandate) {}
