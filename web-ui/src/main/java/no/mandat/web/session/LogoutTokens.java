package no.mandat.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import no.mandat.workflow.operations.Configuration;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;

/**
 * Checks a logout token as OpenID Connect Back-Channel Logout 1.0, section 2.6, asks: signature, issuer, audience, age,
 * identity, the event, a session, and no nonce. A token that is played again ends what has ended already.
 */
@ApplicationScoped
public class LogoutTokens {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final int CLOCKS_MAY_DIFFER = 30;
    private static final int OLDEST = 120;

    private final JwtConsumer consumer;

    /** Takes the issuer, whose keys it fetches when it first needs them. */
    @Inject
    public LogoutTokens(Configuration configuration) {
        this.consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(
                        new HttpsJwks(configuration.issuer() + "/protocol/openid-connect/certs")))
                .setJwsAlgorithmConstraints(
                        ConstraintType.PERMIT,
                        AlgorithmIdentifiers.RSA_USING_SHA256,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setExpectedIssuer(true, configuration.issuer())
                .setExpectedAudience(true, configuration.client())
                .setRequireIssuedAt()
                .setIssuedAtRestrictions(CLOCKS_MAY_DIFFER, OLDEST)
                .setAllowedClockSkewInSeconds(CLOCKS_MAY_DIFFER)
                .setRequireJwtId()
                .registerValidator(LogoutTokens::logout)
                .build();
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected LogoutTokens() {
        this.consumer = null;
    }

    /**
     * The login that the token ends.
     *
     * @throws InvalidJwtException when it isn't a valid logout token
     */
    String sid(String token) throws InvalidJwtException {
        return consumer.processToClaims(token).getClaimValueAsString("sid");
    }

    private static ErrorCodeValidator.@Nullable Error logout(JwtContext context) throws MalformedClaimException {
        var claims = context.getJwtClaims();
        var events = claims.getClaimValue("events");
        boolean right = events instanceof Map<?, ?> map
                && map.containsKey(EVENT)
                && claims.hasClaim("sid")
                && !claims.hasClaim("nonce");
        return right ? null : new ErrorCodeValidator.Error(ErrorCodes.MISCELLANEOUS, "not a logout of a session");
    }
}
