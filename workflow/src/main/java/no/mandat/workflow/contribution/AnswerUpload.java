package no.mandat.workflow.contribution;

import java.util.UUID;
import no.mandat.domain.shared.CallId;

/** Where a file comes, part by part, that goes with what the actor is about to answer. */
public record AnswerUpload(CallId call, UUID id) {}
