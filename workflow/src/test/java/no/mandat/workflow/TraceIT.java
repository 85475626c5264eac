package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.mandate.Answer;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.Force;
import no.mandat.domain.party.Role;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.CoverKind;
import no.mandat.domain.shared.CoverScope;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.closing.ClosingQueries;
import no.mandat.workflow.contribution.QuestionForm;
import no.mandat.workflow.export.ExportBlock;
import no.mandat.workflow.mandate.WriteClauses;
import no.mandat.workflow.milestone.AddMilestone;
import no.mandat.workflow.milestone.DueForm;
import no.mandat.workflow.milestone.MilestoneForm;
import no.mandat.workflow.milestone.MilestoneService;
import no.mandat.workflow.point.PointFilter;
import no.mandat.workflow.point.PointQueries;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.traceability.Trace;
import no.mandat.workflow.traceability.TraceAnnex;
import no.mandat.workflow.traceability.TraceColumn;
import no.mandat.workflow.traceability.TraceExport;
import no.mandat.workflow.traceability.TraceLine;
import no.mandat.workflow.traceability.TraceLink;
import no.mandat.workflow.traceability.TraceMark;
import no.mandat.workflow.traceability.TraceQueries;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the clauses of a mandate to what answers them, for each as far as they see it. */
class TraceIT extends InAClosedCall {

    private static final QuestionId ASKED = new QuestionId(new UUID(4, 3));
    private static final Words NORWEGIAN = Words.in(Words.BOKMAL);

    @Inject
    TraceQueries traces;

    @Inject
    TraceExport exports;

    @Inject
    TraceAnnex annex;

    @Inject
    ClosingQueries closing;

    @Inject
    MilestoneService plan;

    @Inject
    PointQueries points;

    @Inject
    WrittenReport report;

    private final long first = 100_000L * ThreadLocalRandom.current().nextInt(1, 10_000);
    private final ClauseId question = new ClauseId(UUID.randomUUID());
    private final ClauseId obligation = new ClauseId(UUID.randomUUID());
    private Actor.Someone board;

    @BeforeEach
    void twoClausesAndABoard() {
        board = world.person("Styre", RealmRole.BOARD);
        world.seat(board, world.mandate(mandate).board(), Role.MEMBER, LocalDate.of(2020, 1, 1));
        write(List.of(
                clause(new ClauseId(UUID.randomUUID()), ClauseKind.BACKGROUND, "Fjorden er kald.", null),
                clause(question, ClauseKind.QUESTION, "Gruppen skal si hvor kald *fjorden* er.", Force.MUST),
                clause(obligation, ClauseKind.OBLIGATION, "Gruppen bør bade.", Force.SHOULD)));
    }

    private static Clause clause(ClauseId id, ClauseKind kind, String text, @Nullable Force force) {
        return new Clause(id, 0, ClauseForm.PARAGRAPH, "", "", text, kind, force);
    }

    private void write(List<Clause> all) {
        as(secretary, () -> {
            clauses.write(new WriteClauses(
                    UUID.randomUUID(), mandate, texts.text(mandate).version(), new ClauseTree(all), List.of()));
            return true;
        });
    }

    private Trace trace(Actor.Someone reader) {
        return as(reader, () -> traces.of(mandate));
    }

