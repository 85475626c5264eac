package no.mandat.workflow.demo;

import static no.mandat.workflow.demo.DemoPerson.DELTAKER;
import static no.mandat.workflow.demo.DemoPerson.EKSPERT1;
import static no.mandat.workflow.demo.DemoPerson.EKSPERT2;
import static no.mandat.workflow.demo.DemoPerson.EKSPERT4;
import static no.mandat.workflow.demo.DemoPerson.LEDER;
import static no.mandat.workflow.demo.DemoPerson.MEDLEM1;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.review.CommentKind;
import no.mandat.domain.review.Verdict;
import no.mandat.domain.shared.CommentId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.ParticipationId;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.deliverable.RecommendationForm;
import no.mandat.workflow.review.CommentForm;
import no.mandat.workflow.review.CommentForm.Passage;
import no.mandat.workflow.text.ReportReference;
import no.mandat.workflow.text.ReportReference.Kind;

/** The final report of the demo, which the group is reading and commenting on, and of which somebody from outside reads two sections. */
final class DemoFinalReport {

    private static final String MATERIALS = "Materialene";
    private static final String OLD_STEEL = "Bygg fra før 1960";
    private static final String LIABILITY = "Dokumentasjon og ansvar";
    private static final String TESTS = "Hvem prøver?";
    private static final String COST = "Hva det koster";
    private static final String TRAINING = "Utdanning og forsøk";

    private final DemoDiary diary;
    private final DemoScene scene;
    private final DemoStage stage;
    private final DemoDesk desk;
    private final DemoOffice office;
    private final DemoStudies studies;
    private final List<DemoReport.Part> parts = DemoReport.read("final-report.md");
    private Optional<DeliverableId> report = Optional.empty();
    private Map<String, SectionId> sections = Map.of();
    private Optional<CommentId> asked = Optional.empty();
    private Optional<ParticipationId> outsider = Optional.empty();

    DemoFinalReport(DemoDiary diary, DemoStage stage, DemoDesk desk, DemoOffice office, DemoStudies studies) {
        this.diary = diary;
        this.scene = diary.scene();
        this.stage = stage;
        this.desk = desk;
        this.office = office;
        this.studies = studies;
    }

    List<Moment> moments() {
        return List.of(
                diary.secretary(diary.in(-44), this::begin),
                diary.secretary(diary.in(-40), this::write),
                diary.secretary(diary.in(-26), this::cite),
                diary.secretary(diary.in(-20), this::invite),
                diary.member(
                        diary.in(-19),
                        LocalTime.of(8, 20),
                        LEDER,
                        () -> office.letIn(diary.mandate(), outsider.orElseThrow())),
                diary.secretary(diary.in(-18), this::showOutside),
                diary.secretary(diary.in(-8), this::askTheGroup),
                diary.member(diary.in(-6), LocalTime.of(10, 25), EKSPERT1, this::ask),
                diary.member(
                        diary.in(-6),
                        LocalTime.of(10, 40),
                        EKSPERT1,
                        () -> desk.judge(
                                report(),
                                Verdict.ENDORSED_WITH_REMARKS,
                                "Godt og lesbart. Jeg savner bare tallgrunnlaget bak prosentene.")),
                diary.held(
                        diary.in(-5),
                        LocalTime.of(14, 0),
                        () -> desk.reply(
                                asked.orElseThrow(),
                                "Tallene kommer fra regnskapene til seks byggherrer. Vi legger dem ved.")),
                diary.member(diary.in(-4), LocalTime.of(19, 15), EKSPERT2, this::object),
                diary.member(diary.in(-3), LocalTime.of(7, 55), EKSPERT4, this::suggest));
    }

    private void begin() {
        report = Optional.of(DemoDeliverables.begin(
                diary,
                stage,
                desk,
                DeliverableKind.FINAL_REPORT,
                "Bygg som kan brukes om igjen",
                "Rapporten svarer på hva som skal til for at ombruk av byggematerialer blir vanlig i Norge innen ti år.",
                List.of(MEDLEM1, EKSPERT1),
                "sluttrapport"));
    }

