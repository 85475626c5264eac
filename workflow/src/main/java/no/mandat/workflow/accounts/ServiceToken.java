package no.mandat.workflow.accounts;

import jakarta.json.JsonException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The token with which the identity provider knows the application, kept until it expires. */
final class ServiceToken {

    /** Before its end, so that it doesn't end on its way. */
    private static final Duration EARLY = Duration.ofSeconds(10);

    private @Nullable String value;
    private long goodUntil;

    /** The token, if there is one that still holds. */
    synchronized @Nullable String value() {
        return value != null && System.nanoTime() - goodUntil < 0 ? value : null;
    }

    /** Keeps the token in an answer, if there is one. */
    synchronized Optional<String> keep(Answer answer) {
        value = null;
        try {
            var content = answer.object();
            value = content.getString("access_token", null);
            goodUntil = System.nanoTime()
                    + Duration.ofSeconds(content.getInt("expires_in", 0))
                            .minus(EARLY)
                            .toNanos();
        } catch (JsonException e) {
            // It is no JSON, so that there is no token in it.
        }
        return Optional.ofNullable(value);
    }

    /** Forgets a token that was refused. */
    synchronized void forget() {
        value = null;
    }
}
