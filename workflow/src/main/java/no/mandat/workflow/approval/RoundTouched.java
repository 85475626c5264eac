package no.mandat.workflow.approval;

import no.mandat.domain.shared.RoundId;

/** Something has happened that a round's page shows, or that takes the page from somebody. */
record RoundTouched(RoundId round) {}
