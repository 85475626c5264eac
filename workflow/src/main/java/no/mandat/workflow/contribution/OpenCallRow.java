package no.mandat.workflow.contribution;

import no.mandat.domain.contribution.Window;
import no.mandat.domain.shared.CallId;
import org.jspecify.annotations.Nullable;

/**
 * A call that takes contributions just now.
 *
 * @param contributions how many stand; nothing for whoever reads none of them
 */
public record OpenCallRow(
        CallId id,
        int number,
        String title,
        Window window,
        @Nullable Long contributions) {

    OpenCallRow withoutCount() {
        return new OpenCallRow(id, number, title, window, null);
    }
}
