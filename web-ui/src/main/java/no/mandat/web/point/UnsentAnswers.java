package no.mandat.web.point;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import no.mandat.domain.shared.PointId;

/** The answers that were begun on a page and not sent: each stands there again when somebody comes back to its point. */
final class UnsentAnswers {

    private final Map<PointId, UnsentAnswer> kept = new HashMap<>();
    private final Consumer<Boolean> written;

    /**
     * None yet.
     *
     * @param written told whether words would be lost with the page, each time that may be otherwise
     */
    UnsentAnswers(Consumer<Boolean> written) {
        this.written = written;
    }

    /** What was begun for that point, if anything was. */
    Optional<UnsentAnswer> of(PointId point) {
        return Optional.ofNullable(kept.get(point));
    }

    /** Keeps what is filled in now. */
    void keep(PointId point, UnsentAnswer answer) {
        if (answer.isUnchanged()) {
            kept.remove(point);
        } else {
            kept.put(point, answer);
        }
        tell();
    }

    /** It was sent, or isn't to be. */
    void forget(PointId point) {
        kept.remove(point);
        tell();
    }

    /** They belong to what isn't shown any more. */
    void forgetAll() {
        kept.clear();
        tell();
    }

    private void tell() {
        written.accept(kept.values().stream().anyMatch(UnsentAnswer::hasWords));
    }
}
