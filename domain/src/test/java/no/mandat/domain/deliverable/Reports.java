package no.mandat.domain.deliverable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.Routes;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SectionId;
import org.jspecify.annotations.Nullable;

/** Deliverables for the tests. */
final class Reports {

    static final DeliverableId ID = new DeliverableId(new UUID(8, 1));
    static final MandateId MANDATE = new MandateId(new UUID(8, 2));
    static final PersonId LEADER = new PersonId(new UUID(8, 3));
    static final PersonId EDITOR = new PersonId(new UUID(8, 4));
    static final ClauseId CLAUSE = new ClauseId(new UUID(8, 5));
    static final RoundId ROUND = new RoundId(new UUID(8, 6));
    static final RoundId NEXT_ROUND = new RoundId(new UUID(8, 7));
    static final Instant BEGUN = Instant.parse("2026-11-25T10:00:00Z");
    static final Instant LATER = BEGUN.plusSeconds(60);
    static final String HASH = "a".repeat(64);
    static final String OTHER_HASH = "b".repeat(64);
    static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    static final Route GROUP_THEN_BOARD = new Route(Routes.USUAL.of(DeliverableKind.REPORT));

    /** The same, with its language to be corrected. */
    static final Route WITH_CORRECTIONS = new Route(Routes.USUAL.of(DeliverableKind.REPORT).stream()
            .map(step -> step.by(step.rule().withCorrections(true)))
            .toList());

    /** What the mandate asks for: a report, and an answer to a question. */
    static final ClauseTree ASKED = new ClauseTree(
            List.of(clause(CLAUSE, ClauseKind.DELIVERABLE), clause(new ClauseId(new UUID(8, 8)), ClauseKind.QUESTION)));

    static final DeliverableText SAYS = new DeliverableText(
            DeliverableKind.REPORT,
            "Ulv i utmark",
            "nb",
            "Kort sagt.",
            "Departementet",
            Set.of(CLAUSE),
            Set.of(EDITOR));

    private Reports() {}

    private static Clause clause(ClauseId id, ClauseKind kind) {
        return new Clause(id, 0, ClauseForm.PARAGRAPH, "", "", "Om ulv.", kind, null);
    }

    /** As the mandate lays it down that asks for it. */
    static Terms by(Route way) {
        return new Terms(way, ASKED);
    }

    static Deliverable begin() {
        return begin(SAYS);
    }

    static Deliverable begin(DeliverableText says) {
        return Deliverable.begin(ID, MANDATE, 3, says, BEGUN).deliverable();
    }

    /** One that the mandate doesn't name. */
    static DeliverableText unnamed() {
        return new DeliverableText(DeliverableKind.NOTE, "Et notat", "nn", "", "", Set.of(), Set.of());
    }

    static ReportContent content(String text) {
        return content(text, null);
    }

