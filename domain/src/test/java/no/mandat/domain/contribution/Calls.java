package no.mandat.domain.contribution;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;

/** Calls for tests. */
final class Calls {

    static final CallId ID = new CallId(new UUID(7, 1));
    static final MandateId MANDATE = new MandateId(new UUID(7, 2));
    static final ClauseId CLAUSE = new ClauseId(new UUID(7, 3));
    static final Instant DRAFTED = Instant.parse("2026-10-01T10:00:00Z");
    static final Instant OPENS = Instant.parse("2026-10-03T07:00:00Z");
    static final Instant DURING = Instant.parse("2026-10-10T07:00:00Z");
    static final Instant CLOSES = Instant.parse("2026-10-24T21:59:00Z");
    static final Window WINDOW = new Window(OPENS, CLOSES);

    private Calls() {}

    static Question question(int number, QuestionKind kind, String text, String... choices) {
        return new Question(
                new QuestionId(new UUID(8, number)),
                kind,
                Translated.of("nb", text),
                Translated.NONE,
                true,
                400,
                List.of(choices).stream()
                        .map(choice -> Translated.of("nb", choice))
                        .toList(),
                Scale.usual(),
                List.of(CLAUSE));
    }

    static CallText text(Question... questions) {
        return new CallText(
                List.of("nb"), Translated.of("nb", "Hva hindrer ombruk?"), Translated.NONE, true, List.of(questions));
    }

    static CallText offering(CallText text, Publication... publications) {
        return new CallText(
                text.languages(),
                text.title(),
                text.introduction(),
                text.attachments(),
                text.questions(),
                List.of(publications));
    }

    static CallPlan plan(CallText text) {
        return new CallPlan(text, "a".repeat(64), Audience.PUBLIC, WINDOW);
    }

    static Call draft() {
        return Call.draft(ID, MANDATE, 2, plan(text(question(1, QuestionKind.TEXT, "Hvorfor?"))), DRAFTED)
                .call();
    }
}
