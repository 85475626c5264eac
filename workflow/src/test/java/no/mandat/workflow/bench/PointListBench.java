package no.mandat.workflow.bench;

import static no.mandat.workflow.bench.Figures.count;
import static no.mandat.workflow.bench.Figures.p95;
import static no.mandat.workflow.bench.Figures.ratio;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mandat.domain.contribution.HandlingState;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.workflow.InAClosedCall;
import no.mandat.workflow.World;
import no.mandat.workflow.contribution.QuestionForm;
import no.mandat.workflow.inbox.InboxFilter;
import no.mandat.workflow.inbox.InboxNeighbours;
import no.mandat.workflow.inbox.InboxQueries;
import no.mandat.workflow.inbox.InboxRow;
import no.mandat.workflow.point.PointFilter;
import no.mandat.workflow.point.PointQueries;
import no.mandat.workflow.point.PointRow;
import no.mandat.workflow.point.PointSort;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.Seek;
import org.junit.jupiter.api.Test;

/**
 * The inbox and the matrix of a call with a million contributions of a point each, against the same call when it had a thousand, in one
 * run. To open one of them is to count it and to read its first page, as the screen does. What few of them have, a hundred have at either
 * size; what most have, a part of them all.
 */
class PointListBench extends InAClosedCall {

    /** Of so many the 95th percentile isn't decided by a few that a neighbour on the machine made wait. */
    private static final int TIMES = 400;

    private static final int PAGE = 50;
    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final int STEP = 100_000;

    private static final String OF_FEW = "s.seq <= 1000 and s.seq % 10 = 0";

    /** Which points are about no clause. */
    private static final String OF_NO_CLAUSE = "s.seq <= 1000 and s.seq % 10 = 5";

    /** That every tenth of the first thousand points is about. */
    private static final ClauseId RARE = new ClauseId(new UUID(12, 1));

    /** That all other points are about, as they are where the call asks about a clause. */
    private static final ClauseId COMMON = new ClauseId(new UUID(12, 2));

    /** That every tenth of the first thousand points answers, and that all others do. */
    private static final QuestionId ASKED_OF_FEW = new QuestionId(new UUID(4, 2));

    private static final QuestionId ASKED = new QuestionId(new UUID(4, 1));

    /** When the first contribution was sent; the others came a second after each other. */
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    @Inject
    PointQueries points;

    @Inject
    InboxQueries inbox;

    @Test
    void staysAsFastAsItWas() throws Exception {
        clausesAre(RARE, COMMON);
        var call = closedCall(
                QuestionForm.of(Question.inWords(ASKED, Translated.of("nb", "Hvorfor?"))),
                QuestionForm.of(Question.inWords(ASKED_OF_FEW, Translated.of("nb", "Hvordan?"))));
        write(call, 1, FEW);
        measured(call);
        var few = measured(call);
        var statements = statements(call);

        for (int first = FEW + 1; first <= MANY; first += STEP) {
            write(call, first, Math.min(first + STEP - 1, MANY));
        }
        var many = measured(call);

        assertThat(many.keySet()).isEqualTo(few.keySet());
        few.forEach((name, before) -> ratio(name + ", 1 000 000 against 1 000", many.get(name), before, 2));
        for (var list : List.of("inbox", "matrix")) {
            ratio(
                    list + " last page against first, 1 000 000",
                    many.get(list + " last page"),
                    many.get(list + " first page"),
                    1.5);
        }
        var now = statements(call);
        count(
                "statements of the desk and each page of inbox and matrix, 1 000 000 as 1 000",
                same(now, statements),
                now.size());
    }

    private static int same(List<Long> some, List<Long> others) {
        return (int) IntStream.range(0, some.size())
                .filter(i -> some.get(i).equals(others.get(i)))
                .count();
    }

