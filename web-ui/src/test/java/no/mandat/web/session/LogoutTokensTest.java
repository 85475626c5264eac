package no.mandat.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.mandat.workflow.operations.Configuration;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks of OpenID Connect Back-Channel Logout 1.0, section 2.6, against an identity provider that serves its keys. */
class LogoutTokensTest {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private static RsaJsonWebKey key;
    private static RsaJsonWebKey otherKey;
    private static HttpServer provider;
    private static String issuer;
    private static LogoutTokens tokens;

    @BeforeAll
    static void anIdentityProvider() throws JoseException, IOException {
        key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("one");
        otherKey = RsaJwkGenerator.generateJwk(2048);
        otherKey.setKeyId("one");
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var keys = new JsonWebKeySet(key).toJson().getBytes(StandardCharsets.UTF_8);
        provider.createContext("/realms/test/protocol/openid-connect/certs", exchange -> {
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        provider.start();
        issuer = "http://localhost:%d/realms/test"
                .formatted(provider.getAddress().getPort());
        tokens = new LogoutTokens(new Configuration(Map.of("MANDAT_OIDC_ISSUER", issuer)));
    }

    @AfterAll
    static void stop() {
        provider.stop(0);
    }

    private static JwtClaims logout() {
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience("mandat");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(2);
        claims.setGeneratedJwtId();
        claims.setSubject("somebody");
        claims.setClaim("sid", "session-1");
        claims.setClaim("events", Map.of(EVENT, Map.of()));
        return claims;
    }

    private static String signed(JwtClaims claims, RsaJsonWebKey by) throws JoseException {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(by.getPrivateKey());
        signature.setKeyIdHeaderValue(by.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return signature.getCompactSerialization();
    }

    @Test
    void namesTheSessionThatIsOver() throws Exception {
        assertThat(tokens.sid(signed(logout(), key))).isEqualTo("session-1");
    }

    @Test
    void refusesAnotherKey() throws Exception {
        var forged = signed(logout(), otherKey);

        assertThatThrownBy(() -> tokens.sid(forged)).isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void refusesAnUnsignedToken() throws Exception {
        var signature = new JsonWebSignature();
        signature.setPayload(logout().toJson());
        signature.setAlgorithmConstraints(org.jose4j.jwa.AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        var unsigned = signature.getCompactSerialization();

        assertThatThrownBy(() -> tokens.sid(unsigned)).isInstanceOf(InvalidJwtException.class);
    }

    static Stream<Arguments> wrongTokens() {
        return Stream.of(
                wrong("another issuer", claims -> claims.setIssuer("http://localhost/realms/other")),
                wrong("another application's", claims -> claims.setAudience("other")),
                wrong(
                        "too old",
                        claims -> claims.setIssuedAt(
                                NumericDate.fromSeconds(NumericDate.now().getValue() - 600))),
                wrong(
                        "from the future",
                        claims -> claims.setIssuedAt(
                                NumericDate.fromSeconds(NumericDate.now().getValue() + 600))),
                wrong("without a time", claims -> claims.unsetClaim("iat")),
                wrong("without an id", claims -> claims.unsetClaim("jti")),
                wrong("of no session", claims -> claims.unsetClaim("sid")),
                wrong("of no event", claims -> claims.unsetClaim("events")),
                wrong("of another event", claims -> claims.setClaim("events", Map.of("other", Map.of()))),
                wrong("of events that are a list", claims -> claims.setClaim("events", List.of(EVENT))),
                wrong("an ID token's nonce", claims -> claims.setClaim("nonce", "n")));
    }

    private static Arguments wrong(String what, Consumer<JwtClaims> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTokens")
    void refusesATokenThatIs(String what, Consumer<JwtClaims> change) throws Exception {
        var claims = logout();
        change.accept(claims);
        var token = signed(claims, key);

        assertThatThrownBy(() -> tokens.sid(token)).as(what).isInstanceOf(InvalidJwtException.class);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"", "x", "a.b.c", "{}", "eyJhbGciOiJub25lIn0.e30."})
    void refusesWhatIsNoToken(String text) {
        assertThatThrownBy(() -> tokens.sid(text)).isInstanceOf(InvalidJwtException.class);
    }
}
