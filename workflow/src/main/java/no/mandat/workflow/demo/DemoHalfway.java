package no.mandat.workflow.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.inbox.AssignContributions;
import no.mandat.workflow.inbox.InboxFilter;
import no.mandat.workflow.inbox.InboxQueries;
import no.mandat.workflow.inbox.InboxService;
import no.mandat.workflow.inbox.SeenContribution;
import no.mandat.workflow.point.ConclusionForm;
import no.mandat.workflow.point.ConfirmConclusions;
import no.mandat.workflow.point.PlacePoints;
import no.mandat.workflow.point.PointRow;
import no.mandat.workflow.point.PointService;
import no.mandat.workflow.point.ProposeConclusion;
import no.mandat.workflow.point.TakeOutPassage;
import no.mandat.workflow.shared.Past;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;

/** A call of the demo that is closed and half handled, as the secretariat finds it on most days. */
@ApplicationScoped
class DemoHalfway {

    /** What stands in the file where the secretariat divides an answer. */
    private static final String DIVIDED = " // ";

    private final DemoStage stage;
    private final DemoContributions contributions;
    private final InboxQueries inboxQueries;
    private final InboxService inbox;
    private final PointService points;

    @Inject
    DemoHalfway(
            DemoStage stage,
            DemoContributions contributions,
            InboxQueries inboxQueries,
            InboxService inbox,
            PointService points) {
        this.stage = stage;
        this.contributions = contributions;
        this.inboxQueries = inboxQueries;
        this.inbox = inbox;
        this.points = points;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DemoHalfway() {
        this(null, null, null, null, null);
    }

    /** What came to the call, and how far everybody is with it. */
    List<Moment> moments(DemoScene scene, Supplier<MandateId> mandate, Supplier<CallId> call) {
        var sent = DemoContributions.lines("halfway-call.txt");
        var steps = DemoContributions.lines("halfway-answers.txt").stream()
                .map(Step::of)
                .toList();
        return List.of(
                // After what came before to another call, so that references follow each other.
                new Moment(16, () -> IntStream.range(0, sent.size())
                        .forEach(i -> Past.run(ago(i, sent.size()), () -> send(call.get(), sent.get(i))))),
                new Moment(14, () -> contributions.close(call.get())),
                new Moment(
                        13,
                        () -> scene.asSecretary(() -> Stream.of(DemoPerson.SEKRETAR, DemoPerson.SEKRETAR2)
                                .forEach(handler -> give(call.get(), sent, handler, scene.id(handler))))),
                new Moment(
                        12,
                        () -> scene.asSecretary(() -> {
                            sent.forEach(line -> divide(call.get(), line));
                            steps.forEach(step -> place(mandate.get(), call.get(), step));
                        })),
                new Moment(
                        9,
                        () -> scene.as(
                                DemoPerson.SEKRETAR2,
                                RealmRole.SECRETARIAT,
                                () -> propose(call.get(), steps, PointState.CONFIRMED))),
                new Moment(6, () -> scene.as(DemoPerson.LEDER, RealmRole.MEMBER, () -> confirm(call.get()))),
                new Moment(2, () -> scene.asSecretary(() -> propose(call.get(), steps, PointState.PROPOSED))));
    }

    /** Some come soon, and most on the last days. */
    private static Duration ago(int number, int of) {
        double left = (of - 1.0 - number) / (of - 1);
        return Duration.ofDays(17 + Math.round(16 * left * left)).minusMinutes(20L * number);
    }

    private void send(CallId call, String[] line) {
        var asked = contributions.asked(call);
        var replies = Map.of(
                asked.get(0).id(), Reply.of(answer(line)),
                asked.get(1).id(), new Reply("", List.of(Integer.parseInt(line[5])), 0),
                asked.get(2).id(), Reply.of(line[7]));
        var id = contributions.submit(call, line[0], line[1], line[2], line[3], "nb", replies);
        if (line[4].equals("ja")) {
            contributions.confirm(id);
        }
    }

    private static String answer(String[] line) {
        return line[6].replace(DIVIDED, " ");
    }

    /** All of theirs at once, so that a colleague has one letter. */
    private void give(CallId call, List<String[]> sent, DemoPerson handler, PersonId to) {
        var names = sent.stream()
                .filter(line -> line[8].equals(handler.name()))
                .map(line -> line[0])
                .collect(Collectors.toSet());
        var theirs = inboxQueries.page(call, InboxFilter.ALL, Seek.first(100)).stream()
                .filter(row -> names.contains(row.name()))
                .map(row -> new SeenContribution(row.id(), row.version()))
                .toList();
        var ignored = inbox.assignAll(new AssignContributions(stage.key(), theirs, to));
    }

    private void divide(CallId call, String[] line) {
        var question = contributions.asked(call).getFirst().id();
        var parts = List.of(line[6].split(DIVIDED, -1));
        parts.stream().skip(1).forEach(part -> {
            int from = answer(line).indexOf(part);
            var whole = point(call, line[0], parts.getFirst()).seen();
            var ignored = points.takeOut(new TakeOutPassage(stage.key(), whole, question, from, from + part.length()));
        });
    }

    private void place(MandateId mandate, CallId call, Step step) {
        if (!step.clauses().isEmpty()) {
            var clauses = stage.clausesWith(mandate, step.clauses().toArray(String[]::new));
            points.place(new PlacePoints(stage.key(), List.of(point(call, step).seen()), Set.copyOf(clauses)));
        }
    }

    private void propose(CallId call, List<Step> steps, PointState reached) {
        steps.stream()
                .filter(step -> step.reached() == reached)
                .forEach(step -> points.propose(new ProposeConclusion(
                        stage.key(),
                        List.of(point(call, step).seen()),
                        step.conclusion().orElseThrow())));
    }

    private void confirm(CallId call) {
        points.confirm(new ConfirmConclusions(
                stage.key(),
                contributions.rows(call).stream()
                        .filter(row -> row.state() == PointState.PROPOSED)
                        .map(PointRow::seen)
                        .toList()));
    }

    private PointRow point(CallId call, Step step) {
        return point(call, step.name(), step.beginning());
    }

    /** The point that begins so, as it is now. */
    private PointRow point(CallId call, String name, String beginning) {
        return contributions.rows(call).stream()
                .filter(row -> row.name().equals(name) && row.words().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    /**
     * What was done with a point.
     *
     * @param name who sent it
     * @param beginning how it begins
     * @param clauses words of those that it was put on; none, where it stays on its question's
     * @param reached how far it is
     */
    private record Step(
            String name,
            String beginning,
            List<String> clauses,
            PointState reached,
            Optional<ConclusionForm> conclusion) {

        static Step of(String[] line) {
            var reached = PointState.valueOf(line[3]);
            return new Step(
                    line[0],
                    line[1],
                    Stream.of(line[2].split(",", -1))
                            .map(String::strip)
                            .filter(words -> !words.isEmpty())
                            .toList(),
                    reached,
                    reached == PointState.OPEN
                            ? Optional.empty()
                            : Optional.of(new ConclusionForm(Disposition.valueOf(line[4]), line[5], line[6])));
        }
    }
}
