package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.deliverable.Section;
import no.mandat.domain.deliverable.SectionText;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.progress.ProgressPart;
import no.mandat.workflow.progress.ProgressPeriod;
import no.mandat.workflow.progress.ProgressSource;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.FigureSource.Moment;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Drafts the text of a progress report from live data (domain.md, Deliverables, "Progress report"): a section for each part, in the text's
 * language, with its source and instant. What has happened is told since the report before it (0089). What somebody has written is theirs: only sections that aren't there, or say nothing yet, are
 * written.
 */
@ApplicationScoped
class ProgressDraft {

    private final Deliverables deliverables;
    private final SectionPlaces places;
    private final ReportBefore before;
    private final Instance<ProgressSource> sources;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    @Inject
    ProgressDraft(
            Deliverables deliverables,
            SectionPlaces places,
            ReportBefore before,
            Instance<ProgressSource> sources,
            Events events,
            Ids ids,
            Clock clock) {
        this.deliverables = deliverables;
        this.places = places;
        this.before = before;
        this.sources = sources;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ProgressDraft() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Writes what nobody has written.
     *
     * @param taken the figures, and when they were counted
     * @throws RefusedException {@link DeliverableRefusal.TooManyParts}
     */
    DraftedParts write(Deliverable deliverable, Mandate mandate, ProgressFigures.Taken taken) {
        var at = taken.at();
        var words = Words.in(Locale.forLanguageTag(deliverable.says().language()));
        var period = new ProgressPeriod(before.read(deliverable).orElse(null), at);
        var told = sources.stream()
                .flatMap(source -> source.told(mandate, period, words).stream())
                .toList();
        var text = new ProgressText(
                words, period, at.instant().atZone(clock.getZone()), from(period, mandate), taken.figures());
        var row = deliverables.sections(deliverable.id());
        Map<String, String> missing = new LinkedHashMap<>();
        int written = 0;
        for (var part : ProgressPart.values()) {
            var title = words.of(part.title());
            var there = standing(row, title);
            if (there.isEmpty()) {
                missing.put(title, text.of(part, told));
            } else if (there.stream().noneMatch(Section::isWritten)) {
                events.fire(there.getFirst().write(text.of(part, told), at.instant()));
                written++;
            }
        }
        add(deliverable, row, missing, at);
        written += missing.size();
        return new DraftedParts(written, ProgressPart.values().length - written);
    }

    private @Nullable LocalDate from(ProgressPeriod period, Mandate mandate) {
        var since = period.since();
        return since == null ? mandate.adoptedOn().orElse(null) : LocalDate.ofInstant(since, clock.getZone());
    }

    /** One that was taken out is out: taking it out is how one has it drafted anew. */
    private static List<Section> standing(List<Section> row, String title) {
        return row.stream()
                .filter(section -> !section.isRemoved())
                .filter(section -> section.says().title().strip().equalsIgnoreCase(title))
                .toList();
    }

    private void add(Deliverable deliverable, List<Section> row, Map<String, String> missing, Moment at) {
        if (missing.isEmpty()) {
            return;
        }
        if (row.size() + missing.size() > SectionService.MOST) {
            throw new RefusedException(new DeliverableRefusal.TooManyParts(SectionService.MOST));
        }
        var ranks = new ArrayList<>(places.behind(row, row.size() - 1, missing.size()));
        missing.forEach((title, markdown) -> {
            var says = new SectionText(title, "", Set.of(), null, null, Classification.of(Openness.OPEN));
            var added = Section.add(
                    new SectionId(ids.next()), deliverable, ranks.removeFirst(), 1, says, markdown, at.instant());
            deliverables.add(added.section());
            events.fire(added.event());
        });
    }
}