    static ReportContent content(String text, ReportContent.@Nullable Reply reply) {
        return new ReportContent(
                DeliverableKind.REPORT,
                3,
                "Ulv i utmark",
                "nb",
                "Kort sagt.",
                List.of(section(1, text)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                reply);
    }

    static ReportContent.Reply reply(String text) {
        return new ReportContent.Reply("Styret", List.of(), text);
    }

    static ReportContent levels(int... levels) {
        var whole = content("Tekst");
        return new ReportContent(
                whole.kind(),
                whole.number(),
                whole.title(),
                whole.language(),
                whole.summary(),
                IntStream.range(0, levels.length)
                        .mapToObj(i -> section(levels[i], "Tekst " + i))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static ReportContent.Section section(int level, String text) {
        return new ReportContent.Section(
                new SectionId(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))),
                level,
                "Bestanden",
                text,
                "",
                List.of(CLAUSE),
                Classification.of(Openness.OPEN));
    }

    static Deliverable in(DeliverableState state) {
        var made = begin();
        DeliverableAction[] way =
                switch (state) {
                    case DRAFT -> new DeliverableAction[0];
                    case IN_REVIEW -> new DeliverableAction[] {DeliverableAction.SUBMIT};
                    case READY -> new DeliverableAction[] {DeliverableAction.SUBMIT, DeliverableAction.FINISH};
                    case IN_APPROVAL ->
                        new DeliverableAction[] {
                            DeliverableAction.SUBMIT, DeliverableAction.FINISH, DeliverableAction.ASK
                        };
                    case APPROVED -> toApproval();
                    case PUBLISHED -> {
                        var all = Arrays.copyOf(toApproval(), toApproval().length + 1);
                        all[all.length - 1] = DeliverableAction.PUBLISH;
                        yield all;
                    }
                    case WITHDRAWN -> new DeliverableAction[] {DeliverableAction.WITHDRAW};
                };
        for (var action : way) {
            var ignored = act(made, action);
        }
        return made;
    }

    private static DeliverableAction[] toApproval() {
        return new DeliverableAction[] {
            DeliverableAction.SUBMIT,
            DeliverableAction.FINISH,
            DeliverableAction.ASK,
            DeliverableAction.PASS,
            DeliverableAction.ASK,
            DeliverableAction.APPROVE
        };
    }

    /** Sent back by the board. */
    static Deliverable returned() {
        var made = in(DeliverableState.IN_APPROVAL);
        for (var action : List.of(DeliverableAction.PASS, DeliverableAction.ASK, DeliverableAction.RETURN)) {
            var ignored = act(made, action);
        }
        return made;
    }

    /** The text with its language corrected. */
    static LanguageCorrection corrections() {
        var approved = in(DeliverableState.APPROVED);
        var draft = corrections(approved);
        var ignored =
                draft.write(approved, content("Tekst").sections().getFirst().id(), "Teksten", LATER);
        return draft;
    }

    /** None yet. */
    static LanguageCorrection corrections(Deliverable approved) {
        return LanguageCorrection.begin(approved, 1, revision(content("Tekst")), LATER);
    }

    /** The first, of which nothing is known but what it says and the clause that it answers. */
    static DeliverableRevision revision(ReportContent content) {
        return new DeliverableRevision(ID, 1, content, HASH, "", ClauseIds.of(List.of(CLAUSE)), null, EDITOR, LATER);
    }

    /** To be cut next, where all but the text is as it was when the last revision was cut. */
    static Wording wording(Deliverable deliverable, ReportContent content, String hash) {
        var says = deliverable.says();
        var last = new DeliverableRevision(
                ID,
                deliverable.revision(),
                content,
                deliverable.contentHash(),
                says.receiver(),
                ClauseIds.of(says.clauses()),
                null,
                EDITOR,
                LATER);
        return new Wording(content, hash, deliverable.revision() == 0 ? null : last);
    }

    /** What of it is approved is being revised. */
    static Deliverable revised(DeliverableState from) {
        var made = in(from);
        var ignored = act(made, DeliverableAction.REVISE);
        return made;
    }

    /** Another than those before it: the first is {@link #ROUND}, the second {@link #NEXT_ROUND}. */
    static RoundId round(int before) {
        return new RoundId(new UUID(8, 6L + before));
    }

    /** Does that, and tells what the event names. */
    static DeliverableEvent act(Deliverable deliverable, DeliverableAction action) {
        return switch (action) {
            case EDIT ->
                deliverable
                        .count(
                                new Figures(List.of(new ReportContent.Figure("meetings", 3, "meetings", LATER, null))),
                                LATER)
                        .orElseThrow();
            case CONFIRM -> deliverable.confirm(ASKED, LEADER, LATER);
            case SUBMIT -> {
                boolean again = deliverable.state() == DeliverableState.IN_REVIEW;
                yield deliverable
                        .submit(
                                wording(deliverable, content(again ? "Mer" : "Tekst"), again ? OTHER_HASH : HASH),
                                EDITOR,
                                LATER)
                        .orElseThrow()
                        .event();
            }
            case RECALL -> deliverable.recall("Mer må med.", LATER);
            case FINISH ->
                deliverable
                        .finish(wording(deliverable, content("Tekst"), HASH), by(WITH_CORRECTIONS), LEADER, LATER)
                        .event();
            case UPHOLD ->
                deliverable
                        .uphold(
                                content("Tekst"),
                                wording(deliverable, content("Tekst", reply("Vi står ved teksten.")), OTHER_HASH),
                                by(GROUP_THEN_BOARD),
                                LEADER,
                                LATER)
                        .event();
            case ASK -> deliverable.ask(round(deliverable.rounds().size()), LATER);
            case PASS, APPROVE -> deliverable.pass(LATER);
            case RETURN -> deliverable.comeBack(LATER);
            case PAUSE -> deliverable.pause(LATER);
            case CORRECT ->
                deliverable
                        .correct(corrections(), content("Tekst"), OTHER_HASH, DAY, LEADER, LATER)
                        .event();
            case KEEP_APPROVED, KEEP_PUBLISHED -> deliverable.keep(revision(content("Tekst")), "Ikke aktuelt.", LATER);
            case PUBLISH -> deliverable.publish(LATER, ZoneOffset.UTC);
            case HAND_OVER ->
                deliverable
                        .handOver(
                                LocalDate.of(2026, 11, 25),
                                LocalDate.of(2026, 11, 25),
                                LocalDate.of(2026, 11, 25),
                                null,
                                LATER)
                        .orElseThrow();
            case REVISE -> deliverable.revise(LATER);
            case WITHDRAW -> deliverable.withdraw("Ikke aktuelt.", LATER);
        };
    }
}
