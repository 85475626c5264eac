package no.mandat.web.contribution;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.mandat.workflow.contribution.DeadlineChange;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;

/** How a call came to be open for longer, or shorter, in words. */
public record DeadlineWords(Words words, Clock clock) {

    /** A sentence for each time it was; and that it is closed before its time, unless it was opened again. */
    public List<String> of(List<DeadlineChange> changes) {
        return changes.stream()
                .filter(change -> change.kind() != DeadlineChange.Kind.CLOSED || change.equals(changes.getLast()))
                .map(this::of)
                .toList();
    }

    /** "Fristen er forlenget fra 1. okt. 2026 kl. 23.59 til 10. okt. 2026 kl. 23.59 (28. sep. 2026).", or what else happened to it. */
    public String of(DeadlineChange change) {
        var day = new Dates(words).day(change.at().atZone(clock.getZone()).toLocalDate());
        var until = exact(change.closesAt());
        return switch (change.kind()) {
            case EXTENDED -> words.of("form.extended", exact(change.was()), until, day);
            case CLOSED -> words.of("form.closedEarly", until, exact(change.was()));
            case REOPENED -> words.of("form.reopened", day, until);
        };
    }

    private String exact(Instant at) {
        return new Dates(words).exact(at.atZone(clock.getZone()));
    }
}
