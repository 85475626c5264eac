package no.mandat.workflow.words;

import no.mandat.domain.study.StudyRefusal;
import no.mandat.domain.study.StudyRefusal.DayAhead;
import no.mandat.domain.study.StudyRefusal.DayTooEarly;
import no.mandat.domain.study.StudyRefusal.EndorsementNotAsked;
import no.mandat.domain.study.StudyRefusal.MandateNotRunning;
import no.mandat.domain.study.StudyRefusal.NotItsClauses;
import no.mandat.domain.study.StudyRefusal.NotItsDocument;
import no.mandat.domain.study.StudyRefusal.NotYoursToEndorse;
import no.mandat.domain.study.StudyRefusal.StudyNotInState;

/** What is refused about studies, in words. */
final class StudyWords {

    private final Words words;

    StudyWords(Words words) {
        this.words = words;
    }

    String of(StudyRefusal refusal) {
        return switch (refusal) {
            case StudyNotInState(var state, var action) ->
                words.of("refusal.study.notInState", words.of(state), words.of(action));
            case MandateNotRunning() -> words.of("refusal.study.mandateNotRunning");
            case EndorsementNotAsked() -> words.of("refusal.study.endorsementNotAsked");
            case NotYoursToEndorse() -> words.of("refusal.study.notYoursToEndorse");
            case NotItsClauses(var count) -> words.of("refusal.study.notItsClauses", count);
            case NotItsDocument() -> words.of("refusal.study.notItsDocument");
            case DayAhead(var day) -> words.of("refusal.study.dayAhead", new Dates(words).day(day));
            case DayTooEarly(var day, var earliest) ->
                words.of("refusal.study.dayTooEarly", new Dates(words).day(day), new Dates(words).day(earliest));
        };
    }
}
