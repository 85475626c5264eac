package no.mandat.workflow.point;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.domain.point.Destinations;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PartKind;
import no.mandat.domain.shared.ReportPart;
import org.jspecify.annotations.Nullable;

/** The parts of deliverables that a conclusion names, in a line that is the same for the same parts: two conclusions are compared by it. */
@Converter(autoApply = true)
public class DestinationsColumn implements AttributeConverter<Destinations, String> {

    private static final String BETWEEN = " ";
    private static final String WITHIN = "/";

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Destinations destinations) {
        return destinations == null
                ? null
                : destinations.parts().stream()
                        .map(one -> String.join(
                                WITHIN,
                                one.kind().name(),
                                one.part().toString(),
                                one.deliverable().toString()))
                        .collect(Collectors.joining(BETWEEN));
    }

    @Override
    public @Nullable Destinations convertToEntityAttribute(@Nullable String line) {
        return line == null
                ? null
                : new Destinations(Arrays.stream(line.split(BETWEEN))
                        .map(DestinationsColumn::part)
                        .toList());
    }

    private static ReportPart part(String words) {
        var said = words.split(WITHIN);
        return new ReportPart(
                PartKind.valueOf(said[0]), UUID.fromString(said[1]), new DeliverableId(UUID.fromString(said[2])));
    }
}
