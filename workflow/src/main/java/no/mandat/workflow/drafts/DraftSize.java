package no.mandat.workflow.drafts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.SharedRefusal.InvalidField;
import no.mandat.workflow.shared.SharedRefusal.InvalidInput;

/**
 * How much can be kept as a draft: what its column holds. The longest answers that a call takes need less, a hundred of 50 000 characters
 * in whatever script they are written; only where a third of them were emoji they would need more.
 */
public final class DraftSize {

    /** The most bytes, in UTF-8: those of a {@code mediumtext}. */
    public static final int MOST = 16_777_215;

    private DraftSize() {}

    /** @throws RefusedException {@link InvalidInput} when it is more */
    public static void require(String content) {
        if (content.getBytes(StandardCharsets.UTF_8).length > MOST) {
            throw new RefusedException(new InvalidInput(List.of(new InvalidField("content", "rule.tooLong"))));
        }
    }
}
