package no.mandat.domain.consent;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said about an amendment.
 *
 * @param reason why the mandate is to change
 * @param inForceFrom from when; none for the day both have consented
 */
public record AmendmentText(
        String title, String reason, @Nullable LocalDate inForceFrom) {}
