package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.milestone.ProofKind;
import no.mandat.domain.party.ParticipationKey;
import no.mandat.domain.party.ParticipationState;
import no.mandat.domain.party.Role;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.review.CommentKind;
import no.mandat.domain.shared.CommentId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.Id;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ReportPart;
import no.mandat.domain.shared.SectionId;
import no.mandat.domain.shared.Subject;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.attachment.Samples;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryForm;
import no.mandat.workflow.audit.ReceiptNumber;
import no.mandat.workflow.audit.Whose;
import no.mandat.workflow.audit.WithoutAudit;
import no.mandat.workflow.communication.CommunicationForm;
import no.mandat.workflow.communication.CommunicationService;
import no.mandat.workflow.communication.PlanCommunication;
import no.mandat.workflow.contribution.CallService;
import no.mandat.workflow.contribution.CloseCall;
import no.mandat.workflow.contribution.ContributionService;
import no.mandat.workflow.contribution.ContributorForm;
import no.mandat.workflow.contribution.DraftCall;
import no.mandat.workflow.contribution.OpenCall;
import no.mandat.workflow.contribution.SubmitContribution;
import no.mandat.workflow.deliverable.AddPicture;
import no.mandat.workflow.deliverable.AddRecommendation;
import no.mandat.workflow.deliverable.AddSection;
import no.mandat.workflow.deliverable.DeliverableForm;
import no.mandat.workflow.deliverable.DeliverableQueries;
import no.mandat.workflow.deliverable.EditDeliverable;
import no.mandat.workflow.deliverable.PictureService;
import no.mandat.workflow.deliverable.RecallDeliverable;
import no.mandat.workflow.deliverable.RecommendationForm;
import no.mandat.workflow.deliverable.RemoveRecommendation;
import no.mandat.workflow.deliverable.RemoveSection;
import no.mandat.workflow.deliverable.ReviseDeliverable;
import no.mandat.workflow.deliverable.SectionForm;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.document.DocumentSort;
import no.mandat.workflow.inbox.InboxFilter;
import no.mandat.workflow.mandate.MandateFilter;
import no.mandat.workflow.mandate.MandateSort;
import no.mandat.workflow.meeting.AddItem;
import no.mandat.workflow.meeting.AgendaService;
import no.mandat.workflow.meeting.BeginMeeting;
import no.mandat.workflow.meeting.ChooseDeliverable;
import no.mandat.workflow.meeting.HoldingService;
import no.mandat.workflow.meeting.ItemDeliverables;
import no.mandat.workflow.meeting.ItemForm;
import no.mandat.workflow.meeting.MeetingForm;
import no.mandat.workflow.meeting.MeetingService;
import no.mandat.workflow.meeting.PlanMeeting;
import no.mandat.workflow.milestone.AddMilestone;
import no.mandat.workflow.milestone.DueForm;
import no.mandat.workflow.milestone.MilestoneForm;
import no.mandat.workflow.milestone.MilestoneService;
import no.mandat.workflow.milestone.PortfolioFilter;
import no.mandat.workflow.milestone.ProofForm;
import no.mandat.workflow.point.ConclusionForm;
import no.mandat.workflow.point.PointFilter;
import no.mandat.workflow.point.PointQueries;
import no.mandat.workflow.point.PointService;
import no.mandat.workflow.point.PointSort;
import no.mandat.workflow.point.ProposeConclusion;
import no.mandat.workflow.review.CommentForm;
import no.mandat.workflow.review.CommentService;
import no.mandat.workflow.review.MakeComment;
import no.mandat.workflow.review.ReplyToComment;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Reference;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.UseCases;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Words that are planted in drafts, and in sections that are exempt, don't come back from any query to anybody for whom they aren't,
 * whatever they ask about: each query that takes what can be named of the mandate is called for each reader with all there is of it.
 */
class DraftSecrecyIT extends InADeliverable {

