package no.mandat.web.point;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.mandat.domain.shared.PointId;
import no.mandat.workflow.point.PointQueries;
import no.mandat.workflow.point.PointRow;

/**
 * In which version points were last shown: what changed since isn't chosen unseen, together with others. It remembers as many as one
 * command reaches, and some.
 */
final class ShownVersions {

    private static final int MOST = 2 * PointQueries.AT_ONCE;

    private final Map<PointId, Integer> versions = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PointId, Integer> eldest) {
            return size() > MOST;
        }
    };

    /** These are shown. */
    void show(List<PointRow> rows) {
        rows.forEach(row -> versions.put(row.id(), row.version()));
    }

    /** Whether it is so as it was shown, if it was. */
    boolean isAsShown(PointRow row) {
        return versions.getOrDefault(row.id(), row.version()) == row.version();
    }

    void clear() {
        versions.clear();
    }
}
