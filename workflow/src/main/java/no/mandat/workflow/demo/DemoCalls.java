package no.mandat.workflow.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.QuestionKind;
import no.mandat.domain.contribution.Scale;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.contribution.CallForm;
import no.mandat.workflow.contribution.CallService;
import no.mandat.workflow.contribution.DraftCall;
import no.mandat.workflow.contribution.OpenCall;
import no.mandat.workflow.contribution.QuestionForm;
import no.mandat.workflow.shared.Ids;

/** What a mandate of the demo asks: two calls that are over, one that everybody can answer now, and one that is being written. */
@ApplicationScoped
class DemoCalls {

    private final CallService calls;
    private final DemoStage stage;
    private final Ids ids;
    private final Clock clock;

    @Inject
    DemoCalls(CallService calls, DemoStage stage, Ids ids, Clock clock) {
        this.calls = calls;
        this.stage = stage;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DemoCalls() {
        this(null, null, null, null);
    }

    /** After the first meeting of input; it ended some weeks ago. */
    CallId askWhoWasThere(MandateId mandate, LocalDate today) {
        return open(draft(
                mandate,
                nb("Hva bør vi ha med oss fra Skjærvika?"),
                nb(
                        "Var du på innspillsmøtet i Skjærvika? Gruppen vil gjerne ha skriftlig det du rakk å si, og det du ikke rakk."),
                today.minusDays(47),
                today.minusDays(26),
                words(
                        nb("Hva er det viktigste gruppen bør ta med videre?"),
                        nb(""),
                        true,
                        clauses(mandate, "Hvilke materialer")),
                words(
                        nb("Hvem bør gruppen snakke med før neste møte?"),
                        nb("Navn på bedrifter og miljøer er nok."),
                        false)));
    }

    /** What the secretariat is in the middle of; it ended two weeks ago. */
    CallId askWhoAnswersForIt(MandateId mandate, LocalDate today) {
        var documented = clauses(mandate, "dokumenteres");
        return open(draft(
                mandate,
                nb("Hvem svarer for et brukt materiale?"),
                nb(
                        "Gruppen skriver et notat om dokumentasjon, og vil vite hva som må følge med et materiale fra bygget det tas ut av, til bygget det settes inn i."),
                today.minusDays(37),
                today.minusDays(16),
                words(
                        nb("Hva må du vite om et brukt materiale før du tør å bruke det?"),
                        nb("Skriv gjerne hvilket materiale du tenker på."),
                        true,
                        documented),
                choice(
                        QuestionKind.SINGLE_CHOICE,
                        nb("Hvem bør betale for å få det kontrollert?"),
                        documented,
                        nb("Den som eier bygget som rives"),
                        nb("Den som selger materialet"),
                        nb("Den som bruker det igjen"),
                        nb("Fellesskapet")),
                words(nb("Hvem bør ha ansvaret hvis noe går galt, og hvor lenge?"), nb(""), false, documented)));
    }

    /** Everybody; some of it in both forms of Norwegian. */
    CallId askEverybody(MandateId mandate, LocalDate today) {
        return open(draft(
                mandate,
                both("Hva hindrer ombruk der du bygger?", "Kva hindrar ombruk der du byggjer?"),
                both(
                        "Ekspertgruppen vil vite hva som stanser brukte materialer på veien fra et bygg til et annet. Alle kan svare. Du får vite hva innspillet ditt førte til.",
                        "Ekspertgruppa vil vite kva som stansar brukte materiale på vegen frå eitt bygg til eit anna. Alle kan svare. Du får vite kva innspelet ditt førte til."),
                today.minusDays(9),
                today.plusDays(12),
                words(
                        both(
                                "Hvilke materialer kunne du ha brukt igjen, men gjorde det ikke?",
                                "Kva materiale kunne du ha brukt om att, men gjorde det ikkje?"),
                        both("Nevn gjerne mengder, og hvor de ble av.", "Nemn gjerne mengder, og kvar dei vart av."),
                        true,
                        clauses(mandate, "Hvilke materialer")),
                choice(
                        QuestionKind.SINGLE_CHOICE,
                        both("Hva er den viktigste grunnen?", "Kva er den viktigaste grunnen?"),
                        clauses(mandate, "Hvilke regler"),
                        both("Dokumentasjonen mangler", "Dokumentasjonen manglar"),
                        both("Reglene sier nei", "Reglane seier nei"),
                        both("Det koster for mye", "Det kostar for mykje"),
                        both("Det finnes ikke noe lager", "Det finst ikkje noko lager")),
                scale(
                        both("Hvor viktig er ombruk for virksomheten din?", "Kor viktig er ombruk for verksemda di?"),
                        both("uten betydning", "utan betydning"),
                        both("avgjørende", "avgjerande")),
                words(
                        both("Hva bør gruppen foreslå?", "Kva bør gruppa foreslå?"),
                        nb(""),
                        false,
                        clauses(mandate, "Hva vil ombruk"))));
    }

    /** What isn't ready yet. */
    void begin(MandateId mandate, LocalDate today) {
        var ignored = draft(
                mandate,
                nb("Hva mener du om utkastet til delnotat?"),
                Translated.NONE,
                today.plusDays(3),
                today.plusDays(17),
                words(nb("Hva mangler i notatet?"), nb(""), true, clauses(mandate, "dokumenteres")),
                choice(
                        QuestionKind.MULTIPLE_CHOICE,
                        nb("Hvilke avsnitt bør skrives om?"),
                        List.of(),
                        nb("Bakgrunnen"),
                        nb("Tallene")));
    }

    private CallId draft(
            MandateId mandate,
            Translated title,
            Translated introduction,
            LocalDate from,
            LocalDate to,
            QuestionForm... questions) {
        var languages = Stream.of("nb", "nn").filter(title::has).toList();
        var form = new CallForm(
                languages,
                title,
                introduction,
                true,
                Audience.PUBLIC,
                at(from, LocalTime.of(9, 0)),
                at(to, LocalTime.of(23, 59)),
                List.of(questions));
        return calls.draft(new DraftCall(ids.next(), mandate, form));
    }

    private CallId open(CallId call) {
        calls.open(new OpenCall(ids.next(), call, 0));
        return call;
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone()).toInstant();
    }

    private List<ClauseId> clauses(MandateId mandate, String words) {
        return stage.clausesWith(mandate, words);
    }

    private QuestionForm words(Translated text, Translated help, boolean required, List<ClauseId> clauses) {
        return question(QuestionKind.TEXT, text, help, required, List.of(), Scale.usual(), clauses);
    }

    private QuestionForm words(Translated text, Translated help, boolean required) {
        return words(text, help, required, List.of());
    }

    private QuestionForm choice(QuestionKind kind, Translated text, List<ClauseId> clauses, Translated... choices) {
        return question(kind, text, Translated.NONE, true, List.of(choices), Scale.usual(), clauses);
    }

    private QuestionForm scale(Translated text, Translated low, Translated high) {
        return question(
                QuestionKind.SCALE, text, Translated.NONE, false, List.of(), new Scale(5, low, high), List.of());
    }

    private QuestionForm question(
            QuestionKind kind,
            Translated text,
            Translated help,
            boolean required,
            List<Translated> choices,
            Scale scale,
            List<ClauseId> clauses) {
        return QuestionForm.of(new Question(
                new QuestionId(ids.next()), kind, text, help, required, Question.USUAL_LIMIT, choices, scale, clauses));
    }

    private static Translated nb(String text) {
        return Translated.of("nb", text);
    }

    private static Translated both(String nb, String nn) {
        return new Translated(Map.of("nb", nb, "nn", nn));
    }
}
