package no.mandat.workflow.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.shared.Keyed;

/** Invites people to answer a call. */
public record InviteToCall(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CallId call,

        @NotNull(message = "rule.required") @Size(max = InviteToCall.MOST, message = "rule.tooMany") List<@NotNull(message = "rule.required") @Valid InviteeForm> people)
        implements Keyed {

    /** The most people at once. */
    public static final int MOST = 500;
}
