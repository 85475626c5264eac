package no.mandat.workflow.deliverable;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.workflow.shared.Json;
import org.jspecify.annotations.Nullable;

/** All that a revision says, as one JSON document: that is what is hashed ({@link ReportHash}). What is empty is left away. */
@Converter(autoApply = true)
public class ReportColumn implements AttributeConverter<ReportContent, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ReportContent content) {
        return content == null ? null : ReportJson.of(content);
    }

    @Override
    public @Nullable ReportContent convertToEntityAttribute(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(json))) {
            return ReportReading.of(reader.readObject());
        }
    }
}
