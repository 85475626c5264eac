package no.mandat.workflow.accounts;

/**
 * An account at the identity provider.
 *
 * @param id its lasting name, which a login has as {@code sub}
 * @param emailVerified whether its owner has shown that the address is theirs
 * @param enabled whether the operator lets it log in
 */
public record Account(String id, String email, boolean emailVerified, boolean enabled) {}
