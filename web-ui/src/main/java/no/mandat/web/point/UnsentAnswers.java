package no.mandat.web.point;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import no.mandat.domain.shared.PointId;

/**
 * The answers that were begun on a page and not sent: each stands there again when somebody comes back to its point; what was begun for
 * several together, when they answer several again.
 */
final class UnsentAnswers {

    /** Several together, whichever they are. */
    static final Set<PointId> SEVERAL = Set.of();

    private final Map<Set<PointId>, UnsentAnswer> kept = new HashMap<>();
    private final Consumer<Boolean> written;

    /**
     * None yet.
     *
     * @param written told whether words would be lost with the page, each time that may be otherwise
     */
    UnsentAnswers(Consumer<Boolean> written) {
        this.written = written;
    }

    /** What was begun for them, if anything was. */
    Optional<UnsentAnswer> of(Set<PointId> points) {
        return Optional.ofNullable(kept.get(points));
    }

    /** Keeps what is filled in now. */
    void keep(Set<PointId> points, UnsentAnswer answer) {
        if (answer.isUnchanged()) {
            kept.remove(points);
        } else {
            kept.put(points, answer);
        }
        tell();
    }

    /** It was sent, or isn't to be. */
    void forget(Set<PointId> points) {
        kept.remove(points);
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
