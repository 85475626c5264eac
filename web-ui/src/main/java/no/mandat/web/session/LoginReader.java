package no.mandat.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import no.mandat.workflow.party.Login;
import no.mandat.workflow.shared.RealmRole;
import org.wildfly.security.http.oidc.IDToken;
import org.wildfly.security.http.oidc.JsonWebToken;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/** Reads what the identity provider says of a request's user. Nothing else knows the server's login module. */
final class LoginReader {

    private LoginReader() {}

    /** The login of the request, if it has one. */
    static Optional<Login> login(HttpServletRequest request) {
        return idToken(request)
                .map(token -> new Login(
                        token.getSubject(),
                        name(token),
                        Optional.ofNullable(token.getEmail()).orElse(""),
                        Boolean.TRUE.equals(token.getEmailVerified()),
                        roles(request),
                        rolesAt(request),
                        provenAt(token)));
    }

    /** The identity provider's name of the login, if it gives one. */
    static Optional<String> sid(HttpServletRequest request) {
        return idToken(request).map(token -> token.getClaimValueAsString("sid"));
    }

    private static Optional<IDToken> idToken(HttpServletRequest request) {
        return context(request).map(OidcSecurityContext::getIDToken);
    }

    private static Optional<OidcSecurityContext> context(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof OidcPrincipal<?> principal
                ? Optional.ofNullable(principal.getOidcSecurityContext())
                : Optional.empty();
    }

    /** When the roles were told; one that doesn't say when tells for good. */
    private static Instant rolesAt(HttpServletRequest request) {
        return context(request)
                .map(OidcSecurityContext::getToken)
                .map(JsonWebToken::getIssuedAt)
                .map(Instant::ofEpochSecond)
                .orElse(Instant.MAX);
    }

    /** When the person proved who they are; a token that doesn't say so proves nothing fresh. */
    private static Instant provenAt(IDToken token) {
        return token.getClaimValue("auth_time") instanceof Number seconds
                ? Instant.ofEpochSecond(seconds.longValue())
                : Instant.EPOCH;
    }

    private static String name(IDToken token) {
        return Optional.ofNullable(token.getName())
                .filter(name -> !name.isBlank())
                .orElse(token.getPreferredUsername());
    }

    private static Set<RealmRole> roles(HttpServletRequest request) {
        var roles = EnumSet.allOf(RealmRole.class);
        roles.removeIf(role -> !request.isUserInRole(role.external()));
        return roles;
    }
}
