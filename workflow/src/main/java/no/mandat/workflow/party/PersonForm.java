package no.mandat.workflow.party;

import jakarta.validation.Valid;
import no.mandat.workflow.shared.MailAddress;
import no.mandat.workflow.shared.OneLine;
import org.jspecify.annotations.Nullable;

/** Who somebody is, put right. */
public record PersonForm(
        @OneLine(max = 200) String fullName,
        @MailAddress String email,
        @Nullable @Valid OrganisationChoice organisation) {}
