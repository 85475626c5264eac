package no.mandat.workflow.accounts;

/**
 * As whom, and for whom, accounts are looked after.
 *
 * @param issuer the realm's address
 * @param client the client with the rights, and its secret
 * @param application the client that people log in to
 * @param publicUrl where people reach the application, without a slash at the end
 */
public record ServiceClient(String issuer, String client, String secret, String application, String publicUrl) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "ServiceClient[" + issuer + ", " + client + "]";
    }
}
