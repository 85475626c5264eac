package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import no.mandat.domain.deliverable.Figures;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.mandate.Mandate;
import no.mandat.workflow.shared.FigureSource;
import no.mandat.workflow.shared.FigureSource.Moment;

/** The figures of a progress report, from all who count something, as of one instant. */
@ApplicationScoped
class ProgressFigures {

    private final Instance<FigureSource> sources;
    private final Clock clock;

    @Inject
    ProgressFigures(Instance<FigureSource> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ProgressFigures() {
        this(null, null);
    }

    /** Counts. */
    Taken take(Mandate mandate) {
        var now = clock.instant();
        var at = new Moment(now, LocalDate.ofInstant(now, clock.getZone()));
        return new Taken(
                at,
                figures(
                        sources.stream()
                                .map(source -> source.figures(mandate, at))
                                .toList(),
                        at));
    }

    static Figures figures(List<List<FigureSource.Count>> counted, Moment at) {
        return new Figures(counted.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(FigureSource.Count::key))
                .map(one -> new ReportContent.Figure(
                        one.key().key(), one.count(), one.key().source(), at.instant(), one.day()))
                .toList());
    }

    /** What was counted. */
    record Taken(Moment at, Figures figures) {}
}
