package no.mandat.web.contribution;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.QuestionKind;
import no.mandat.domain.contribution.Scale;
import no.mandat.domain.contribution.Translated;
import no.mandat.workflow.contribution.CallForm;
import no.mandat.workflow.contribution.QuestionForm;
import no.mandat.workflow.words.Words;

/** What a call can begin with: questions that are asked often, in all languages. Whoever takes one changes what they like. */
public enum CallTemplate {
    /** Everybody says what they mean about a proposal. */
    HEARING(
            Audience.PUBLIC,
            ask(QuestionKind.SINGLE_CHOICE, "view", true, 3),
            ask(QuestionKind.TEXT, "why", true, 0),
            ask(QuestionKind.TEXT, "change", false, 0)),
    /** The group looks back on its work. */
    EVALUATION(
            Audience.MEMBERS,
            ask(QuestionKind.SCALE, "work", true, 0),
            ask(QuestionKind.TEXT, "good", false, 0),
            ask(QuestionKind.TEXT, "better", false, 0)),
    /** Those who know are asked what they know. */
    FACTS(
            Audience.INVITED,
            ask(QuestionKind.TEXT, "know", true, 0),
            ask(QuestionKind.TEXT, "sources", false, 0),
            ask(QuestionKind.SINGLE_CHOICE, "sure", false, 3));

    private static final int LIMIT = 4_000;

    private final Audience audience;
    private final List<Asked> questions;

    CallTemplate(Audience audience, Asked... questions) {
        this.audience = audience;
        this.questions = List.of(questions);
    }

    private record Asked(QuestionKind kind, String name, boolean required, int choices) {}

    private static Asked ask(QuestionKind kind, String name, boolean required, int choices) {
        return new Asked(kind, name, required, choices);
    }

    /**
     * A form that begins so.
     *
     * @param first the tag of the language that it is written in first
     */
    public CallForm form(String first, Instant opensAt, Instant closesAt) {
        var languages = Words.languages().stream().map(Locale::getLanguage).toList();
        return new CallForm(
                Stream.concat(Stream.of(first), languages.stream()).distinct().toList(),
                said("title"),
                said("introduction"),
                this == FACTS,
                audience,
                opensAt,
                closesAt,
                questions.stream().map(this::question).toList());
    }

    private QuestionForm question(Asked asked) {
        var scale = asked.kind() == QuestionKind.SCALE
                ? new Scale(5, said(asked.name() + ".low"), said(asked.name() + ".high"))
                : Scale.usual();
        return QuestionForm.of(new Question(
                new QuestionId(UUID.randomUUID()),
                asked.kind(),
                said(asked.name()),
                Translated.NONE,
                asked.required(),
                LIMIT,
                IntStream.rangeClosed(1, asked.choices())
                        .mapToObj(number -> said(asked.name() + "." + number))
                        .toList(),
                scale,
                List.of()));
    }

    /** A text in all languages. */
    private Translated said(String what) {
        var key = "CallTemplate.%s.%s".formatted(name(), what);
        var texts = Translated.NONE;
        for (var locale : Words.languages()) {
            texts = texts.with(locale.getLanguage(), Words.in(locale).of(key));
        }
        return texts;
    }
}
