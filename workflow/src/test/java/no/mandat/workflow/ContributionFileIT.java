package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.contribution.ReplyFault;
import no.mandat.domain.document.Openness;
import no.mandat.domain.point.PointAction;
import no.mandat.domain.point.PointRefusal;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.attachment.Download;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.contribution.AttachFile;
import no.mandat.workflow.contribution.BeginUpload;
import no.mandat.workflow.contribution.CallService;
import no.mandat.workflow.contribution.CloseCall;
import no.mandat.workflow.contribution.ComingFile;
import no.mandat.workflow.contribution.ContributionQueries;
import no.mandat.workflow.contribution.ContributionRow;
import no.mandat.workflow.contribution.ContributionService;
import no.mandat.workflow.contribution.ContributorForm;
import no.mandat.workflow.contribution.DetachFile;
import no.mandat.workflow.contribution.DraftAddress;
import no.mandat.workflow.contribution.DraftCall;
import no.mandat.workflow.contribution.DraftUploadService;
import no.mandat.workflow.contribution.FileOfContribution;
import no.mandat.workflow.contribution.FileOfReceipt;
import no.mandat.workflow.contribution.FinishUpload;
import no.mandat.workflow.contribution.KeepDraft;
import no.mandat.workflow.contribution.KeptFile;
import no.mandat.workflow.contribution.NarrowPublication;
import no.mandat.workflow.contribution.OpenCall;
import no.mandat.workflow.contribution.OpenDraftService;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.contribution.PublicationService;
import no.mandat.workflow.contribution.PutPart;
import no.mandat.workflow.contribution.Receipt;
import no.mandat.workflow.contribution.ReceiptAddress;
import no.mandat.workflow.contribution.ReplaceContribution;
import no.mandat.workflow.contribution.SentContribution;
import no.mandat.workflow.contribution.SentDraft;
import no.mandat.workflow.contribution.SubmitContribution;
import no.mandat.workflow.contribution.UploadAddress;
import no.mandat.workflow.contribution.UploadState;
import no.mandat.workflow.contribution.WithdrawContribution;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.inbox.ClassifyContribution;
import no.mandat.workflow.inbox.InboxService;
import no.mandat.workflow.inbox.OfferFile;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.operations.HouseKeeping;
import no.mandat.workflow.point.FileOfAnswer;
import no.mandat.workflow.point.JoinPoints;
import no.mandat.workflow.point.PointFilter;
import no.mandat.workflow.point.PointQueries;
import no.mandat.workflow.point.PointRow;
import no.mandat.workflow.point.PointService;
import no.mandat.workflow.point.PointSort;
import no.mandat.workflow.point.PublicAnswers;
import no.mandat.workflow.point.TakeOutPassage;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.Test;

/** Files that go with a contribution: kept with its draft, and then with it, as long as it. */
class ContributionFileIT extends InAPlan {

    private static final QuestionId WHY = new QuestionId(new UUID(4, 1));
    private static final Actor KARI = new Actor.Visitor("Kari");

    @Resource(lookup = "java:jboss/datasources/mandat")
    DataSource database;

    @Inject
    Configuration configuration;

    @Inject
    CallService calls;

    @Inject
    ContributionService contributions;

    @Inject
    PublicationService publications;

    @Inject
    OpenDraftService drafts;

    @Inject
    DraftUploadService uploads;

    @Inject
    Reception reception;

    @Inject
    PublicCalls open;

    @Inject
    ContributionQueries sent;

    @Inject
    HistoryQueries history;

    @Inject
    HouseKeeping houseKeeping;

    @Inject
    PointQueries points;

    @Inject
    PointService answering;

    @Inject
    InboxService inbox;

    @Inject
    PublicAnswers answers;

    private CallId call(boolean attachments) {
        var now = clock.instant();
        var form = CallForms.of(attachments, Audience.PUBLIC, now.minusSeconds(60), now.plus(Duration.ofDays(2)));
        return as(secretary, () -> {
            var id = calls.draft(new DraftCall(UUID.randomUUID(), mandate, form));
            calls.open(new OpenCall(UUID.randomUUID(), id, 0));
            return id;
        });
    }

    private DraftAddress draft(CallId call, String... files) {
        var at = new DraftAddress(call, UUID.randomUUID());
        as(KARI, () -> drafts.keep(new KeepDraft(at, UUID.randomUUID(), 0, Map.of())));
        for (var file : files) {
            attach(at, file);
        }
        return at;
    }

    private void attach(DraftAddress at, String file) {
        run(KARI, () -> drafts.attach(new AttachFile(at, world.received(file, "Innholdet i " + file))));
    }

    private static final ContributorForm BY =
            new ContributorForm("Kari", "kari@fjord.example", null, null, Publication.NOT);
    private static final Replies BECAUSE = new Replies(Map.of(WHY, Reply.of("Fordi.")));

    private Receipt send(UUID key, DraftAddress draft, int version) {
        return as(
                KARI,
                () -> contributions.submit(new SubmitContribution(
                        key, draft.call(), BY, BECAUSE, "nb", new SentDraft(draft.secret(), version))));
    }

