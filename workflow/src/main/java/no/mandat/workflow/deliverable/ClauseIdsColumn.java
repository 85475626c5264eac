package no.mandat.workflow.deliverable;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.domain.deliverable.ClauseIds;
import no.mandat.domain.shared.ClauseId;
import org.jspecify.annotations.Nullable;

/** The clauses that a revision answers, in a line. */
@Converter(autoApply = true)
public class ClauseIdsColumn implements AttributeConverter<ClauseIds, String> {

    private static final String BETWEEN = " ";

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ClauseIds clauses) {
        return clauses == null
                ? null
                : clauses.all().stream().map(one -> one.value().toString()).collect(Collectors.joining(BETWEEN));
    }

    @Override
    public @Nullable ClauseIds convertToEntityAttribute(@Nullable String line) {
        return line == null
                ? null
                : new ClauseIds(Arrays.stream(line.split(BETWEEN))
                        .filter(one -> !one.isEmpty())
                        .map(UUID::fromString)
                        .map(ClauseId::new)
                        .toList());
    }
}
