package no.mandat.domain.mandate;

import jakarta.persistence.AttributeConverter;
import java.util.Arrays;
import java.util.stream.Collectors;
import no.mandat.domain.party.OrganisationCategory;
import org.jspecify.annotations.Nullable;

/** Demands as one text: {@code INDUSTRY:2,RESEARCH:1}. Nothing searches in them. */
public class DemandsColumn implements AttributeConverter<Demands, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable Demands demands) {
        return demands == null ? "" : demands.all().stream().map(Demand::code).collect(Collectors.joining(","));
    }

    @Override
    public Demands convertToEntityAttribute(@Nullable String text) {
        return text == null || text.isEmpty()
                ? Demands.NONE
                : Demands.of(Arrays.stream(text.split(","))
                        .map(DemandsColumn::demand)
                        .toList());
    }

    private static Demand demand(String code) {
        var parts = code.split(":");
        return new Demand(OrganisationCategory.valueOf(parts[0]), Integer.parseInt(parts[1]));
    }
}