    /** What a draft says, in each of its parts another word. */
    private static final List<String> DRAFT = List.of(
            "drafttitle",
            "draftreceiver",
            "draftsummary",
            "draftsection",
            "drafttext",
            "draftslide",
            "draftadvice",
            "draftreason",
            "draftaddressee",
            "draftdissent",
            "draftcomment",
            "draftfile");

    /** What is written after something was put to the board. */
    private static final List<String> LATER = List.of("latertitle", "laterreceiver", "latertext");

    /** What an exempt section says, of a text that is written, submitted to the board, and published. */
    private static final List<String> EXEMPT = List.of(
            "exempttitle",
            "exempttext",
            "exemptslide",
            "exempttwig",
            "exemptadvice",
            "exemptreason",
            "exemptdissent",
            "exemptcomment",
            "exemptremark",
            "exemptreply",
            "exemptobjection",
            "exemptwayout");

    /** What was taken out of that section, and was open by itself. */
    private static final List<String> GONE =
            List.of("gonetitle", "goneslide", "gonetext", "goneadvice", "gonereason", "gonedissent");

    /** What queries ask about, too, that none of this is about: of each the reason why nothing is called with it. */
    private static final Map<String, Set<String>> NOT_ASKED_WITH = Map.of(
            "what stands behind a link that somebody was sent, and what is uploaded there",
            Set.of(
                    "AnswerUpload",
                    "BeginUpload",
                    "DraftAddress",
                    "FileOfAnswer",
                    "FileOfContribution",
                    "FileOfReceipt",
                    "InvitationLink",
                    "KeepDraft",
                    "Login",
                    "MailDraft",
                    "MeetingLink",
                    "MinutesLink",
                    "PaperByLink",
                    "PutAnswerPart",
                    "PutPart",
                    "ReceiptAddress",
                    "UploadAddress",
                    "UploadToAnswer",
                    "WordingLink"),
            "what somebody brings along",
            Set.of("MeetingForm", "PastedText", "Path", "ReceivedFile", "SeriesRule", "Sheet", "ShiftForm"),
            "what changes something",
            Set.of("JoinPoints", "MakeCalendarLink", "SaveNote"),
            "what isn't in the mandate, or says nothing of a deliverable",
            Set.of(
                    "AmendmentId",
                    "ElectionId",
                    "GivenContributions",
                    "MailingId",
                    "Map<MergeConflict, MergeConflict$Choice>",
                    "PositionId",
                    "ResolutionId",
                    "StudyId",
                    "UUID"),
            "names and tokens, of which those of deliverables are asked about by their own tests",
            Set.of("String"),
            "files, whose text is read before they are printed",
            Set.of("ReportFormat"));

    @Inject
    @Any
    Instance<Object> beans;

    @Inject
    BeanManager manager;

    @Inject
    MeetingService meetings;

    @Inject
    AgendaService agendas;

    @Inject
    HoldingService holding;

    @Inject
    ItemDeliverables items;

    @Inject
    CommunicationService communications;

    @Inject
    MilestoneService milestones;

    @Inject
    CommentService comments;

    @Inject
    CallService calls;

    @Inject
    ContributionService contributions;

    @Inject
    PointService answering;

    @Inject
    PointQueries points;

    @Inject
    PictureService pictures;

    @Inject
    Reception reception;

    @Inject
    Lives lives;

    @Inject
    DeliverableQueries deliverableQueries;

    private Actor.Someone leader;
    private Actor.Someone observer;
    private Actor.Someone auditor;
    private Actor.Someone participant;
    private Actor.Someone recused;
    private DeliverableId draft;
    private DeliverableId revised;
    private DeliverableId returned;
    private DeliverableId exempt;
    private List<ReportPart> gone = List.of();