    private Map<String, Double> measured(CallId call) throws Exception {
        var matrix = PointFilter.ALL;
        var all = InboxFilter.ALL;
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("inbox opened", openInbox(call, all));
        figures.put("inbox opened, handled by few", openInbox(call, all.in(HandlingState.ANSWERED)));
        figures.put("inbox opened, received as most", openInbox(call, all.in(HandlingState.RECEIVED)));
        figures.put("inbox opened, of a category", openInbox(call, all.of(OrganisationCategory.INDUSTRY)));
        figures.put("inbox opened, of one's own", openInbox(call, all.with(secretary.personId())));
        figures.put("inbox opened, of nobody", openInbox(call, all.withNobody()));
        figures.put("inbox opened, about a clause of few", openInbox(call, all.about(RARE)));
        figures.put("inbox opened, about a clause of all", openInbox(call, all.about(COMMON)));
        figures.put("inbox opened, of a sender of few", openInbox(call, all.find("Annen")));
        figures.put("inbox opened, of a sender of most", openInbox(call, all.find("Innsender")));
        figures.put("inbox first page", pageOfInbox(call, Seek.first(PAGE)));
        figures.put("inbox page in the middle", pageOfInbox(call, new Seek(middleOfInbox(), false, 0, PAGE)));
        figures.put("inbox last page", pageOfInbox(call, new Seek(null, true, 0, PAGE)));
        figures.put("inbox page before the middle", pageOfInbox(call, new Seek(middleOfInbox(), true, 0, PAGE)));
        figures.put("inbox neighbours in the middle", p95(TIMES, () -> beside(call, all)));
        figures.put("inbox neighbours in the middle, of nobody", p95(TIMES, () -> beside(call, all.withNobody())));
        figures.put("matrix opened", open(call, matrix));
        figures.put("matrix opened, in a state of most", open(call, matrix.in(PointState.OPEN)));
        figures.put("matrix opened, in a state of few", open(call, matrix.in(PointState.CONFIRMED)));
        figures.put("matrix opened, of a category", open(call, matrix.of(OrganisationCategory.INDUSTRY)));
        figures.put("matrix opened, concluded as few", open(call, matrix.concluded(Disposition.NOTED)));
        figures.put("matrix opened, of one's own", open(call, matrix.mine(true)));
        figures.put("matrix opened, of a colleague", open(call, matrix.with(secretary.personId())));
        figures.put("matrix opened, of nobody", open(call, matrix.withNobody()));
        figures.put("matrix opened, about a clause of few", open(call, matrix.about(RARE)));
        figures.put("matrix opened, about a clause of all", open(call, matrix.about(COMMON)));
        figures.put("matrix opened, about no clause as few", open(call, matrix.aboutNone()));
        figures.put("matrix opened, to a question of few", open(call, matrix.answering(ASKED_OF_FEW)));
        figures.put("matrix opened, to a question of most", open(call, matrix.answering(ASKED)));
        figures.put("matrix opened, by conclusion", open(call, matrix, PointSort.CONCLUSION, false));
        figures.put("matrix opened, by conclusion downwards", open(call, matrix, PointSort.CONCLUSION, true));
        figures.put("matrix opened, by destination", open(call, matrix, PointSort.DESTINATION, false));
        figures.put("matrix opened, by destination downwards", open(call, matrix, PointSort.DESTINATION, true));
        figures.put("matrix opened, by handler", open(call, matrix, PointSort.HANDLER, false));
        figures.put("matrix opened, by handler downwards", open(call, matrix, PointSort.HANDLER, true));
        figures.put(
                "matrix opened, by handler in a state of few",
                open(call, matrix.in(PointState.CONFIRMED), PointSort.HANDLER, false));
        figures.put(
                "matrix opened, by destination in a state of few",
                open(call, matrix.in(PointState.CONFIRMED), PointSort.DESTINATION, false));
        figures.put(
                "matrix opened, by destination downwards in a state of most",
                open(call, matrix.in(PointState.OPEN), PointSort.DESTINATION, true));
        figures.put(
                "matrix opened, by destination of a category",
                open(call, matrix.of(OrganisationCategory.INDUSTRY), PointSort.DESTINATION, true));
        figures.put(
                "matrix opened, by conclusion of a category",
                open(call, matrix.of(OrganisationCategory.INDUSTRY), PointSort.CONCLUSION, false));
        figures.put("matrix page in the middle, by conclusion", pageBy(call, PointSort.CONCLUSION, 0));
        figures.put(
                "matrix page in the middle, by destination", pageBy(call, PointSort.DESTINATION, KeysetQuery.NOTHING));
        figures.put("matrix page in the middle, by handler", pageBy(call, PointSort.HANDLER, KeysetQuery.NOTHING));
        figures.put("matrix counts", p95(TIMES, () -> World.as(secretary, () -> points.counts(call))));
        figures.put("matrix first page", page(call, Seek.first(PAGE)));
        figures.put("matrix page in the middle", page(call, new Seek(middle(), false, 0, PAGE)));
        figures.put("matrix last page", page(call, new Seek(null, true, 0, PAGE)));
        return figures;
    }

    private double openInbox(CallId call, InboxFilter filter) throws Exception {
        assertThat(rows(call, filter, Seek.first(PAGE))).hasSize(PAGE);
        return p95(
                TIMES,
                () -> World.as(
                        secretary,
                        () -> List.of(inbox.count(call, filter), inbox.page(call, filter, Seek.first(PAGE)))));
    }

    private double pageOfInbox(CallId call, Seek seek) throws Exception {
        assertThat(rows(call, InboxFilter.ALL, seek)).hasSize(PAGE);
        return p95(TIMES, () -> rows(call, InboxFilter.ALL, seek));
    }

    private double open(CallId call, PointFilter filter) throws Exception {
        return open(call, filter, PointSort.SENT, false);
    }

    private double open(CallId call, PointFilter filter, PointSort sort, boolean descending) throws Exception {
        assertThat(World.as(secretary, () -> points.page(call, filter, sort, descending, Seek.first(PAGE))))
                .hasSize(PAGE);
        return p95(
                TIMES,
                () -> World.as(
                        secretary,
                        () -> List.of(
                                points.desk(call),
                                points.count(call, filter),
                                points.page(call, filter, sort, descending, Seek.first(PAGE)))));
    }