    private TraceLine line(Actor.Someone reader, ClauseId clause) {
        return trace(reader).lines().stream()
                .filter(line -> line.clause().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    private CallId callWith(int answers) throws Exception {
        var call = closedCall(QuestionForm.of(Question.inWords(ASKED, Translated.of("nb", "Hvor kald?"))));
        world.letJobsEnd();
        write(call, ASKED, first, answers, answer -> "Nummer " + answer);
        return call;
    }

    private static UUID point(long number) {
        return UUID.fromString("01900000-0000-7f00-8000-%012x".formatted(number));
    }

    /** Of both clauses. */
    private void milestone(String title) {
        as(
                secretary,
                () -> plan.add(new AddMilestone(
                        UUID.randomUUID(),
                        mandate,
                        new DueForm(LocalDate.now(clock).plusDays(90), false),
                        new MilestoneForm(title, null, List.of(question, obligation), null, null, false))));
    }

    private void isAbout(int answer, ClauseId clause) {
        world.change(
                "insert into point_clause (point_id, clause_id) values (?1, ?2)",
                point(first + answer),
                clause.value());
    }

    private void isIn(int answer, PointState state, Disposition disposition) {
        world.change(
                "update point set state = ?1, disposition = ?2, reason = 'Fordi' where id = ?3",
                state.name(),
                disposition.name(),
                point(first + answer));
    }

    @Test
    void eachClauseThatMustBeAnsweredHasALineInTheOrderOfReading() {
        var lines = trace(ada).lines();
        assertThat(lines).extracting(TraceLine::clause).containsExactly(question, obligation);
        assertThat(lines.getFirst())
                .returns("2", TraceLine::number)
                .returns("Gruppen skal si hvor kald fjorden er.", TraceLine::label)
                .returns(ClauseKind.QUESTION, TraceLine::kind)
                .returns(Force.MUST, TraceLine::force)
                .returns(Answer.UNANSWERED, TraceLine::answer)
                .returns(true, TraceLine::isBlocking)
                .returns(false, TraceLine::isTraced);
    }

    @Test
    void whatIsLinkedAnswersByTheSameRuleAsTheChecklist() {
        milestone("Måling");
        report.has(mandate, question, CoverKind.SECTION, "Temperaturen", CoverScope.PUBLISHED, true);

        var line = line(ada, question);
        assertThat(line.answer()).isEqualTo(Answer.ANSWERED);
        assertThat(line.mark(TraceColumn.MILESTONE)).isEqualTo(TraceMark.UNDER_WAY);
        assertThat(line.mark(TraceColumn.SECTION)).isEqualTo(TraceMark.DONE);
        assertThat(line.of(CoverKind.SECTION)).singleElement().satisfies(link -> {
            assertThat(link.opens()).isTrue();
            assertThat(link.cover().within()).isEqualTo(new Subject("Deliverable", WrittenReport.REPORT));
        });
        assertThat(line(ada, obligation).answer()).isEqualTo(Answer.PARTLY);
        assertThat(as(ada, () -> closing.coverage(mandate)).get(question).answer())
                .isEqualTo(Answer.ANSWERED);
        assertThat(as(ada, () -> closing.details(mandate)).missing())
                .extracting(gap -> gap.subject().id())
                .doesNotContain(question.value());
    }

    @Test
    void theBoardSeesNothingThatIsNotPutToIt() {
        report.has(mandate, question, CoverKind.SECTION, "Et utkast", CoverScope.ALL, false);
        report.has(mandate, question, CoverKind.RECOMMENDATION, "Lagt fram", CoverScope.SUBMITTED, false);
        var auditor = world.person("Kontrollør", RealmRole.AUDITOR);

        report.has(mandate, question, CoverKind.SECTION, "Publisert", CoverScope.PUBLISHED, false);
        for (var reader : List.of(secretary, ada)) {
            assertThat(titles(reader)).containsExactly("Et utkast", "Lagt fram", "Publisert");
        }
        assertThat(titles(board)).containsExactly("Lagt fram", "Publisert");
        assertThat(titles(auditor)).containsExactly("Publisert");
        assertThat(line(board, question).links()).allMatch(TraceLink::opens);
        assertThat(line(board, question).answer()).isEqualTo(Answer.PARTLY);
        assertThat(as(board, () -> closing.coverage(mandate)).get(question).covers())
                .as("nor on the page of the text")
                .hasSize(2);
        var mine = world.mandate(mandate);
        assertThat(said(as(secretary, () -> annex.blocks(mine, CoverScope.SUBMITTED, 1, "Vedlegg 1", NORWEGIAN))))
                .contains("Slik er mandatet besvart", "Lagt fram", "ikke godkjent")
                .doesNotContain("Et utkast");
    }

    @Test
    void whoeverIsPartialInAReportFindsNothingOfItAndTheClauseStaysAnswered() {
        report.has(mandate, question, CoverKind.SECTION, "Temperaturen", CoverScope.PUBLISHED, true);
        recuse(bo);
        assertThat(titles(ada)).containsExactly("Temperaturen");
        assertThat(titles(bo)).isEmpty();
        assertThat(line(bo, question).answer()).isEqualTo(Answer.ANSWERED);
        assertThat(as(bo, () -> closing.coverage(mandate)).get(question).covers())
                .isEmpty();
    }

    private void recuse(Actor.Someone person) {
        world.change(
                "insert into recusal (id, mandate_id, subject_kind, subject_id, person_id, state, at, version)"
                        + " values (?1, ?2, 'Deliverable', ?3, ?4, 'RECUSED', now(6), 0)",
                UUID.randomUUID(),
                mandate.value(),
                WrittenReport.REPORT,
                person.personId().value());
    }

    private List<String> titles(Actor.Someone reader) {
        return line(reader, question).links().stream()
                .map(TraceLink::cover)
                .map(cover -> cover.title())
                .toList();
    }

    private static String said(List<ExportBlock> blocks) {
        return blocks.toString();
    }

    @Test
    void pointsAreCountedByWhatBecameOfThem() throws Exception {
        var call = callWith(4);
        for (int answer = 0; answer < 4; answer++) {
            isAbout(answer, question);
        }
        isAbout(3, obligation);
        isIn(1, PointState.RELEASED, Disposition.ADOPTED);
        isIn(2, PointState.PROPOSED, Disposition.NOTED);
        // Taken up again: what was concluded before is none.
        isIn(3, PointState.OPEN, Disposition.ADOPTED);

        var line = line(ada, question);
        assertThat(line.points()).isEqualTo(4);
        assertThat(line.input()).singleElement().satisfies(input -> {
            assertThat(input.call()).isEqualTo(call);
            assertThat(input.byState())
                    .containsEntry(PointState.OPEN, 2)
                    .containsEntry(PointState.PROPOSED, 1)
                    .containsEntry(PointState.RELEASED, 1);
            assertThat(input.byDisposition())
                    .containsOnlyKeys(Disposition.ADOPTED, Disposition.NOTED)
                    .containsEntry(Disposition.ADOPTED, 1);
        });
        assertThat(line.mark(TraceColumn.INPUT)).isEqualTo(TraceMark.UNDER_WAY);
        assertThat(as(ada, () -> points.count(call, PointFilter.ALL.about(question))))
                .as("as many as the matrix shows")
                .isEqualTo(4);
        assertThat(line(ada, obligation).points()).isEqualTo(1);
    }

    @Test
    void whoeverDoesNotReadWhatWasSentKnowsOnlyWhatWasAnswered() throws Exception {
        callWith(3);
        for (int answer = 0; answer < 3; answer++) {
            isAbout(answer, question);
        }
        isIn(1, PointState.RELEASED, Disposition.ADOPTED);

        assertThat(line(board, question).points()).isEqualTo(1);
        assertThat(trace(board)).returns(true, Trace::showsInput).returns(false, Trace::opensInput);
        assertThat(trace(ada).opensInput()).isTrue();
        var auditor = world.person("Kontrollør", RealmRole.AUDITOR);
        assertThat(line(auditor, question).points()).isZero();
        assertThat(trace(auditor).columns()).doesNotContain(TraceColumn.INPUT);
    }

    @Test
    void leavesAsADocumentAndASpreadsheet() throws Exception {
        report.has(mandate, question, CoverKind.SECTION, "Et utkast", CoverScope.ALL, false);
        var exported = as(ada, () -> exports.document(mandate, Words.BOKMAL));
        assertThat(exported.name()).startsWith("Sporbarhet – ");
        assertThat(said(exported.document().blocks())).contains("Et utkast", "Gruppen bør bade.");

        var file = Files.createTempFile("trace", ".xlsx");
        try {
            assertThat(as(board, () -> exports.write(mandate, NORWEGIAN, file))).startsWith("Sporbarhet – ");
            assertThat(Files.size(file)).isPositive();
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void manyMilestonesTakeAsManyStatementsAsOne() throws Exception {
        milestone("Måling");
        var one = world.statements(() -> trace(ada));

        for (int i = 0; i < 20; i++) {
            milestone("Måling " + i);
        }

        assertThat(line(ada, question).links()).hasSize(21);
        assertThat(world.statements(() -> trace(ada))).isEqualTo(one);
    }

    @Test
    void manyClausesAndPointsTakeAsManyStatementsAsFewAndNoSecond() throws Exception {
        var call = callWith(1);
        var before = world.statements(() -> trace(ada));
        var many = Stream.generate(() -> new ClauseId(UUID.randomUUID()))
                .limit(200)
                .map(id -> clause(id, ClauseKind.QUESTION, "Gruppen skal si hvor kald fjorden er.", Force.MUST))
                .toList();
        write(many);
        int answers = 20_000;
        long next = first + 1;
        write(call, ASKED, next, answers, answer -> "Nummer " + answer);
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            for (int i = 0; i < many.size(); i++) {
                statement.execute(("insert into point_clause select %s, '%s' from seq_%d_to_%d_step_%d s")
                        .formatted(id("f00"), many.get(i).id(), next + i, next + answers - 1, many.size()));
            }
            statement.execute("update point set state = 'RELEASED', disposition = 'NOTED' where mandate_id = '%s'"
                            .formatted(mandate)
                    + " and crc32(id) % 3 = 0");
            statement.execute("analyze table point_clause");
            statement.execute("analyze table point");
        }

        assertThat(trace(ada).lines()).hasSize(200).allMatch(line -> line.points() == 100);
        assertThat(world.statements(() -> trace(ada))).isEqualTo(before);
        assertThat(p95()).as("milliseconds").isLessThanOrEqualTo(1_000);
    }

    private long p95() {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            long start = System.nanoTime();
            assertThat(trace(ada).lines()).hasSize(200);
            times.add((System.nanoTime() - start) / 1_000_000);
        }
        Collections.sort(times);
        return times.get(18);
    }
}
