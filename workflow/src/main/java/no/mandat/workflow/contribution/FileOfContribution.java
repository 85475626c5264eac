package no.mandat.workflow.contribution;

import java.util.UUID;
import no.mandat.domain.shared.ContributionId;

/** A file of a contribution, as it is sent now or was before. */
public record FileOfContribution(ContributionId contribution, UUID file) {}
