package no.mandat.workflow.demo;

import static no.mandat.workflow.demo.DemoPerson.LEDER;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.StudyId;
import no.mandat.workflow.study.AnswerForm;
import no.mandat.workflow.study.StudyForm;

/** The studies that the group of the demo asked for: one is there, one is ordered, one got no money, one waits for the ministry. */
final class DemoStudies {

    /** What is there. */
    static final String TESTING = "Prøving av brukte stålbjelker på riveplassen";

    private static final String REPORT = """
            # Prøving av brukte stålbjelker på riveplassen

            Universitetet i Skjærvika har prøvd førti bjelker fra elleve bygg, først på riveplassen og så i laboratoriet.

            | Bygget er fra | Bjelker prøvd | Samme svar begge steder |
            |---|--:|--:|
            | Før 1960 | 14 | 9 |
            | 1960 til 1979 | 16 | 15 |
            | 1980 og senere | 10 | 10 |

            ## Det vi fant

            1. For bjelker fra 1960 og senere gir prøving på riveplassen samme svar som i laboratoriet.
            2. For eldre bjelker er svaret usikkert. De bør prøves i laboratorium, hver for seg.
            3. En prøving på riveplassen tar tjue minutter og krever ett apparat.

            ## Slik prøvde vi

            Hver bjelke ble målt to steder. Den som målte på riveplassen, visste ikke hva laboratoriet hadde funnet.
            """;

    private final DemoDiary diary;
    private final DemoStage stage;
    private final DemoOffice office;
    private Optional<StudyId> testing = Optional.empty();
    private Optional<StudyId> lifetime = Optional.empty();
    private Optional<StudyId> tiles = Optional.empty();
    private Optional<StudyId> neighbours = Optional.empty();
    private Optional<DocumentId> report = Optional.empty();

    DemoStudies(DemoDiary diary, DemoStage stage, DemoOffice office) {
        this.diary = diary;
        this.stage = stage;
        this.office = office;
    }

    /** What the group cites. */
    DocumentId report() {
        return report.orElseThrow();
    }

    List<Moment> moments() {
        return Stream.of(delivered(), ordered(), declined(), submitted())
                .flatMap(List::stream)
                .toList();
    }

    private List<Moment> delivered() {
        return List.of(
                diary.secretary(
                        diary.in(-170),
                        () -> testing = Optional.of(ask(
                                TESTING,
                                "Kan den som river, prøve en stålbjelke på riveplassen, og stole på svaret?\n\nStudien skal"
                                        + " prøve minst tretti bjelker to ganger: på stedet og i laboratoriet.",
                                DemoOrganisation.UNIVERSITET,
                                480_000,
                                "Hvilke materialer",
                                "dokumenteres"))),
                leader(-168, () -> office.endorse(testing())),
                diary.secretary(diary.in(-166), () -> office.submit(testing(), diary.in(-166))),
                diary.secretary(
                        diary.in(-148),
                        () -> office.grant(
                                testing(),
                                answer(
                                        -150,
                                        "Departementet dekker prøvingen. Reiser dekkes av det gruppen har fra før.",
                                        "26/1184-3"),
                                450_000)),
                diary.secretary(diary.in(-145), () -> office.commission(testing(), diary.in(-145), diary.in(-45))),
                diary.secretary(diary.in(-50), () -> office.expect(testing(), diary.in(-30))),
                diary.secretary(
                        diary.in(-28),
                        () -> report = Optional.of(office.deliver(diary.mandate(), testing(), TESTING, REPORT))));
    }

    private List<Moment> ordered() {
        return List.of(
                diary.secretary(
                        diary.in(-105),
                        () -> lifetime = Optional.of(ask(
                                "Hva ombruk koster gjennom byggets levetid",
                                "Hva koster et bygg med brukte materialer å drive og vedlikeholde i femti år, sammenlignet med"
                                        + " et bygg med nye?",
                                DemoOrganisation.INSTITUTT,
                                620_000,
                                "Hva vil ombruk"))),
                leader(-103, () -> office.endorse(lifetime())),
                diary.secretary(diary.in(-102), () -> office.submit(lifetime(), diary.in(-102))),
                diary.secretary(
                        diary.in(-77),
                        () -> office.grant(lifetime(), answer(-78, "Innvilget som omsøkt.", "26/1184-9"), 620_000)),
                diary.secretary(diary.in(-74), () -> office.commission(lifetime(), diary.in(-74), diary.working(26))));
    }

    private List<Moment> declined() {
        return List.of(
                diary.secretary(
                        diary.in(-92),
                        () -> tiles = Optional.of(ask(
                                "Miljøgifter i brukte himlingsplater",
                                "Hvor ofte er det miljøgifter i himlingsplater fra før 1990, og hvor mye?",
                                DemoOrganisation.ETAT,
                                350_000,
                                "Hvilke materialer"))),
                leader(-91, () -> office.endorse(tiles())),
                diary.secretary(diary.in(-89), () -> office.submit(tiles(), diary.in(-89))),
                diary.secretary(
                        diary.in(-64),
                        () -> office.decline(
                                tiles(),
                                answer(
                                        -65,
                                        "Etaten kartlegger dette i et annet prosjekt. Resultatene blir åpne i løpet av"
                                                + " året, og gruppen kan bruke dem.",
                                        "26/1184-11"))));
    }

    private List<Moment> submitted() {
        return List.of(
                diary.secretary(
                        diary.in(-25),
                        () -> neighbours = Optional.of(ask(
                                "Hvem svarer for brukte materialer i nabolandene?",
                                "Hvordan er ansvaret for brukte byggevarer fordelt i nabolandene, og hva har det hatt å si for"
                                        + " hvor mye som brukes?",
                                DemoOrganisation.UNIVERSITET,
                                190_000,
                                "dokumenteres",
                                "Hvilke regler"))),
                leader(-24, () -> office.endorse(neighbours())),
                diary.secretary(diary.in(-22), () -> office.submit(neighbours(), diary.in(-22))));
    }

    private StudyId ask(String title, String question, DemoOrganisation provider, long amount, String... words) {
        return office.ask(
                diary.mandate(),
                new StudyForm(title, question, stage.clausesWith(diary.mandate(), words), provider.fullName(), amount));
    }

    private AnswerForm answer(int day, String text, String reference) {
        return new AnswerForm(diary.in(day), text, reference, null);
    }

    private Moment leader(int day, Runnable work) {
        return diary.member(diary.in(day), LocalTime.of(12, 30), LEDER, work);
    }

    private StudyId testing() {
        return testing.orElseThrow();
    }

    private StudyId lifetime() {
        return lifetime.orElseThrow();
    }

    private StudyId tiles() {
        return tiles.orElseThrow();
    }

    private StudyId neighbours() {
        return neighbours.orElseThrow();
    }
}