    @BeforeEach
    void plant() throws IOException {
        leader = leader();
        recused = world.voter(mandate, "Partisk");
        observer = world.person("Observatør", RealmRole.MEMBER);
        world.seat(observer, world.mandate(mandate).expertGroup(), Role.OBSERVER, LocalDate.of(2020, 1, 1));
        observer = world.fresh(observer);
        auditor = world.fresh(world.person("Revisor", RealmRole.AUDITOR));
        participant = world.fresh(world.person("Deltaker", RealmRole.INVITED));
        world.participation(
                mandate, participant.personId(), ParticipationKey.SECRETARIAT, ParticipationState.CONFIRMED);
        mandateIs(MandateState.DRAFT);
        lives.adopt(mandate);
        draft = draft();
        revised = revised();
        returned = returned();
        exempt = exempt();
        call();
        for (var id : List.of(draft, revised, returned, exempt)) {
            world.partial(recused.personId(), mandate, SubjectRef.of(Deliverable.class, id, 1, "ab"));
            put(id);
        }
    }

    private DeliverableId draft() throws IOException {
        var id = begin(form("drafttitle", "draftsummary", "draftreceiver"));
        var picture = as(secretary, () -> pictures.add(new AddPicture(key(), id, picture("draftfile.png"))));
        var section = add(
                id,
                null,
                1,
                "draftsection",
                "draftslide",
                Openness.OPEN,
                "drafttext sier mer. ![Kart](picture:%s)".formatted(picture));
        var advice = recommend(id, section, "draftadvice", "draftreason", "draftaddressee");
        dissent(ada, id, advice, "draftdissent");
        submit(id);
        comment(id, section, "draftcomment");
        return id;
    }

    /** Put to the board and approved, and then written on. */
    private DeliverableId revised() {
        var id = begin(form("Offentlig tittel", "", "Departementet"));
        section(id, "Bestanden", "Det er mange.");
        submit(id);
        run(leader, () -> deliverables.finish(finishing(leader, id)));
        world.change(
                "update deliverable set state = 'APPROVED', board_revision = 1, approved_revision = 1,"
                        + " approved_at = utc_timestamp(6), version = version + 1 where id = ?1",
                id.value());
        run(secretary, () -> deliverables.revise(new ReviseDeliverable(key(), id, version(id))));
        run(
                secretary,
                () -> deliverables.edit(
                        new EditDeliverable(key(), id, version(id), form("latertitle", "", "laterreceiver"))));
        section(id, "Mer", "latertext");
        return id;
    }

    /** Put to the board twice, and written on: the board reads both. */
    private DeliverableId returned() {
        var id = begin(form("Rapport om is", "", "Departementet"));
        section(id, "Bestanden", "Det er mange.");
        putToTheBoard(id);
        section(id, "Mer", "Noe til.");
        putToTheBoard(id);
        section(id, "Enda mer", "latertext");
        return id;
    }

    /** As if the group had passed it in its closing meeting; it is taken back then. */
    private void putToTheBoard(DeliverableId id) {
        submit(id);
        run(leader, () -> deliverables.finish(finishing(leader, id)));
        world.change("update deliverable set step = 2, version = version + 1 where id = ?1", id.value());
        ask(id);
        run(secretary, () -> deliverables.recall(new RecallDeliverable(key(), id, version(id), "Mer må med.")));
    }