    private SentContribution receipt(ReceiptAddress at) {
        return as(KARI, () -> open.receipt(at));
    }

    private static List<String> names(List<KeptFile> files) {
        return files.stream().map(kept -> kept.file().fileName()).toList();
    }

    private static String text(Download file) throws IOException {
        var content = new ByteArrayOutputStream();
        file.writeTo(content);
        return content.toString(StandardCharsets.UTF_8);
    }

    private long pieces(UUID file) {
        return world.number("select count(*) from attachment_chunk where id = ?1", file);
    }

    @Test
    void goWithItAndAreReadByWhoeverReadsItAndByWhoeverSentIt() throws Exception {
        var call = call(true);
        var at = draft(call, "En", "To");
        attach(at, "En");
        assertThat(names(as(KARI, () -> drafts.find(at)).files()))
                .as("the same again is there already")
                .containsExactly("En.txt", "To.txt");
        var key = UUID.randomUUID();
        var receipt = send(key, at, 1);

        var address = new ReceiptAddress(call, key);
        assertThat(names(receipt(address).files())).containsExactly("En.txt", "To.txt");
        var without = send(UUID.randomUUID(), draft(call), 1);
        assertThat(receipt.hash()).as("the files are hashed, too").isNotEqualTo(without.hash());
        var second = receipt(address).files().get(1).id();
        assertThat(text(as(KARI, () -> open.file(new FileOfReceipt(address, second)))))
                .isEqualTo("Innholdet i To");
        assertThat(refusalOf(() -> as(
                        KARI, () -> open.file(new FileOfReceipt(new ReceiptAddress(call, UUID.randomUUID()), second)))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());

        var row = as(secretary, () -> sent.page(call, Seek.first(2))).getLast();
        assertThat(names(as(secretary, () -> sent.details(mandate, call, row.id()))
                        .files()))
                .containsExactly("En.txt", "To.txt");
        assertThat(text(as(secretary, () -> sent.file(new FileOfContribution(row.id(), second)))))
                .isEqualTo("Innholdet i To");
        assertThat(refusalOf(() -> as(KARI, () -> sent.file(new FileOfContribution(row.id(), second)))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> as(secretary, () -> sent.file(new FileOfContribution(row.id(), UUID.randomUUID())))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(2)))
                        .getLast()
                        .toString())
                .contains("En.txt, To.txt");
    }

    @Test
    void areKnownWithItWhenItIsSentAgainAfterItsKeyWasForgotten() {
        var at = draft(call(true), "En", "To");
        var key = UUID.randomUUID();
        var receipt = send(key, at, 1);
        world.change("delete from request");

        assertThat(send(key, at, 1)).isEqualTo(receipt);
        assertThat(names(receipt(new ReceiptAddress(at.call(), key)).files())).containsExactly("En.txt", "To.txt");
        assertThat(refusalOf(() -> send(UUID.randomUUID(), at, 1))).isEqualTo(new ContributionRefusal.DraftIsGone());
    }

    @Test
    void becomePointsThatAreAnsweredAndNeverDivided() throws Exception {
        var call = call(true);
        send(UUID.randomUUID(), draft(call, "En", "To"), 1);
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
        until(() -> as(secretary, () -> points.count(call, PointFilter.ALL)) == 3);
        var rows = as(secretary, () -> points.page(call, PointFilter.ALL, PointSort.SENT, false, Seek.first(3)));
        assertThat(rows).extracting(PointRow::words).containsExactly("Fordi.", "En.txt", "To.txt");
        assertThat(rows).extracting(PointRow::file).containsExactly(false, true, true);
        var file = as(secretary, () -> points.details(call, rows.getLast().id()));
        assertThat(file.asked()).isEmpty();
        assertThat(file.actions()).contains(PointAction.PROPOSE).doesNotContain(PointAction.DIVIDE);
        assertThat(text(as(secretary, () -> sent.file(Objects.requireNonNull(file.file())))))
                .isEqualTo("Innholdet i To");
        var into = rows.getFirst().seen();
        assertThat(refusalOf(() -> run(secretary, () -> answering.join(new JoinPoints(into, file.seen())))))
                .isEqualTo(new PointRefusal.FileStandsAlone());
        assertThat(refusalOf(() -> as(
                        secretary,
                        () -> answering.takeOut(new TakeOutPassage(UUID.randomUUID(), file.seen(), WHY, 0, 2)))))
                .isEqualTo(new PointRefusal.NotAPart());
    }

    private void offer(Actor.Someone by, FileOfContribution file, boolean offered) {
        run(by, () -> inbox.offer(new OfferFile(UUID.randomUUID(), file, offered)));
    }

    private Refusal refusalOfDownload(CallId call, FileOfContribution file) {
        return refusalOf(() -> as(KARI, () -> answers.file(new FileOfAnswer(call, file))));
    }

