package no.mandat.workflow.deliverable;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.deliverable.DeliverableText;
import no.mandat.domain.deliverable.Section;
import no.mandat.domain.deliverable.SectionText;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.reportimport.DraftSection;
import no.mandat.workflow.reportimport.Outline;
import no.mandat.workflow.reportimport.PictureNames;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Puts many sections into a deliverable at once: what a document says, or what the mandate asks. All of it goes in, or nothing. */
@UseCases
public class ReportImportService {

    private final Deliverables deliverables;
    private final DeliverableAccess guard;
    private final MandateTexts texts;
    private final SectionPlaces places;
    private final KeptPictures pictures;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    ReportImportService(
            Deliverables deliverables,
            DeliverableAccess guard,
            MandateTexts texts,
            SectionPlaces places,
            KeptPictures pictures,
            Events events,
            Ids ids,
            Clock clock) {
        this.deliverables = deliverables;
        this.guard = guard;
        this.texts = texts;
        this.places = places;
        this.pictures = pictures;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReportImportService() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Adds what a document says behind all that is there. A summary that somebody wrote stays.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link DeliverableRefusal.DeliverableNotInState},
     *     {@link DeliverableRefusal.NoPicture}, {@link DeliverableRefusal.TooManyParts}
     */
    public void add(@Valid ImportReport command) {
        var deliverable = guard.lockForEditor(command.deliverable());
        deliverable.requireWritable();
        Map<PictureId, PictureId> names = new HashMap<>();
        command.pictures().forEach(one -> names.put(one.named(), pictures.keep(deliverable, one.file())));
        put(
                deliverable,
                command.sections().stream()
                        .map(one -> new DraftSection(
                                one.level(), one.title().strip(), PictureNames.in(one.text(), names), List.of()))
                        .toList());
        summarise(deliverable, PictureNames.in(command.summary(), names).strip());
    }

    /**
     * Adds a section for each clause that asks for something, and links them, where there are no sections yet.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link DeliverableRefusal.DeliverableNotInState}, {@link
     *     SharedRefusal.ChangedMeanwhile} where there are some by now, {@link DeliverableRefusal.TooManyParts}
     */
    public void outline(@Valid OutlineReport command) {
        var deliverable = guard.lockForEditor(command.deliverable());
        deliverable.requireWritable();
        if (deliverables.sections(deliverable.id()).stream().anyMatch(section -> !section.isRemoved())) {
            throw new RefusedException(new SharedRefusal.ChangedMeanwhile());
        }
        put(
                deliverable,
                Outline.of(
                        texts.clauses(deliverable.mandate()),
                        Locale.forLanguageTag(deliverable.says().language())));
    }

    private void put(Deliverable deliverable, List<DraftSection> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        var row = deliverables.sections(deliverable.id());
        if (row.size() + drafts.size() > SectionService.MOST) {
            throw new RefusedException(new DeliverableRefusal.TooManyParts(SectionService.MOST));
        }
        var ranks = places.behind(row, row.size() - 1, drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var says = new SectionText(
                    draft.title(), "", Set.copyOf(draft.clauses()), null, null, Classification.of(Openness.OPEN));
            var added = Section.add(
                    new SectionId(ids.next()),
                    deliverable,
                    ranks.get(i),
                    draft.level(),
                    says,
                    draft.markdown(),
                    clock.instant());
            deliverables.add(added.section());
            events.fire(added.event());
        }
    }

    private void summarise(Deliverable deliverable, String summary) {
        var says = deliverable.says();
        if (summary.isEmpty() || !says.summary().isBlank()) {
            return;
        }
        var now = new DeliverableText(
                says.kind(), says.title(), says.language(), summary, says.receiver(), says.clauses(), says.editors());
        events.fire(deliverable.edit(now, clock.instant()));
    }
}