    private void write() {
        sections = desk.write(diary.mandate(), report(), parts);
        var training = parts.stream()
                .filter(part -> part.title().equals(TRAINING))
                .findFirst()
                .orElseThrow();
        desk.assign(diary.mandate(), section(TRAINING), training, scene.id(MEDLEM1), diary.working(12));
        recommend(
                LIABILITY,
                "Den som setter en brukt byggevare på markedet, skal svare for den som en produsent.",
                "Alle andre tiltak blir dyrere så lenge ingen vet hvem som svarer.",
                "Departementet",
                "dokumenteres");
        recommend(
                LIABILITY,
                "Kommunen skal ta imot skjemaet om brukte varer sammen med byggesaken.",
                "Da finnes det også når bygget rives neste gang.",
                "Kommunene",
                "dokumenteres");
        recommend(
                MATERIALS,
                "Stålbjelker fra 1960 og senere skal kunne brukes uten ny prøving når tegningene finnes.",
                "Stålet er jevnt, og det finnes ingen kjente brudd.",
                "Direktoratet",
                "Hvilke materialer");
        recommend(
                COST,
                "Offentlige byggherrer skal kunne regne spart avfall som en del av prisen.",
                "Ellers taper brukte varer i hver konkurranse, selv der fellesskapet tjener på dem.",
                "Departementet",
                "Hva vil ombruk");
        recommend(TRAINING, "Tre kommuner bør prøve ut krav om ombruk i egne bygg i to år.", "", "Kommunene", "forsøk");
    }

    private void recommend(String section, String text, String why, String whom, String words) {
        var clauses = stage.clausesWith(diary.mandate(), words);
        var ignored =
                desk.recommend(report(), new RecommendationForm(section(section), text, why, whom, clauses, List.of()));
    }

    /** What the study says, and where the rest stands. */
    private void cite() {
        desk.add(
                section(OLD_STEEL),
                "Studien %s viser at prøving på riveplassen er usikker for stål fra før 1960. Hvem som bør prøve, står i %s."
                        .formatted(
                                reference(Kind.DOCUMENT, studies.report().toString(), DemoStudies.TESTING),
                                reference(Kind.SECTION, section(TESTS).toString(), "")));
    }

    private static String reference(Kind kind, String key, String words) {
        return "[%s](%s)".formatted(words, new ReportReference(kind, key).address());
    }

    private void invite() {
        outsider = Optional.of(office.propose(
                diary.mandate(),
                DELTAKER,
                "Bygger ladestasjoner av brukt stål, og leser det som gruppen skriver om ansvar og prøving.",
                diary.in(-20),
                diary.in(60)));
    }

    private void showOutside() {
        desk.show(section(LIABILITY), outsider.orElseThrow());
        desk.show(section(TESTS), outsider.orElseThrow());
    }

    private void askTheGroup() {
        desk.submit(report());
        desk.askForReview(
                report(),
                diary.working(6),
                Set.of(scene.id(MEDLEM1), scene.id(EKSPERT1), scene.id(EKSPERT2), scene.id(EKSPERT4)));
    }

    private void ask() {
        var passage = "fem til ti prosent mer enn nye";
        asked = Optional.of(desk.comment(
                report(), CommentForm.remark(section(COST), at(COST, passage), "Hvor kommer disse tallene fra?")));
    }

    private void object() {
        var passage = "slik produsenten gjør for en ny";
        var ignored = desk.comment(
                report(),
                new CommentForm(
                        CommentKind.OBJECTION,
                        section(LIABILITY),
                        null,
                        at(LIABILITY, passage),
                        "En liten rivningsbedrift kan ikke bære det samme ansvaret som en fabrikk. Da slutter de å selge.",
                        null,
                        "At ansvaret begrenses til det som kan prøves på riveplassen."));
    }

    private void suggest() {
        var passage = "Himlingsplater kan brukes om igjen der brannklassen er kjent.";
        var ignored = desk.comment(
                report(),
                new CommentForm(
                        CommentKind.SUGGESTION,
                        section(MATERIALS),
                        null,
                        at(MATERIALS, passage),
                        "Det gjelder også plater som er malt siden.",
                        "Himlingsplater kan brukes om igjen der brannklassen er kjent og platene ikke er malt siden.",
                        null));
    }

    private Passage at(String section, String words) {
        return desk.passage(section(section), words);
    }

    private SectionId section(String title) {
        return Optional.ofNullable(sections.get(title)).orElseThrow();
    }

    DeliverableId report() {
        return report.orElseThrow();
    }
}
