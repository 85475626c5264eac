package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.document.DocumentAction;
import no.mandat.domain.document.DocumentRefusal;
import no.mandat.domain.document.DocumentState;
import no.mandat.domain.document.Openness;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.audit.HistoryRow;
import no.mandat.workflow.document.AddDocument;
import no.mandat.workflow.document.AddDocumentVersion;
import no.mandat.workflow.document.AddLink;
import no.mandat.workflow.document.AddLinkVersion;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.document.DocumentDetails;
import no.mandat.workflow.document.DocumentQueries;
import no.mandat.workflow.document.DocumentRow;
import no.mandat.workflow.document.DocumentService;
import no.mandat.workflow.document.DocumentSort;
import no.mandat.workflow.document.ReclassifyDocument;
import no.mandat.workflow.document.RetitleDocument;
import no.mandat.workflow.document.VersionRow;
import no.mandat.workflow.document.WithdrawDocument;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.SharedRefusal.InvalidField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentIT extends InServer {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final ClassificationForm INTERNAL = ClassificationForm.of(Openness.INTERNAL);
    private static final ClassificationForm EXEMPT =
            new ClassificationForm(Openness.EXEMPT, " offl. § 14 ", true, LocalDate.of(2030, 1, 1));

    @Inject
    DocumentService service;

    @Inject
    DocumentQueries queries;

    @Inject
    HistoryQueries history;

    @Inject
    Reception reception;

    private Actor.Someone secretary;
    private MandateId mandate;

    @BeforeEach
    void aMandate() {
        secretary = world.person("Sekretær", RealmRole.SECRETARIAT);
        mandate = world.draft(secretary, "Dokumentene");
    }

    private DocumentId add(String title, ClassificationForm classification, ReceivedFile file) {
        return as(
                secretary, () -> service.add(new AddDocument(UUID.randomUUID(), mandate, title, classification, file)));
    }

    private void addVersion(DocumentId id, int version, ReceivedFile file) {
        as(secretary, () -> {
            service.addVersion(new AddDocumentVersion(UUID.randomUUID(), id, version, file));
            return true;
        });
    }

    private void reclassify(DocumentId id, int version, ClassificationForm classification) {
        as(secretary, () -> {
            service.reclassify(new ReclassifyDocument(UUID.randomUUID(), id, version, classification));
            return true;
        });
    }

    private DocumentDetails details(DocumentId id) {
        return as(secretary, () -> queries.details(id));
    }

    private byte[] fetched(Actor.Someone actor, DocumentId id, int number) {
        return as(actor, () -> {
            var out = new ByteArrayOutputStream();
            queries.content(id, number).writeTo(out);
            return out.toByteArray();
        });
    }

    private List<String> titles(Actor.Someone actor) {
        return as(actor, () -> queries.page(mandate, DocumentSort.TITLE, false, Seek.first(50))).stream()
                .map(DocumentRow::title)
                .toList();
    }

    private Actor.Someone seated(BodyId body, Role role, RealmRole door) {
        var person = world.person("I plassen", door);
        world.seat(person, body, role, LONG_AGO);
        return person;
    }

    @Test
    void whatWasAddedIsListedShownAndFetched() {
        var id = add(" Notat om kraft ", INTERNAL, world.received("Kraft", "Kraft i nord"));

        assertThat(as(secretary, () -> queries.page(mandate, DocumentSort.CHANGED, true, Seek.first(5))))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.id()).isEqualTo(id);
                    assertThat(row.title()).isEqualTo("Notat om kraft");
                    assertThat(row.person()).isEqualTo("Sekretær");
                    assertThat(row.versions()).isEqualTo(1);
                });
        var details = details(id);
        assertThat(details.actions()).containsExactlyInAnyOrder(DocumentAction.values());
        assertThat(details.versions()).extracting(VersionRow::fileName).containsExactly("Kraft.txt");
        assertThat(fetched(secretary, id, 1)).isEqualTo("Kraft i nord".getBytes(StandardCharsets.UTF_8));
        assertThat(world.trail(mandate)).endsWith("DocumentAdded");
    }

    @Test
    void aLargeFileIsKeptInPiecesAndComesBackWhole() throws IOException {
        var content = new byte[5 * 1024 * 1024 / 2];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) ('a' + i % 23);
        }
        var file = reception.receive("Stor.txt", new ByteArrayInputStream(content));

        var id = add("Stor", INTERNAL, file);

        assertThat(fetched(secretary, id, 1)).isEqualTo(content);
        assertThat(pieces(id)).isEqualTo(3);
        assertThat(details(id).versions().getFirst().fingerprint()).isEqualTo(file.fingerprint());
    }

    private long pieces(DocumentId id) {
        return world.number(
                "select count(*) from attachment_chunk c join document_version v on v.attachment_id = c.id"
                        + " where v.document_id = ?1 and length(c.data) <= 1048576",
                id.value());
    }

    @Test
    void theContentIsRolledBackWithWhatItBelongsTo() {
        var before = world.number("select count(*) from attachment_chunk");
        var id = add("Notat", INTERNAL, world.received("Notat", "likt"));
        var version = details(id).version();

        assertThat(refusalOf(() -> addVersion(id, version, world.received("Nytt navn", "likt"))))
                .isEqualTo(new DocumentRefusal.SameFile());
        assertThat(world.number("select count(*) from attachment_chunk")).isEqualTo(before + 1);
    }

    private DocumentId link(String address, ClassificationForm classification) {
        return as(
                secretary,
                () -> service.addLink(new AddLink(UUID.randomUUID(), mandate, "Loven", classification, address)));
    }

    @Test
    void aLinkIsAnAddressThatNobodyFetches() {
        var id = link(" https://lov.example/a?b=c#d ", INTERNAL);

        assertThat(details(id).isLink()).isTrue();
        var version = details(id).versions().getFirst();
        assertThat(version.fileName()).isEqualTo("https://lov.example/a?b=c#d");
        assertThat(version.fileSize()).isZero();
        // sha256 of the address
        assertThat(version.fingerprint()).isEqualTo(sha256("https://lov.example/a?b=c#d"));
        assertThat(as(secretary, () -> queries.content(id, 1)).address()).contains("https://lov.example/a?b=c#d");
        assertThat(pieces(id)).isZero();
        var seen = details(id).version();
        as(secretary, () -> {
            service.addLinkVersion(new AddLinkVersion(UUID.randomUUID(), id, seen, "https://lov.example/ny"));
            return true;
        });
        assertThat(details(id).versions())
                .extracting(VersionRow::fileName)
                .containsExactly("https://lov.example/ny", "https://lov.example/a?b=c#d");
        var now = details(id).version();
        assertThat(refusalOf(() -> addVersion(id, now, world.received("Fil", "fil"))))
                .isEqualTo(new DocumentRefusal.OtherKind());
    }

    private static String sha256(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void onlyAddressesThatLeadSafelyAwayAreTaken() {
        for (var address : List.of(
                "http://lov.example/a",
                "javascript:alert(1)",
                "data:text/html,x",
                "https:///a",
                "https://lov",
                "https://me:secret@lov.example/",
                "https://lov.example/a b",
                "https://lov.example/a\r\nLocation: https://evil.example",
                "//lov.example/a",
                "",
                "https://lov.example/" + "a".repeat(2000))) {
            assertThat(refusalOf(() -> link(address, INTERNAL)))
                    .as(address)
                    .isInstanceOf(SharedRefusal.InvalidInput.class);
        }
        assertThat(link("https://lov.example/%C3%A5?q=%20", INTERNAL)).isNotNull();
    }

    @Test
    void openingAnExemptLinkLeavesATrace() {
        var id = link("https://lov.example/a", new ClassificationForm(Openness.EXEMPT, "offl. § 14", false, null));
        var before = world.trail(mandate);
        assertThat(as(secretary, () -> queries.content(id, 1)).address()).isPresent();
        assertThat(world.trail(mandate)).hasSize(before.size() + 1).endsWith("DocumentRead");
    }

    @Test
    void aCommandSentTwiceAddsOneDocument() {
        var command = new AddDocument(UUID.randomUUID(), mandate, "Én", INTERNAL, world.received("En", "én"));

        var first = as(secretary, () -> service.add(command));
        var second = as(secretary, () -> service.add(command));

        assertThat(second).isEqualTo(first);
        assertThat(titles(secretary)).containsExactly("Én");
    }

    @Test
    void everyVersionIsKept() {
        var id = add("Notat", INTERNAL, world.received("Notat", "første"));

        addVersion(id, details(id).version(), world.received("Notat 2", "andre"));

        assertThat(details(id).versions()).extracting(VersionRow::number).containsExactly(2, 1);
        assertThat(fetched(secretary, id, 1)).isEqualTo("første".getBytes(StandardCharsets.UTF_8));
        assertThat(fetched(secretary, id, 2)).isEqualTo("andre".getBytes(StandardCharsets.UTF_8));
        assertThat(refusalOf(() -> fetched(secretary, id, 3))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(world.trail(mandate)).endsWith("DocumentAdded", "DocumentVersionAdded");
    }

    @Test
    void whoSawAnOlderVersionIsRefused() {
        var id = add("Notat", INTERNAL, world.received("Notat", "første"));
        var seen = details(id).version();
        addVersion(id, seen, world.received("Notat", "andre"));

        assertThat(refusalOf(() -> addVersion(id, seen, world.received("Notat", "tredje"))))
                .isEqualTo(new SharedRefusal.ChangedMeanwhile());
    }

    @Test
    void titleAndClassificationAreChangedAndTold() {
        var id = add("Notat", INTERNAL, world.received("Notat", "x"));
        as(secretary, () -> {
            service.retitle(
                    new RetitleDocument(UUID.randomUUID(), id, details(id).version(), "Utkast"));
            return true;
        });
        reclassify(id, details(id).version(), EXEMPT);

        assertThat(details(id).title()).isEqualTo("Utkast");
        assertThat(details(id).classification().legalBasis()).isEqualTo("offl. § 14");
        assertThat(as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(2))))
                .extracting(HistoryRow::action)
                .containsExactly("DocumentReclassified", "DocumentRetitled");
    }

    @Test
    void whatIsExemptWithoutALawIsRefused() {
        var bare = new ClassificationForm(Openness.EXEMPT, " ", false, null);

        assertThat(refusalOf(() -> add("Notat", bare, world.received("Notat", "x"))))
                .isEqualTo(new DocumentRefusal.LegalBasisMissing());
    }

    @Test
    void badInputIsRefusedFieldByField() {
        var bad = new ClassificationForm(null, "x\ny", false, null);

        var refusal = refusalOf(() -> add(" ", bad, world.received("Notat", "x")));

        assertThat(((SharedRefusal.InvalidInput) refusal).fields())
                .containsExactlyInAnyOrder(
                        new InvalidField("title", "rule.required"),
                        new InvalidField("openness", "rule.required"),
                        new InvalidField("legalBasis", "rule.oneLine"));
    }

    @Test
    void whatIsWithdrawnIsLeftToTheSecretariat() {
        var id = add("Notat", INTERNAL, world.received("Notat", "x"));
        var member = seated(world.mandate(mandate).expertGroup(), Role.MEMBER, RealmRole.MEMBER);
        as(secretary, () -> {
            service.withdraw(
                    new WithdrawDocument(UUID.randomUUID(), id, details(id).version(), " Feil fil. "));
            return true;
        });

        assertThat(titles(secretary)).isEmpty();
        assertThat(details(id).state()).isEqualTo(DocumentState.WITHDRAWN);
        assertThat(details(id).actions()).isEmpty();
        assertThat(refusalOf(() -> as(member, () -> queries.details(id))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> fetched(member, id, 1))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(1))))
                .extracting(HistoryRow::reason)
                .containsExactly("Feil fil.");
    }

    @Test
    void eachSeesWhatTheClassificationLetsThem() {
        for (var openness : Openness.values()) {
            var ignored = world.document(secretary, mandate, openness);
            assertThat(ignored).isNotNull();
        }
        var bodies = world.mandate(mandate);
        var all = List.of("Notat EXEMPT", "Notat INTERNAL", "Notat OPEN");
        var inside = List.of("Notat INTERNAL", "Notat OPEN");

        assertThat(titles(secretary)).isEqualTo(all);
        assertThat(titles(seated(bodies.expertGroup(), Role.LEADER, RealmRole.MEMBER)))
                .isEqualTo(all);
        assertThat(titles(seated(bodies.expertGroup(), Role.MEMBER, RealmRole.MEMBER)))
                .isEqualTo(all);
        assertThat(titles(seated(bodies.expertGroup(), Role.OBSERVER, RealmRole.MEMBER)))
                .isEqualTo(inside);
        assertThat(titles(world.person("Kontrollør", RealmRole.AUDITOR))).isEqualTo(inside);
        assertThat(titles(seated(bodies.board(), Role.MEMBER, RealmRole.BOARD))).containsExactly("Notat OPEN");
    }

    @Test
    void whoSitsOnTheBoardAndInTheGroupSeesWhatTheGroupSees() {
        var ignored = world.document(secretary, mandate, Openness.INTERNAL);
        var both = world.person("Begge steder", RealmRole.BOARD, RealmRole.MEMBER);
        world.seat(both, world.mandate(mandate).board(), Role.MEMBER, LONG_AGO);
        world.seat(both, world.mandate(mandate).expertGroup(), Role.MEMBER, LONG_AGO);

        assertThat(ignored).isNotNull();
        assertThat(titles(both)).containsExactly("Notat INTERNAL");
    }

    @Test
    void noAddressLeadsToWhatOneMayNotRead() {
        var exempt = world.document(secretary, mandate, Openness.EXEMPT);
        var board = seated(world.mandate(mandate).board(), Role.MEMBER, RealmRole.BOARD);

        assertThat(refusalOf(() -> as(board, () -> queries.details(exempt))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
        assertThat(refusalOf(() -> fetched(board, exempt, 1))).isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void onlyFetchingWhatIsExemptLeavesATrace() {
        var open = world.document(secretary, mandate, Openness.OPEN);
        var exempt = world.document(secretary, mandate, Openness.EXEMPT);
        var member = seated(world.mandate(mandate).expertGroup(), Role.MEMBER, RealmRole.MEMBER);

        fetched(member, open, 1);
        fetched(member, exempt, 1);

        assertThat(world.trail(mandate)).filteredOn("DocumentRead"::equals).hasSize(1);
        assertThat(as(secretary, () -> history.page(mandate, HistoryFilter.all(), Seek.first(1))))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.action()).isEqualTo("DocumentRead");
                    assertThat(row.actor()).isEqualTo("I plassen");
                    assertThat(row.subject()).isEqualTo("Notat EXEMPT");
                });
    }

    @Test
    void aListCostsTheSameStatementsWhateverItsLength() throws Exception {
        var one = world.document(secretary, mandate, Openness.OPEN);
        var few = world.statements(() -> titles(secretary));
        for (int i = 0; i < 10; i++) {
            add("Notat " + i, INTERNAL, world.received("Notat", "n" + i));
        }

        assertThat(one).isNotNull();
        assertThat(world.statements(() -> titles(secretary))).isEqualTo(few);
        assertThat(as(secretary, () -> queries.count(mandate))).isEqualTo(11);
    }
}
