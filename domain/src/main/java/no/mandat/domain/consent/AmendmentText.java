package no.mandat.domain.consent;

import java.time.LocalDate;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What is said about an amendment.
 *
 * @param reason why the mandate is to change
 * @param inForceFrom from when; none for the day both have consented
 */
public record AmendmentText(
        String title, String reason, @Nullable LocalDate inForceFrom) {

    /** @throws RefusedException {@link ConsentRefusal.InForceBeforeConsent} when it would be in force before that day */
    public void requireFrom(LocalDate today) {
        if (inForceFrom != null && inForceFrom.isBefore(today)) {
            throw new RefusedException(new ConsentRefusal.InForceBeforeConsent(inForceFrom));
        }
    }
}
