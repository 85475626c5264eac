package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.meeting.ItemText;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import no.mandat.workflow.words.Words;

/** Begins an agenda with what mandates usually ask of such a meeting, and links what this one asks. */
@UseCases
public class TemplateService {

    private final Meetings meetings;
    private final MeetingAccess gate;
    private final AgendaItems items;
    private final AgendaFilling filling;
    private final MandateTexts texts;
    private final Access access;

    /** Takes its parts. */
    @Inject
    TemplateService(
            Meetings meetings,
            MeetingAccess gate,
            AgendaItems items,
            AgendaFilling filling,
            MandateTexts texts,
            Access access) {
        this.meetings = meetings;
        this.gate = gate;
        this.items = items;
        this.filling = filling;
        this.texts = texts;
        this.access = access;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected TemplateService() {
        this(null, null, null, null, null, null);
    }

    /**
     * Which templates fit a meeting, the most fitting first.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<TemplateOffer> offered(MeetingId id) {
        var meeting = meetings.require(id);
        access.require(Permission.RUN_MEETINGS, gate.mandate(meeting));
        boolean first = meetings.lastBefore(meeting).isEmpty();
        return Stream.of(AgendaTemplate.values())
                .filter(template -> template.kind() == meeting.kind())
                .filter(template -> first || template != AgendaTemplate.FIRST_MEETING)
                .map(template -> offer(template, meeting))
                .toList();
    }

    private TemplateOffer offer(AgendaTemplate template, Meeting meeting) {
        var there = titles(meeting);
        return new TemplateOffer(
                template,
                texts(template, meeting).stream()
                        .map(text -> new TemplateOffer.Line(
                                text.title(),
                                text.kind(),
                                text.minutes(),
                                there.contains(folded(text.title())),
                                text.clauses().size()))
                        .toList());
    }

    /**
     * Puts the items of a template on the agenda that aren't on it, before any other business.
     *
     * @return how many came
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState},
     *     {@link MeetingRefusal.AgendaFull}
     */
    public int apply(@Valid ApplyTemplate command) {
        var meeting = gate.run(command.meeting());
        meeting.requireAgendaOpen();
        var there = titles(meeting);
        var missing = texts(command.template(), meeting).stream()
                .filter(text -> !there.contains(folded(text.title())))
                .toList();
        filling.put(meeting, missing);
        return missing.size();
    }

    private Set<String> titles(Meeting meeting) {
        return items.agenda(meeting.id()).items().stream()
                .map(item -> folded(item.title()))
                .collect(Collectors.toSet());
    }

    private static String folded(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }

    private List<ItemText> texts(AgendaTemplate template, Meeting meeting) {
        var words = Words.in(Locale.forLanguageTag(meeting.says().language()));
        var clauses = clauses(template, meeting);
        return template.items().stream()
                .map(item -> new ItemText(
                        template.title(item, words),
                        item.kind(),
                        null,
                        item.minutes(),
                        clauses.getOrDefault(item.name(), Set.of()),
                        Classification.of(Openness.INTERNAL)))
                .toList();
    }

    /** What the mandate binds the group to do at such a meeting, by the name of the item. */
    private Map<String, Set<ClauseId>> clauses(AgendaTemplate template, Meeting meeting) {
        Map<String, Set<ClauseId>> byItem = new HashMap<>();
        texts.clauses(meeting.mandate()).clauses().stream()
                .filter(clause -> clause.kind() == ClauseKind.OBLIGATION && template.isMeant(said(clause)))
                .forEach(clause -> template.about(said(clause))
                        .forEach(item -> byItem.computeIfAbsent(item.name(), none -> new HashSet<>())
                                .add(clause.id())));
        return byItem;
    }

    private static String said(Clause clause) {
        return clause.heading() + "\n" + clause.text();
    }
}
