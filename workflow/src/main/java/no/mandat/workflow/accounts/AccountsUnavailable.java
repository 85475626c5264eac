package no.mandat.workflow.accounts;

import org.jspecify.annotations.Nullable;

/** The identity provider doesn't answer, or can't send its mail, at the moment: the same call may succeed later. */
public final class AccountsUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AccountsUnavailable(String words, @Nullable Throwable cause) {
        super(words, cause);
    }
}