    private DeliverableId exempt() {
        var id = begin(form("Rapport", "", ""));
        section(id, "Bestanden", "Det er mange.");
        var section = add(id, null, 1, "exempttitle", "exemptslide", Openness.EXEMPT, "exempttext står her.");
        add(id, section, 2, "Åpent under", "", Openness.OPEN, "exempttwig");
        var gone = add(id, section, 2, "gonetitle", "goneslide", Openness.OPEN, "gonetext");
        var without = recommend(id, gone, "goneadvice", "gonereason", "");
        dissent(ada, id, without, "gonedissent");
        run(
                secretary,
                () -> recommendations.remove(
                        new RemoveRecommendation(key(), without, versionOf("recommendation", without.value()))));
        run(secretary, () -> sections.remove(new RemoveSection(key(), gone, versionOf("section", gone.value()))));
        var advice = recommend(id, section, "exemptadvice", "exemptreason", "");
        dissent(ada, id, advice, "exemptdissent");
        submit(id);
        comment(id, section, "exemptcomment");
        var remark = comment(id, new CommentForm(CommentKind.REMARK, null, advice, null, "exemptremark", null, null));
        run(bo, () -> comments.reply(new ReplyToComment(key(), remark, "exemptreply")));
        comment(
                id,
                new CommentForm(CommentKind.OBJECTION, null, advice, null, "exemptobjection", null, "exemptwayout"));
        world.change(
                "update deliverable set state = 'PUBLISHED', board_revision = 1, approved_revision = 1,"
                        + " published_revision = 1, approved_at = utc_timestamp(6), published_at = utc_timestamp(6),"
                        + " version = version + 1 where id = ?1",
                id.value());
        world.change(
                "insert into language_correction (deliverable_id, number, corrects, content, state, objections_by,"
                        + " changed_at, version) select deliverable_id, 1, revision, replace(content, 'exempttext står',"
                        + " 'exempttext stod'), 'SENT', ?1, cut_at, 0 from deliverable_revision where deliverable_id = ?2"
                        + " and revision = 1",
                LocalDate.now(clock).plusDays(9),
                id.value());
        this.gone = List.of(ReportPart.of(section, id), ReportPart.of(advice, id));
        return id;
    }

    /** A call, and a point of what it brought that went to the exempt section and to the recommendation in it. */
    private void call() {
        var now = clock.instant();
        var form = CallForms.of(false, Audience.PUBLIC, now.minusSeconds(60), now.plus(Duration.ofDays(2)));
        var call = as(secretary, () -> {
            var id = calls.draft(new DraftCall(key(), mandate, form));
            calls.open(new OpenCall(key(), id, 0));
            return id;
        });
        var contributor = new ContributorForm(
                "Kari Strand", "kari-%s@fjord.example".formatted(key()), null, null, Publication.WITH_NAME);
        var replies = new Replies(Map.of(CallForms.WHY, Reply.of("Tell ulvene.")));
        as(
                new Actor.Visitor("Kari"),
                () -> contributions.submit(new SubmitContribution(key(), call, contributor, replies, "nb")));
        run(secretary, () -> calls.close(new CloseCall(key(), call, "Nok")));
        world.letJobsEnd();
        var point = as(secretary, () -> points.page(call, PointFilter.ALL, PointSort.SENT, false, Seek.first(1)))
                .getFirst();
        var conclusion = new ConclusionForm(Disposition.ADOPTED, "Ja.", "", gone);
        run(secretary, () -> answering.propose(new ProposeConclusion(key(), List.of(point.seen()), conclusion)));
    }

    private DeliverableForm form(String title, String summary, String receiver) {
        return new DeliverableForm(
                DeliverableKind.FINAL_REPORT, title, "nb", summary, receiver, List.of(clause), List.of());
    }

    private SectionId add(
            DeliverableId of,
            @Nullable SectionId after,
            int level,
            String title,
            String summary,
            Openness openness,
            String text) {
        var law = openness == Openness.EXEMPT ? "offl. § 14" : null;
        var form = new SectionForm(
                title, summary, List.of(clause), null, null, new ClassificationForm(openness, law, false, null));
        return as(secretary, () -> sections.add(new AddSection(key(), of, after, level, form, text)));
    }

    private RecommendationId recommend(
            DeliverableId of, SectionId section, String text, String rationale, String addressee) {
        var form = new RecommendationForm(section, text, rationale, addressee, List.of(clause), List.of());
        return as(secretary, () -> recommendations.add(new AddRecommendation(key(), of, form)));
    }

    private void comment(DeliverableId on, SectionId section, String text) {
        comment(on, new CommentForm(CommentKind.REMARK, section, null, null, text, null, null));
    }

    private CommentId comment(DeliverableId on, CommentForm form) {
        var hash = world.text("select content_hash from deliverable where id = ?1", on.value());
        return as(ada, () -> comments.comment(new MakeComment(key(), on, hash, form)));
    }