    /** From the middle of those on that have no conclusion, went nowhere yet, or that nobody has, as most. */
    private double pageBy(CallId call, PointSort sort, Object nothing) throws Exception {
        var place = Stream.concat(Stream.of(nothing), middle().stream()).toList();
        return p95(
                TIMES,
                () -> World.as(
                        secretary,
                        () -> points.page(call, PointFilter.ALL, sort, false, new Seek(place, false, 0, PAGE))));
    }

    private double page(CallId call, Seek seek) throws Exception {
        assertThat(rows(call, PointFilter.ALL, seek)).hasSize(PAGE);
        return p95(TIMES, () -> rows(call, PointFilter.ALL, seek));
    }

    /** Of what is around them, and of a first, a middle and a last page. */
    private List<Long> statements(CallId call) throws Exception {
        var last = new Seek(null, true, 0, PAGE);
        return List.of(
                world.statements(() -> World.as(secretary, () -> points.desk(call))),
                world.statements(() -> rows(call, InboxFilter.ALL, Seek.first(PAGE))),
                world.statements(() -> rows(call, InboxFilter.ALL, new Seek(middleOfInbox(), false, 0, PAGE))),
                world.statements(() -> rows(call, InboxFilter.ALL, last)),
                world.statements(() -> beside(call, InboxFilter.ALL)),
                world.statements(() -> rows(call, PointFilter.ALL, Seek.first(PAGE))),
                world.statements(() -> rows(call, PointFilter.ALL, new Seek(middle(), false, 0, PAGE))),
                world.statements(() -> rows(call, PointFilter.ALL, last)));
    }

    private List<PointRow> rows(CallId call, PointFilter filter, Seek seek) {
        return World.as(secretary, () -> points.page(call, filter, PointSort.SENT, false, seek));
    }

    private List<InboxRow> rows(CallId call, InboxFilter filter, Seek seek) {
        return World.as(secretary, () -> inbox.page(call, filter, seek));
    }

    private InboxNeighbours beside(CallId call, InboxFilter filter) {
        return World.as(secretary, () -> inbox.neighbours(call, filter, new ContributionId(inTheMiddle())));
    }

    /** Half of a thousand, and little of a million: the cost of a page must not depend on it. */
    private static List<Object> middle() {
        return List.of(inTheMiddle(), 1);
    }

    private static UUID inTheMiddle() {
        return UUID.fromString("01900000-0000-7a00-8000-%012x".formatted(FEW / 2));
    }

    private static List<Object> middleOfInbox() {
        return List.of(FIRST.plusSeconds(FEW / 2), new UUID(0, 0));
    }

    /** Behind the application's back: contributions from one number to another, of a point each. */
    private void write(CallId call, int first, int last) throws SQLException {
        var range = "from seq_%d_to_%d s".formatted(first, last);
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session foreign_key_checks = 0, unique_checks = 0");
            statement.execute(contributions(
                    call,
                    ofFew("'Annen '", "'Innsender '"),
                    ofFew("'ANSWERED'", "'RECEIVED'"),
                    ofFew(secretary(), "null"),
                    range));
            statement.execute(
                    "insert into point (id, contribution_id, call_id, mandate_id, number, category, passages, words, state,"
                            + " disposition, reason, destination, handler_id, changed_at, version, placed)"
                            + " select %s, %s, '%s', '%s', 1, if(s.seq %% 4 = 0, 'INDUSTRY', null), %s,"
                                    .formatted(
                                            id("f00"),
                                            id("a00"),
                                            call,
                                            mandate,
                                            ofFew(
                                                    "'%s'".formatted(passages(ASKED_OF_FEW)),
                                                    "'%s'".formatted(passages(ASKED))))
                            + " concat('Punkt nr ', s.seq, repeat(' om ombruk av gamle dører', 8)),"
                            + " %s, %s, %s, concat('Kapittel ', s.seq %% 12), %s, '2026-06-01', 0 "
                                    .formatted(
                                            ofFew("'CONFIRMED'", "'OPEN'"),
                                            ofFew("'NOTED'", "null"),
                                            ofFew("'Takk.'", "null"),
                                            ofFew(secretary(), "null"))
                            + ", not (" + OF_NO_CLAUSE + ") "
                            + range);
            statement.execute("insert into point_clause (point_id, clause_id) select %s, '%s' %s where not (%s)"
                    .formatted(id("f00"), COMMON, range, OF_NO_CLAUSE));
            statement.execute("insert into point_clause (point_id, clause_id) select %s, '%s' %s where %s"
                    .formatted(id("f00"), RARE, range, OF_FEW));
            statement.execute("set session foreign_key_checks = 1, unique_checks = 1");
            statement.execute("analyze table contribution");
            statement.execute("analyze table point");
            statement.execute("analyze table point_clause");
        }
    }

    private static String ofFew(String one, String other) {
        return "if(%s, %s, %s)".formatted(OF_FEW, one, other);
    }

    private String secretary() {
        return "'%s'".formatted(secretary.personId().value());
    }
}
