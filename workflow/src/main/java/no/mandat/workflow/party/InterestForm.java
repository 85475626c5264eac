package no.mandat.workflow.party;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import no.mandat.domain.party.Interest;
import no.mandat.domain.party.InterestKind;
import no.mandat.workflow.shared.OptionalLine;
import org.jspecify.annotations.Nullable;

/**
 * What somebody enters in the register of interests.
 *
 * @param organisationName in which business or organisation, if in one
 * @param text what it is, at most 1000 characters
 * @param fromDay since when, if they say so
 * @param toDay until when, if it is over or its end is known
 */
public record InterestForm(
        @NotNull(message = "rule.required") InterestKind kind,
        @OptionalLine(max = 200) @Nullable String organisationName,

        @NotBlank(message = "rule.required") @Size(max = InterestForm.MOST, message = "rule.tooLong") String text,

        @Nullable LocalDate fromDay,
        @Nullable LocalDate toDay) {

    static final int MOST = 1000;

    Interest.Content content() {
        var named = Optional.ofNullable(organisationName)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .orElse(null);
        return new Interest.Content(kind, named, text.strip(), fromDay, toDay);
    }
}