    private ReceivedFile picture(String name) throws IOException {
        return reception.receive(name, new ByteArrayInputStream(Samples.picture("png")));
    }

    /** On the agenda of a meeting of the group and of one of the board, in the communications plan, and what proves a milestone. */
    private void put(DeliverableId about) {
        for (var kind : List.of(MeetingKind.CLOSING, MeetingKind.BOARD)) {
            var start = clock.instant().plus(Duration.ofDays(20));
            var form = new MeetingForm(kind, "nb", "Møte", start, start.plus(Duration.ofHours(2)), "Rom 1", null, null);
            var id = as(secretary, () -> meetings.plan(new PlanMeeting(key(), mandate, form)));
            var item =
                    as(secretary, () -> agendas.add(new AddItem(key(), id, ItemForm.of("Sak", ItemKind.DECISION, 60))));
            run(secretary, () -> items.choose(new ChooseDeliverable(key(), item, about)));
            world.change(
                    "update meeting set state = 'CALLED', called_at = ?1, version = version + 1 where id = ?2",
                    clock.instant(),
                    id.value());
            run(secretary, () -> holding.begin(new BeginMeeting(key(), id)));
        }
        var form = new CommunicationForm(
                "Kommunene",
                "Pressemelding",
                "Noe",
                ada.personId(),
                LocalDate.now(clock).plusDays(9),
                about);
        as(secretary, () -> communications.plan(new PlanCommunication(key(), mandate, form)));
        var proven = new MilestoneForm(
                "Ferdig",
                null,
                List.of(),
                new ProofForm(ProofKind.DELIVERABLE, "Godkjent", null, null, about),
                null,
                false);
        var due = new DueForm(LocalDate.now(clock).plusDays(90), false);
        as(secretary, () -> milestones.add(new AddMilestone(key(), mandate, due, proven)));
    }

    @Test
    void nothingOfADraftIsTold() {
        var secrets = Stream.concat(DRAFT.stream(), LATER.stream()).toList();
        assertThat(as(boardMember, () -> deliverableQueries.details(returned)).revisions())
                .as("the board reads what it had before, too")
                .hasSize(2);
        assertThat(told(secretary, secrets).words())
                .as("who writes it reads all of it")
                .containsAll(secrets);
        assertThat(told(ada, secrets).words())
                .as("and so does the group")
                .contains("drafttitle", "drafttext", "draftcomment", "draftdissent", "latertitle");
        assertThat(toldTo(secrets, boardMember, participant, recused, auditor)).isEmpty();
    }

    @Test
    void nothingOfWhatWasTakenOutUnderAnExemptSectionIsToldToThoseWhoCannotPutItBack() {
        assertThat(told(secretary, GONE).words()).containsAll(GONE);
        assertThat(told(cille, GONE).words())
                .as("members read dissents, and write none of the text")
                .containsExactly("gonedissent");
        assertThat(toldTo(GONE, observer, auditor, participant, recused, boardMember))
                .isEmpty();
    }

    @Test
    void nothingOfAnExemptSectionIsToldToThoseWhoDoNotReadThose() {
        assertThat(told(secretary, EXEMPT).words()).containsAll(EXEMPT);
        assertThat(told(cille, EXEMPT).words()).as("members read them").contains("exempttext", "exempttitle");
        assertThat(told(boardMember, EXEMPT).words())
                .as("the board reads what it decides on")
                .contains("exempttext", "exempttitle");
        assertThat(toldTo(EXEMPT, observer, auditor, participant, recused)).isEmpty();
    }

    private List<String> toldTo(List<String> secrets, Actor.Someone... readers) {
        return Stream.of(readers)
                .flatMap(reader -> told(reader, secrets).by().entrySet().stream()
                        .map(told -> "%s to %s: %s".formatted(told.getKey(), reader.name(), told.getValue())))
                .toList();
    }

