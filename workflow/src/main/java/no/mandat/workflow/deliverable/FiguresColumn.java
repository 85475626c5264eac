package no.mandat.workflow.deliverable;

import jakarta.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import no.mandat.domain.deliverable.Figures;
import no.mandat.workflow.shared.Json;
import org.jspecify.annotations.Nullable;

/** The figures of a progress report, as a JSON array. */
@Converter(autoApply = true)
public class FiguresColumn implements AttributeConverter<Figures, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Figures figures) {
        return figures == null
                ? null
                : ReportJson.array(figures.figures(), ReportJson::figure)
                        .build()
                        .toString();
    }

    @Override
    public @Nullable Figures convertToEntityAttribute(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(json))) {
            return new Figures(reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(ReportReading::figure)
                    .toList());
        }
    }
}
