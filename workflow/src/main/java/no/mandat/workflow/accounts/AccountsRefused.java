package no.mandat.workflow.accounts;

/**
 * The identity provider answered, and said no: it is set up otherwise than Mandat needs (docs/operations.md, Identity
 * provider), or what was asked can't be done to that account. Trying again is of no use. The words are the operator's and
 * hold nothing of a person; they are in the log already.
 */
public final class AccountsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AccountsRefused(String words) {
        super(words);
    }
}