    @Test
    void areDownloadedByEverybodyOnceTheyWereOfferedAndTheirSenderStandsThereByName() throws Exception {
        var notThere = new SharedRefusal.NotThereOrNotYours();
        var call = call(true);
        var key = UUID.randomUUID();
        assertThat(send(key, draft(call, "En", "To"), 1).reference()).isNotEmpty();
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));
        until(() -> as(secretary, () -> points.count(call, PointFilter.ALL)) == 3);
        var id = as(secretary, () -> sent.page(call, Seek.first(1))).getFirst().id();
        var all = receipt(new ReceiptAddress(call, key)).files();
        var one = new FileOfContribution(id, all.getFirst().id());
        var other = new FileOfContribution(id, all.getLast().id());
        assertThat(refusalOf(() -> offer(secretary, one, true)))
                .as("nothing of it is published")
                .isEqualTo(new ContributionRefusal.FilesNotForEverybody());
        assertThat(as(secretary, () -> sent.details(mandate, call, id)).mayOffer())
                .isFalse();

        world.change(
                "update contribution set publication = 'WITH_NAME', confirmed_at = sent_at where id = ?1", id.value());
        assertThat(as(secretary, () -> sent.details(mandate, call, id)).mayOffer())
                .isTrue();
        assertThat(refusalOf(() -> offer(ada, one, true))).isEqualTo(notThere);
        assertThat(refusalOf(() -> offer(secretary, new FileOfContribution(id, UUID.randomUUID()), true)))
                .isEqualTo(notThere);
        offer(secretary, one, true);
        offer(secretary, one, true);
        assertThat(as(secretary, () -> sent.details(mandate, call, id)).offered())
                .containsExactly(one.file());
        assertThat(as(secretary, () -> sent.details(mandate, call, id)).downloadable())
                .isFalse();
        assertThat(refusalOfDownload(call, one)).as("it isn't answered").isEqualTo(notThere);

        world.change("update contribution set handling = 'ANSWERED' where id = ?1", id.value());
        assertThat(as(secretary, () -> sent.details(mandate, call, id)).downloadable())
                .isTrue();
        assertThat(text(as(KARI, () -> answers.file(new FileOfAnswer(call, one)))))
                .isEqualTo("Innholdet i En");
        assertThat(as(KARI, () -> answers.page(call, null)).contributions())
                .singleElement()
                .satisfies(answered -> assertThat(names(answered.files())).containsExactly("En.txt"));
        assertThat(refusalOfDownload(call, other)).as("it wasn't offered").isEqualTo(notThere);
        assertThat(refusalOfDownload(call(true), one)).as("of another call").isEqualTo(notThere);

        world.change("update contribution set publication = 'WITHOUT_NAME' where id = ?1", id.value());
        assertThat(refusalOfDownload(call, one)).as("without a name").isEqualTo(notThere);
        assertThat(as(KARI, () -> answers.page(call, null)).contributions())
                .singleElement()
                .satisfies(answered -> assertThat(answered.files()).isEmpty());
        world.change("update contribution set publication = 'WITH_NAME' where id = ?1", id.value());
        world.exempt(id);
        assertThat(refusalOfDownload(call, one)).as("exempt").isEqualTo(notThere);
        world.change("update contribution set openness = null where id = ?1", id.value());
        offer(secretary, one, false);
        assertThat(refusalOfDownload(call, one)).as("withheld").isEqualTo(notThere);
        assertThat(as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(2))))
                .extracting(HistoryRow::action)
                .contains("FileWithheld");
    }

    @Test
    void areOfferedAnewWhereTheirContributionWasNotForEverybodyMeanwhile() throws Exception {
        var call = call(true);
        var id = sentByName(UUID.randomUUID(), call);
        as(secretary, () -> sent.details(mandate, call, id))
                .files()
                .forEach(kept -> offer(secretary, new FileOfContribution(id, kept.id()), true));
        assertThat(as(secretary, () -> sent.details(mandate, call, id)).offered())
                .hasSize(2);

        classify(id, Openness.INTERNAL);

        assertThat(as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(3))))
                .extracting(HistoryRow::action)
                .containsExactlyInAnyOrder("ContributionReclassified", "FileWithheld", "FileWithheld");
        classify(id, Openness.OPEN);
        assertThat(as(secretary, () -> sent.details(mandate, call, id)).offered())
                .isEmpty();
    }

    /** With two files, by somebody whose address is theirs, for everybody to read with their name. */
    private ContributionId sentByName(UUID key, CallId call) throws Exception {
        assertThat(send(key, draft(call, "En", "To"), 1).reference()).isNotEmpty();
        var id = as(secretary, () -> sent.page(call, Seek.first(1))).getFirst().id();
        world.change(
                "update contribution set publication = 'WITH_NAME', confirmed_at = sent_at where id = ?1", id.value());
        return id;
    }

    @Test
    void areWithheldOnceTheirSenderTakesTheirNameBackAndGoWithItStill() throws Exception {
        var call = call(true);
        var key = UUID.randomUUID();
        var id = sentByName(key, call);
        var before = as(secretary, () -> sent.details(mandate, call, id));
        offer(secretary, new FileOfContribution(id, before.files().getFirst().id()), true);

        run(
                KARI,
                () -> publications.narrow(
                        new NarrowPublication(new ReceiptAddress(call, key), Publication.WITHOUT_NAME)));

        var after = as(secretary, () -> sent.details(mandate, call, id));
        assertThat(after.offered()).isEmpty();
        assertThat(after.mayOffer()).isFalse();
        assertThat(after.files()).isEqualTo(before.files());
        assertThat(as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(2))))
                .extracting(HistoryRow::action)
                .containsExactlyInAnyOrder("PublicationNarrowed", "FileWithheld");
    }

    @Test
    void areOfferedAnewWhereTheirSenderDidWithoutTheirNameMeanwhile() throws Exception {
        var call = call(true);
        var key = UUID.randomUUID();
        var id = sentByName(key, call);
        as(secretary, () -> sent.details(mandate, call, id))
                .files()
                .forEach(kept -> offer(secretary, new FileOfContribution(id, kept.id()), true));
        var address = new ReceiptAddress(call, key);

        replace(address, 1, Publication.WITH_NAME, Publication.WITHOUT_NAME);
        replace(address, 2, Publication.WITHOUT_NAME, Publication.WITH_NAME);

        var after = as(secretary, () -> sent.details(mandate, call, id));
        assertThat(names(after.files())).containsExactly("En.txt", "To.txt");
        assertThat(after.mayOffer()).as("by name again").isTrue();
        assertThat(after.offered()).isEmpty();
        assertThat(as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(100))))
                .extracting(HistoryRow::action)
                .filteredOn(action -> action.equals("FileWithheld"))
                .hasSize(2);
    }

    /** Says the same with another consent. */
    private void replace(ReceiptAddress at, int revision, Publication agreed, Publication publication) {
        var by = new ContributorForm("Kari", "kari@fjord.example", null, null, publication);
        as(
                KARI,
                () -> contributions.replace(
                        new ReplaceContribution(UUID.randomUUID(), at, revision, agreed, by, BECAUSE, "nb")));
    }

    private void classify(ContributionId id, Openness openness) {
        int version =
                as(secretary, () -> sent.details(mandate, sent.callOf(id), id)).version();
        run(
                secretary,
                () -> inbox.classify(
                        new ClassifyContribution(UUID.randomUUID(), id, version, ClassificationForm.of(openness))));
    }

    @Test
    void areOfferedWithEachOfTwoThatTheyGoWithAndNoMoreOnceItIsTakenBack() throws Exception {
        var call = call(true);
        var shared = draft(call, "En");
        as(KARI, () -> drafts.keep(new KeepDraft(shared, UUID.randomUUID(), 1, Map.of("name", List.of("Senere")))));
        var key = UUID.randomUUID();
        assertThat(send(key, shared, 1).reference()).isNotEmpty();
        var first =
                as(secretary, () -> sent.page(call, Seek.first(1))).getFirst().id();
        assertThat(send(UUID.randomUUID(), shared, 2).reference()).isNotEmpty();
        var second = as(secretary, () -> sent.page(call, Seek.first(2))).stream()
                .map(ContributionRow::id)
                .filter(id -> !id.equals(first))
                .findFirst()
                .orElseThrow();
        world.change(
                "update contribution set publication = 'WITH_NAME', confirmed_at = sent_at where call_id = ?1",
                call.value());
        var file = receipt(new ReceiptAddress(call, key)).files().getFirst().id();

        offer(secretary, new FileOfContribution(first, file), true);
        offer(secretary, new FileOfContribution(second, file), true);

        assertThat(offered(call, first)).containsExactly(file);
        assertThat(offered(call, second)).containsExactly(file);
        run(KARI, () -> contributions.withdraw(new WithdrawContribution(new ReceiptAddress(call, key))));
        var rows = "select count(*) from offered_file where contribution_id = ?1";
        assertThat(world.number(rows, first.value())).isZero();
        assertThat(world.number(rows, second.value())).isEqualTo(1);
        offer(secretary, new FileOfContribution(second, file), false);
        assertThat(world.number(rows, second.value())).isZero();
    }

    private Set<UUID> offered(CallId call, ContributionId id) {
        return as(secretary, () -> sent.details(mandate, call, id)).offered();
    }

    @Test
    void areNotNamedInTheHistoryWhileTheirContributionIsExempt() throws Exception {
        var call = call(true);
        assertThat(send(UUID.randomUUID(), draft(call, "En", "To"), 1).reference())
                .isNotEmpty();
        assertThat(send(UUID.randomUUID(), draft(call, "Tre"), 1).reference()).isNotEmpty();
        assertThat(namedInTheHistory()).contains("En.txt, To.txt", "Tre.txt");
        var exempt =
                as(secretary, () -> sent.page(call, Seek.first(2))).getLast().id();

        world.exempt(exempt);

        assertThat(namedInTheHistory()).contains("EXEMPT", "Tre.txt").noneMatch(names -> names.contains("To.txt"));
    }

    @Test
    void leaveNoTraceUnderAnotherContributionThanTheirOwn() throws Exception {
        var call = call(true);
        var key = UUID.randomUUID();
        assertThat(send(key, draft(call, "En"), 1).reference()).isNotEmpty();
        var file = receipt(new ReceiptAddress(call, key)).files().getFirst().id();
        assertThat(send(UUID.randomUUID(), draft(call, "To"), 1).reference()).isNotEmpty();
        var other =
                as(secretary, () -> sent.page(call, Seek.first(2))).getFirst().id();
        world.exempt(other);
        assertThat(refusalOf(() -> as(secretary, () -> sent.file(new FileOfContribution(other, file)))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(100))))
                .noneMatch(row -> row.action().equals("ContributionRead"));
    }

    private List<String> namedInTheHistory() {
        return as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(100))).stream()
                .flatMap(row -> row.changes().stream())
                .filter(change -> change.field().equals("files"))
                .flatMap(change -> Stream.ofNullable(change.after()))
                .toList();
    }

    @Test
    void ofWhatWasSentBeforeTheFormSaidSoArePublishedByNobody() throws Exception {
        var call = call(true);
        assertThat(send(UUID.randomUUID(), draft(call, "En"), 1).reference()).isNotEmpty();
        var id = as(secretary, () -> sent.page(call, Seek.first(1))).getFirst().id();
        world.change(
                "update contribution set publication = 'WITH_NAME', confirmed_at = sent_at where id = ?1", id.value());
        assertThat(as(secretary, () -> sent.details(mandate, call, id)).mayOffer())
                .isTrue();
        var columns = "attachment_id, file_name, file_type, file_size, fingerprint";
        world.change(
                "insert into contribution_file (contribution_id, revision, no, " + columns + ")"
                        + " select contribution_id, revision, no + 10, " + columns
                        + " from contribution_file where contribution_id = ?1",
                id.value());
        world.change("delete from contribution_file where contribution_id = ?1 and told", id.value());

        var details = as(secretary, () -> sent.details(mandate, call, id));
        assertThat(details.mayOffer()).isFalse();
        assertThat(refusalOf(() -> offer(
                        secretary,
                        new FileOfContribution(id, details.files().getFirst().id()),
                        true)))
                .isEqualTo(new ContributionRefusal.FilesNotForEverybody());
    }

    @Test
    void stayWhenItIsChangedUnlessTheyAreTakenAway() throws Exception {
        var call = call(true);
        var key = UUID.randomUUID();
        var first = send(key, draft(call, "En", "To"), 1);
        var address = new ReceiptAddress(call, key);
        var before = receipt(address).files();
        var more = DraftAddress.ofChange(address);
        var page = UUID.randomUUID();
        as(KARI, () -> drafts.keep(new KeepDraft(more, page, 0, Map.of("name", List.of("Kari")))));
        attach(more, "Tre");
        var unread = new ReplaceContribution(UUID.randomUUID(), address, 1, BY.publication(), BY, BECAUSE, "nb");
        assertThat(refusalOf(() -> as(KARI, () -> contributions.replace(unread))))
                .as("what another page has kept isn't lost unseen")
                .isEqualTo(new SharedRefusal.ChangedMeanwhile());
        var second = as(
                KARI,
                () -> contributions.replace(new ReplaceContribution(
                        page,
                        address,
                        1,
                        BY.publication(),
                        BY,
                        BECAUSE,
                        "nb",
                        1,
                        List.of(before.getFirst().id()))));

        assertThat(names(receipt(address).files())).containsExactly("To.txt", "Tre.txt");
        assertThat(second.hash()).isNotEqualTo(first.hash());
        assertThat(refusalOf(() -> as(KARI, () -> drafts.find(more))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> as(KARI, () -> drafts.keep(new KeepDraft(more, page, 0, Map.of())))))
                .as("a last save that came late begins nothing anew")
                .isEqualTo(new ContributionRefusal.DraftIsGone());
        assertThat(text(as(
                        KARI,
                        () -> open.file(
                                new FileOfReceipt(address, before.getFirst().id())))))
                .as("what was sent before is kept")
                .isEqualTo("Innholdet i En");
        as(
                KARI,
                () -> contributions.replace(new ReplaceContribution(
                        UUID.randomUUID(),
                        address,
                        2,
                        BY.publication(),
                        BY,
                        new Replies(Map.of(WHY, Reply.of("Derfor."))),
                        "nb")));
        assertThat(names(receipt(address).files())).containsExactly("To.txt", "Tre.txt");
    }

    @Test
    void areThereOnceWhenTheyAreChosenAgainForAChange() {
        var call = call(true);
        var key = UUID.randomUUID();
        assertThat(send(key, draft(call, "En", "To"), 1).reference()).isNotEmpty();
        var address = new ReceiptAddress(call, key);
        var before = receipt(address).files();

        var same = changeWith(address, 1, List.of(), "En", "To");
        assertThat(receipt(address).revision()).as("it says that already").isEqualTo(1);
        assertThat(receipt(address).files()).isEqualTo(before);
        assertThat(same).hasSize(2).allSatisfy(copy -> assertThat(pieces(copy.id()))
                .isZero());

        var more = changeWith(address, 1, List.of(), "En", "Tre");
        assertThat(receipt(address).files()).containsExactly(before.getFirst(), before.getLast(), more.getLast());
        assertThat(namedInTheHistory()).contains("En.txt, To.txt, Tre.txt");
        assertThat(pieces(more.getFirst().id())).as("the copy").isZero();
        assertThat(pieces(before.getFirst().id())).isEqualTo(1);
        assertThat(pieces(more.getLast().id())).isEqualTo(1);

        var anew = changeWith(address, 2, List.of(before.getFirst().id()), "En");
        assertThat(receipt(address).files())
                .as("taken away and chosen again")
                .containsExactly(before.getLast(), more.getLast(), anew.getFirst());
        assertThat(pieces(anew.getFirst().id())).isEqualTo(1);
    }

    /** Says the same with other files. Answers those that were handed in for that. */
    private List<KeptFile> changeWith(ReceiptAddress at, int revision, List<UUID> without, String... files) {
        var draft = DraftAddress.ofChange(at);
        var page = UUID.randomUUID();
        as(KARI, () -> drafts.keep(new KeepDraft(draft, page, 0, Map.of())));
        for (var file : files) {
            attach(draft, file);
        }
        var more = as(KARI, () -> drafts.find(draft)).files();
        as(
                KARI,
                () -> contributions.replace(
                        new ReplaceContribution(page, at, revision, BY.publication(), BY, BECAUSE, "nb", 1, without)));
        return more;
    }

    @Test
    void sayItAloneWhereNothingIsAnswered() {
        var nothing = new ContributionRefusal.RepliesFaulty(List.of(new ReplyFault(WHY, ReplyFault.Kind.NOTHING, 0)));
        var call = call(true);
        var at = draft(call, "En");
        var key = UUID.randomUUID();
        var silent = new Replies(Map.of());
        var alone = new SubmitContribution(key, call, BY, silent, "nb", new SentDraft(at.secret(), 1));
        var receipt = as(KARI, () -> contributions.submit(alone));
        assertThat(as(KARI, () -> contributions.submit(alone)))
                .as("sent twice, when the draft is gone with its file")
                .isEqualTo(receipt);

        var address = new ReceiptAddress(call, key);
        var file = receipt(address).files().getFirst().id();
        var without = new ReplaceContribution(
                UUID.randomUUID(), address, 1, BY.publication(), BY, silent, "nb", 0, List.of(file));
        assertThat(refusalOf(() -> as(KARI, () -> contributions.replace(without))))
                .isEqualTo(nothing);
        assertThat(names(receipt(address).files())).containsExactly("En.txt");

        var empty = draft(call);
        var neither =
                new SubmitContribution(UUID.randomUUID(), call, BY, silent, "nb", new SentDraft(empty.secret(), 1));
        assertThat(refusalOf(() -> as(KARI, () -> contributions.submit(neither))))
                .isEqualTo(nothing);
        assertThat(as(KARI, () -> drafts.find(empty)).version()).isEqualTo(1);
    }

    private UploadState begin(DraftAddress at, String name, long size) {
        return as(KARI, () -> uploads.begin(new BeginUpload(at, new ComingFile(name, size, 17))));
    }

    private UploadState put(UploadAddress at, long offset, byte[] part) {
        return as(KARI, () -> uploads.put(new PutPart(at, offset, ByteBuffer.wrap(part))));
    }

    private void finish(UploadAddress at) {
        run(KARI, () -> {
            try (var content = uploads.content(at)) {
                uploads.finish(new FinishUpload(at, reception.receive("Notat.txt", content)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static byte[] letters(int number) {
        return "a".repeat(number).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void comeInPartsAndGoOnFromTheLastThatCame() throws Exception {
        var call = call(true);
        var at = draft(call);
        var size = Attachments.PIECE + 7;
        var id = begin(at, "Notat.txt", size).id();
        var there = new UploadAddress(at, id);
        assertThat(put(there, 0, letters(Attachments.PIECE)).received()).isEqualTo(Attachments.PIECE);
        assertThat(put(there, 0, letters(Attachments.PIECE)).received())
                .as("sent again it is kept once")
                .isEqualTo(Attachments.PIECE);
        assertThat(begin(at, "Notat.txt", size))
                .as("chosen again")
                .isEqualTo(new UploadState(id, "Notat.txt", size, Attachments.PIECE, false));
        assertThat(begin(at, "notat.txt", size).id()).isNotEqualTo(id);
        assertThat(refusalOf(() -> finish(there))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(as(KARI, () -> drafts.find(at)).files()).as("not whole yet").isEmpty();

        assertThat(put(there, Attachments.PIECE, letters(7)).isWhole()).isTrue();
        finish(there);
        finish(there);
        var kept = as(KARI, () -> drafts.find(at)).files();
        assertThat(names(kept)).containsExactly("Notat.txt");
        assertThat(begin(at, "Notat.txt", size).attached()).isTrue();
        var key = UUID.randomUUID();
        send(key, at, 1);
        var address = new ReceiptAddress(call, key);
        assertThat(text(as(KARI, () -> open.file(new FileOfReceipt(address, id)))))
                .isEqualTo("a".repeat(size));
        aMinuteGoesBy();
        houseKeeping.forget();
        assertThat(pieces(id)).as("sent, it stays").isEqualTo(2);
        assertThat(world.number("select count(*) from open_upload where id = ?1", id))
                .isZero();
    }

    @Test
    void takeNoPartThatIsNoneAndNobodyElses() {
        var call = call(true);
        var at = draft(call);
        assertThat(refusalOf(() -> begin(at, "Notat.txt", 25L * 1024 * 1024 + 1)))
                .isEqualTo(new AttachmentRefusal.TooLarge(25));
        assertThat(refusalOf(() -> begin(at, "Notat.txt", 0))).isEqualTo(new AttachmentRefusal.Empty());
        assertThat(refusalOf(() -> begin(at, "n".repeat(256), 5))).isInstanceOf(SharedRefusal.InvalidInput.class);
        assertThat(refusalOf(() -> begin(draft(call(false)), "Notat.txt", 5)))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        var there = new UploadAddress(at, begin(at, "Notat.txt", 10).id());
        assertThat(refusalOf(() -> put(there, 0, letters(9)))).isInstanceOf(SharedRefusal.InvalidInput.class);
        assertThat(refusalOf(() -> put(there, 0, letters(11)))).isInstanceOf(SharedRefusal.InvalidInput.class);
        assertThat(put(there, 5, letters(5)).received())
                .as("not from where it is")
                .isZero();
        assertThat(pieces(there.id())).isZero();
        var foreign = new UploadAddress(draft(call), there.id());
        assertThat(refusalOf(() -> put(foreign, 0, letters(10)))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> as(KARI, () -> uploads.find(foreign))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> finish(foreign))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void areThereUnderTheCallOfTheirDraftOnly() {
        var at = draft(call(true));
        var there = new UploadAddress(at, begin(at, "Notat.txt", 5).id());
        var elsewhere = new UploadAddress(new DraftAddress(call(true), at.secret()), there.id());
        assertThat(refusalOf(() -> as(KARI, () -> uploads.find(elsewhere))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> put(elsewhere, 0, letters(5)))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(put(there, 0, letters(5)).isWhole()).isTrue();
        assertThat(refusalOf(() -> as(KARI, () -> uploads.content(elsewhere))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> run(KARI, () -> uploads.drop(elsewhere))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(as(KARI, () -> uploads.find(there)).isWhole()).isTrue();
    }

    private void aMinuteGoesBy() {
        world.change("update open_upload set touched_at = touched_at - interval 2 minute");
    }

    @Test
    void giveWayAndAreForgottenWhileTheyAreHalf() {
        var at = draft(call(true));
        for (int i = 1; i <= 5; i++) {
            begin(at, "Stor %d.pdf".formatted(i), 25L * 1024 * 1024);
        }
        var rows = "select count(*) from open_upload where file_name like 'Stor%'";
        assertThat(world.number(rows)).as("they can be begun again").isEqualTo(1);

        var half = new UploadAddress(
                at, begin(at, "Halv.txt", Attachments.PIECE + 1).id());
        put(half, 0, letters(Attachments.PIECE));
        houseKeeping.forget();
        assertThat(pieces(half.id())).isEqualTo(1);
        world.change(
                "update open_upload set touched_at = ?1 where id = ?2",
                clock.instant().minus(Duration.ofHours(25)),
                half.id());
        houseKeeping.forget();
        assertThat(pieces(half.id())).isZero();
        assertThat(refusalOf(() -> as(KARI, () -> uploads.find(half))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        send(UUID.randomUUID(), at, 1);
        houseKeeping.forget();
        assertThat(world.number(rows)).as("their draft may be about to come").isEqualTo(1);
        aMinuteGoesBy();
        houseKeeping.forget();
        assertThat(world.number(rows)).as("their draft is gone").isZero();
    }

    /** Holds a row as whoever goes on with it or sends it does, while the house is kept. */
    private void keepHouseWhileHeld(String select, Object key) throws SQLException {
        try (var holder = database.getConnection()) {
            holder.setAutoCommit(false);
            try (var lock = holder.prepareStatement(select + " for update")) {
                lock.setString(1, key.toString());
                assertThat(lock.executeQuery().next()).isTrue();
            }
            houseKeeping.forget();
            holder.rollback();
        }
    }

    @Test
    void areForgottenWholeOrNotAtAllWhereSomebodyGoesOnWithThemMeanwhile() throws Exception {
        var at = draft(call(true));
        var half = new UploadAddress(
                at, begin(at, "Halv.txt", Attachments.PIECE + 1).id());
        put(half, 0, letters(Attachments.PIECE));
        world.change(
                "update open_upload set touched_at = ?1 where id = ?2",
                clock.instant().minus(Duration.ofHours(25)),
                half.id());

        keepHouseWhileHeld("select id from open_upload where id = ?", half.id());

        assertThat(pieces(half.id())).isEqualTo(1);
        assertThat(put(half, Attachments.PIECE, letters(1)).isWhole()).isTrue();
        finish(half);
        houseKeeping.forget();
        assertThat(pieces(half.id())).isEqualTo(2);
    }

    @Test
    void stayWithADraftThatIsSentWhileWhatIsOldIsForgotten() throws Exception {
        var call = call(true);
        var at = draft(call, "En");
        var file = as(KARI, () -> drafts.find(at)).files().getFirst().id();
        world.change(
                "update open_draft set saved_at = ?1 where call_id = ?2",
                clock.instant().minus(Duration.ofDays(91)),
                call.value());
        var kept = world.text("select secret_hash from open_draft where call_id = ?1", call.value());

        keepHouseWhileHeld("select call_id from open_draft where secret_hash = ?", kept);

        assertThat(pieces(file)).isEqualTo(1);
        var key = UUID.randomUUID();
        send(key, at, 1);
        houseKeeping.forget();
        assertThat(text(as(KARI, () -> open.file(new FileOfReceipt(new ReceiptAddress(call, key), file)))))
                .isEqualTo("Innholdet i En");
    }

    @Test
    void comeNoMoreOnceTheirCallIsClosed() {
        var call = call(true);
        var at = draft(call, "En");
        var half = new UploadAddress(at, begin(at, "Halv.txt", 5).id());
        var whole = new UploadAddress(at, begin(at, "Hel.txt", 5).id());
        put(whole, 0, letters(5));
        run(secretary, () -> calls.close(new CloseCall(UUID.randomUUID(), call, "Nok")));

        var closed = new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED);
        assertThat(refusalOf(() -> attach(at, "To"))).isEqualTo(closed);
        assertThat(refusalOf(() -> begin(at, "To.txt", 5))).isEqualTo(closed);
        assertThat(refusalOf(() -> put(half, 0, letters(5)))).isEqualTo(closed);
        assertThat(refusalOf(() -> finish(whole))).isEqualTo(closed);
        assertThat(names(as(KARI, () -> drafts.find(at)).files()))
                .as("what came before stays")
                .containsExactly("En.txt");
    }

    /** Whether those that nobody has sent take all the room there is, as the server knows after some seconds. */
    private boolean isFull(DraftAddress at) {
        try {
            return begin(at, "Ny.txt", 5).isWhole();
        } catch (RefusedException e) {
            assertThat(e.refusal()).isEqualTo(new AttachmentRefusal.NoRoom());
            return true;
        }
    }

    @Test
    void findNoRoomWhereTooManyWaitThatNobodySendsAndTextsAreTakenAllTheSame() throws Exception {
        var call = call(true);
        var large = draft(call, "Stor");
        var at = draft(call);
        var half = new UploadAddress(at, begin(at, "Halv.txt", 5).id());
        assertThat(isFull(at)).isFalse();
        var grow = "update open_draft_file set file_size = file_size + ?1"
                + " where file_name = 'Stor.txt' and secret_hash in (select secret_hash from open_draft where call_id = ?2)";
        long more = configuration.publicLimits().unsent() * 1024L * 1024L;
        world.change(grow, more, call.value());
        try {
            until(() -> isFull(at));
            assertThat(refusalOf(() -> put(half, 0, letters(5)))).isEqualTo(new AttachmentRefusal.NoRoom());
            assertThat(refusalOf(() -> attach(at, "Liten"))).isEqualTo(new AttachmentRefusal.NoRoom());
            assertThat(send(UUID.randomUUID(), at, 1).reference()).isNotEmpty();
        } finally {
            world.change(grow, -more, call.value());
            var other = draft(call);
            until(() -> !isFull(other));
        }
        assertThat(send(UUID.randomUUID(), large, 1).reference()).isNotEmpty();
    }

    @Test
    void areThrownAwayWithTheirDraftButNotWhenTheyWereSent() {
        var call = call(true);
        var left = draft(call, "Forlatt", "Fjernet");
        var files = as(KARI, () -> drafts.find(left)).files();
        run(KARI, () -> drafts.detach(new DetachFile(left, files.getLast().id())));
        assertThat(pieces(files.getLast().id())).isZero();
        assertThat(pieces(files.getFirst().id())).isEqualTo(1);

        var shared = draft(call, "Sendt");
        var file = as(KARI, () -> drafts.find(shared)).files().getFirst().id();
        as(KARI, () -> drafts.keep(new KeepDraft(shared, UUID.randomUUID(), 1, Map.of("name", List.of("Senere")))));
        var key = UUID.randomUUID();
        send(key, shared, 1);
        assertThat(names(as(KARI, () -> drafts.find(shared)).files()))
                .as("it was saved elsewhere since")
                .containsExactly("Sendt.txt");
        assertThat(names(receipt(new ReceiptAddress(call, key)).files())).containsExactly("Sendt.txt");

        world.change(
                "update open_draft set saved_at = ?1 where call_id = ?2",
                clock.instant().minus(Duration.ofDays(91)),
                call.value());
        houseKeeping.forget();
        assertThat(pieces(files.getFirst().id())).isZero();
        assertThat(pieces(file)).isEqualTo(1);
        assertThat(refusalOf(() -> as(KARI, () -> drafts.find(shared))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void areTakenByCallsThatAskForThemAndNotWithoutEnd() {
        var none = draft(call(false));
        assertThat(refusalOf(() -> attach(none, "En"))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
        var call = call(true);
        var nowhere = new DraftAddress(call, UUID.randomUUID());
        assertThat(refusalOf(() -> attach(nowhere, "En"))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
        var full = draft(call);
        for (int i = 1; i <= 20; i++) {
            attach(full, "Fil " + i);
        }
        assertThat(refusalOf(() -> attach(full, "En til"))).isEqualTo(new AttachmentRefusal.TooMany(20));
    }
}
