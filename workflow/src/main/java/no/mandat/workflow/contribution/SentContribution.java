package no.mandat.workflow.contribution;

import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Replies;
import org.jspecify.annotations.Nullable;

/** What somebody has sent, as they see it. */
public record SentContribution(
        Receipt receipt, String name, @Nullable String organisation, Publication publication, Replies replies) {}