    /** Which words came back from which query. */
    private record Told(Map<String, Set<String>> by) {

        Set<String> words() {
            return by.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        }
    }

    private Told told(Actor.Someone reader, List<String> secrets) {
        Map<String, Set<String>> found = new HashMap<>();
        var failed = new ArrayList<String>();
        var called = new TreeSet<String>();
        for (var type : classes()) {
            // The trail names everything to those who check it.
            if (reader == auditor && type.getPackageName().equals(HistoryFilter.class.getPackageName())) {
                continue;
            }
            for (var method : type.getDeclaredMethods()) {
                if (isQuery(method)) {
                    var name = type.getSimpleName() + "." + method.getName();
                    for (var arguments : arguments(method)) {
                        called.add(name);
                        var said = said(reader, type, method, arguments, failed);
                        secrets.stream().filter(said::contains).forEach(word -> found.computeIfAbsent(
                                        name, none -> new TreeSet<>())
                                .add(word));
                    }
                }
            }
        }
        assertThat(failed).as("queries that could not be called").isEmpty();
        assertThat(called)
                .as("queries of deliverables")
                .contains(
                        "DeliverableQueries.page",
                        "DeliverableQueries.details",
                        "ReportQueries.working",
                        "ReportQueries.revision",
                        "WritingQueries.outline",
                        "WritingQueries.section",
                        "DeliverableExport.document",
                        "DeliverableExport.slides",
                        "CommentQueries.current",
                        "CommentQueries.on",
                        "ReviewQueries.hindrances",
                        "CorrectionQueries.last",
                        "PointQueries.desk",
                        "PointQueries.page",
                        "PointQueries.details",
                        "TraceQueries.of",
                        "CommunicationQueries.of",
                        "MeetingQueries.details",
                        "HoldingQueries.of",
                        "MyDeliverables.mine");
        return new Told(found);
    }

    private static Throwable root(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private String said(Actor.Someone reader, Class<?> type, Method method, Object[] arguments, List<String> failed) {
        try {
            return as(
                    reader,
                    () -> String.valueOf(flat(method.invoke(beans.select(type).get(), arguments))));
        } catch (RefusedException e) {
            return "";
        } catch (IllegalStateException e) {
            if (!(e.getCause() instanceof InvocationTargetException called)
                    || !(called.getCause() instanceof RefusedException)) {
                failed.add("%s as %s: %s".formatted(method, reader, root(e)));
            }
            return "";
        }
    }

    private static @Nullable Object flat(@Nullable Object said) {
        return said instanceof Stream<?> stream ? stream.toList() : said;
    }

    private List<Class<?>> classes() {
        return manager.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> bean.getStereotypes().contains(UseCases.class))
                .<Class<?>>map(bean -> bean.getBeanClass())
                .filter(type -> type != Careless.class && type != WithoutAudit.class)
                .toList();
    }

    private static boolean isQuery(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !method.isSynthetic()
                && method.getReturnType() != void.class
                && Arrays.stream(method.getParameterTypes()).noneMatch(type -> Keyed.class.isAssignableFrom(type));
    }

