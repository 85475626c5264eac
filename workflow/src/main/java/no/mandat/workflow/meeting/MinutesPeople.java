package no.mandat.workflow.meeting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.meeting.MinutesContent;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/** What minutes say of somebody who was called: from when to when they were there, and who was there for them. */
public record MinutesPeople(Words words, ZoneId zone) {

    /** Whether they, or somebody for them, were there at all. */
    public static boolean wasThere(MinutesContent.Someone one) {
        return one.presence().hasBeenThere();
    }

    /** "Kom kl. 10.15. Gikk kl. 12.30." or "Varamedlem: Bo"; empty for whoever was there all the time. */
    public String about(MinutesContent.Someone one) {
        return Stream.of(
                        said("minutes.arrived", one.arrivedAt() == null ? null : time(one.arrivedAt())),
                        said("minutes.left", one.leftAt() == null ? null : time(one.leftAt())),
                        said("minutes.deputy", one.deputy()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private Optional<String> said(String key, @Nullable String value) {
        return Optional.ofNullable(value).map(text -> words.of(key, text));
    }

    private String time(Instant at) {
        return new Dates(words).time(at.atZone(zone));
    }
}
