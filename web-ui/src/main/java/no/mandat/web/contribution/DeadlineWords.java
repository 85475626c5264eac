package no.mandat.web.contribution;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.mandat.workflow.contribution.DeadlineChange;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;

/** How a call came to be open for longer, in words. */
public record DeadlineWords(Words words, Clock clock) {

    /** A sentence for each time it was; that it was closed before its time is told by its being closed, or opened again. */
    public List<String> of(List<DeadlineChange> changes) {
        return changes.stream()
                .filter(change -> change.kind() != DeadlineChange.Kind.CLOSED)
                .map(this::of)
                .toList();
    }

    /** "Fristen er utvidet fra 1. okt. 2026 kl. 23.59 til 10. okt. 2026 kl. 23.59 (28. sep. 2026).", or that it was opened again. */
    public String of(DeadlineChange change) {
        var day = new Dates(words).day(change.at().atZone(clock.getZone()).toLocalDate());
        var until = exact(change.closesAt());
        return change.kind() == DeadlineChange.Kind.REOPENED
                ? words.of("form.reopened", day, until)
                : words.of("form.extended", exact(change.was()), until, day);
    }

    private String exact(Instant at) {
        return new Dates(words).exact(at.atZone(clock.getZone()));
    }
}