    /** All that a query can be called with of what there is; none where it asks for something else, which is named. */
    private List<Object[]> arguments(Method method) {
        List<Object[]> all = new ArrayList<>();
        all.add(new Object[0]);
        for (var type : method.getGenericParameterTypes()) {
            var values = values(type);
            all = all.stream()
                    .flatMap(before -> values.stream().map(value -> {
                        var next = Arrays.copyOf(before, before.length + 1);
                        next[before.length] = value;
                        return next;
                    }))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
        return all;
    }

    private List<?> values(Type type) {
        var name = type.getTypeName().replaceAll("[a-z.]+\\.(?=[A-Z])", "");
        return switch (name) {
            case "MandateId" -> List.of(mandate);
            case "int" -> List.of(1, 2);
            case "long" -> List.of(0L);
            case "boolean" -> List.of(true, false);
            case "HistoryForm" -> List.of(HistoryForm.values());
            case "Subject" ->
                Stream.of(DeliverableId.class, SectionId.class)
                        .flatMap(kind -> ids(kind).stream()
                                .map(id ->
                                        new Subject(kind.getSimpleName().replaceFirst("Id$", ""), ((Id) id).value())))
                        .toList();
            case "Words" -> List.of(Words.in(Words.BOKMAL));
            case "Locale" -> List.of(Words.BOKMAL);
            case "Seek" -> List.of(Seek.first(500));
            case "HistoryFilter" -> List.of(HistoryFilter.all());
            case "InboxFilter" -> List.of(InboxFilter.ALL);
            case "MandateFilter" -> List.of(MandateFilter.all());
            case "MandateSort" -> List.of(MandateSort.TITLE);
            case "DocumentSort" -> List.of(DocumentSort.TITLE);
            case "PointFilter" -> List.of(PointFilter.ALL);
            case "PointSort" -> List.of(PointSort.SENT);
            case "PortfolioFilter" -> List.of(PortfolioFilter.ALL);
            case "Whose" -> List.of(Whose.ALL, Whose.of(mandate));
            case "ReceiptNumber" -> receipts();
            case "Instant" -> List.of(Instant.EPOCH);
            case "LocalDate" -> List.of(LocalDate.now(clock));
            case "PersonId" -> List.of(ada.personId());
            case "BodyId" ->
                List.of(world.mandate(mandate).board(), world.mandate(mandate).expertGroup());
            case "List<PointId>" -> List.of(ids(PointId.class));
            case "AgendaItemId",
                    "CallId",
                    "CommunicationId",
                    "ContributionId",
                    "DeliverableId",
                    "DissentId",
                    "DocumentId",
                    "MeetingId",
                    "PictureId",
                    "PointId",
                    "RoundId",
                    "SectionId" -> ids((Class<?>) type);
            default -> {
                assertThat(NOT_ASKED_WITH.values().stream().flatMap(Set::stream))
                        .as("what queries ask with that this test knows nothing of")
                        .contains(name);
                yield List.of();
            }
        };
    }

    /** The numbers of all that were given for positions. */
    private List<ReceiptNumber> receipts() {
        var positions = world.text(
                "select coalesce(group_concat(cast(p.id as char)), '') from round_position p join approval_round r on r.id = p.round_id where r.mandate_id = ?1",
                mandate.value());
        return Stream.of(positions.split(","))
                .filter(id -> !id.isEmpty())
                .flatMap(id -> ReceiptNumber.of(Reference.of(UUID.fromString(id))).stream())
                .toList();
    }

    private List<?> ids(Class<?> type) {
        var table = Map.ofEntries(
                Map.entry("AgendaItemId", "agenda_item"),
                Map.entry("CallId", "input_call"),
                Map.entry("CommunicationId", "communication"),
                Map.entry("ContributionId", "contribution"),
                Map.entry("DeliverableId", "deliverable"),
                Map.entry("DissentId", "dissent"),
                Map.entry("DocumentId", "document"),
                Map.entry("MeetingId", "meeting"),
                Map.entry("PictureId", "report_picture"),
                Map.entry("PointId", "point"),
                Map.entry("RoundId", "approval_round"),
                Map.entry("SectionId", "section"));
        var of = type.getSimpleName().equals("PictureId")
                ? "deliverable_id in (select id from deliverable where mandate_id = ?1)"
                : "mandate_id = ?1";
        var found = world.text(
                "select coalesce(group_concat(cast(id as char)), '') from %s where %s"
                        .formatted(table.get(type.getSimpleName()), of),
                mandate.value());
        return Stream.of(found.split(","))
                .filter(id -> !id.isEmpty())
                .map(id -> id(type, UUID.fromString(id)))
                .toList();
    }

    private static Object id(Class<?> type, UUID value) {
        try {
            return type.getConstructor(UUID.class).newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
