package no.mandat.workflow.demo;

import static no.mandat.workflow.demo.DemoPerson.EKSPERT1;
import static no.mandat.workflow.demo.DemoPerson.EKSPERT2;
import static no.mandat.workflow.demo.DemoPerson.EKSPERT3;
import static no.mandat.workflow.demo.DemoPerson.EKSPERT4;
import static no.mandat.workflow.demo.DemoPerson.EKSPERT5;
import static no.mandat.workflow.demo.DemoPerson.EKSPERT6;
import static no.mandat.workflow.demo.DemoPerson.EKSPERT7;
import static no.mandat.workflow.demo.DemoPerson.LEDER;
import static no.mandat.workflow.demo.DemoPerson.MEDLEM1;
import static no.mandat.workflow.demo.DemoPerson.MEDLEM2;
import static no.mandat.workflow.demo.DemoPerson.MEDLEM3;
import static no.mandat.workflow.demo.DemoPerson.SEKRETAR;
import static no.mandat.workflow.demo.DemoPerson.SEKRETAR3;

import java.util.List;
import java.util.stream.Stream;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.workflow.mandate.DemandChoice;

/**
 * The mandates of the demo.
 *
 * @param leader who leads the group, or the secretariat's head until somebody is elected
 * @param startsIn months from today to the first day; none where it starts when it is adopted
 * @param months how long it runs, counted from the first day, or from today
 * @param demands whom the group must have in it
 */
record DemoMandate(
        String title,
        String shortName,
        DemoBoard board,
        String group,
        DemoPerson head,
        List<DemoPerson> leader,
        List<DemoPerson> members,
        List<Integer> startsIn,
        int months,
        List<DemandChoice> demands) {

    /** In the middle of its work. */
    static final DemoMandate REUSE = new DemoMandate(
            "Ekspertgruppe for ombruk av byggematerialer",
            "Ombruk i bygg",
            DemoBoard.OMSTILLING,
            "Ombruksgruppen",
            SEKRETAR,
            List.of(LEDER),
            List.of(MEDLEM1, EKSPERT1, EKSPERT2, EKSPERT4),
            List.of(),
            12,
            List.of(
                    new DemandChoice(OrganisationCategory.INDUSTRY, 2),
                    new DemandChoice(OrganisationCategory.RESEARCH, 2)));

    /** Before both bodies. */
    static final DemoMandate FLOOD = new DemoMandate(
            "Ekspertgruppe for flomvern i tettsteder",
            "Flomvern",
            DemoBoard.KYST,
            "Flomgruppen",
            SEKRETAR,
            List.of(EKSPERT1),
            List.of(EKSPERT3, EKSPERT5, EKSPERT7),
            List.of(2),
            15,
            List.of(new DemandChoice(OrganisationCategory.RESEARCH, 1)));

    /** Closed. */
    static final DemoMandate ROCKS = new DemoMandate(
            "Ekspertgruppe for varsling av fjellskred",
            "Skredvarsling",
            DemoBoard.KYST,
            "Skredgruppen",
            SEKRETAR,
            List.of(EKSPERT2),
            List.of(EKSPERT4, EKSPERT6, MEDLEM3),
            List.of(),
            13,
            List.of(new DemandChoice(OrganisationCategory.AUTHORITY, 1)));

    /** Those that are drafts, or were. */
    static final List<DemoMandate> DRAFTS = List.of(
            new DemoMandate(
                    "Ekspertgruppe for gjenvinning av batterimaterialer",
                    "Batterigjenvinning",
                    DemoBoard.OMSTILLING,
                    "Ekspertgruppen for batterigjenvinning",
                    SEKRETAR,
                    List.of(LEDER),
                    List.of(MEDLEM1, MEDLEM2, MEDLEM3, EKSPERT1, EKSPERT2, EKSPERT3),
                    List.of(1),
                    14,
                    List.of(
                            new DemandChoice(OrganisationCategory.INDUSTRY, 2),
                            new DemandChoice(OrganisationCategory.RESEARCH, 2),
                            new DemandChoice(OrganisationCategory.SOCIAL_PARTNER, 1))),
            new DemoMandate(
                    "Ekspertgruppe for overskuddsvarme fra datasentre og industri",
                    "Overskuddsvarme",
                    DemoBoard.OMSTILLING,
                    "Varmegruppen",
                    SEKRETAR,
                    List.of(LEDER),
                    List.of(MEDLEM1, EKSPERT4, EKSPERT5, EKSPERT6),
                    List.of(),
                    12,
                    List.of(
                            new DemandChoice(OrganisationCategory.INDUSTRY, 1),
                            new DemandChoice(OrganisationCategory.CIVIL_SOCIETY, 2),
                            new DemandChoice(OrganisationCategory.OTHER, 1))),
            new DemoMandate(
                    "Ekspertgruppe for sameksistens mellom havvind og kystfiske",
                    "Havvind og kystfiske",
                    DemoBoard.KYST,
                    "Sameksistensgruppen",
                    SEKRETAR,
                    List.of(),
                    List.of(MEDLEM3, EKSPERT4, EKSPERT7),
                    List.of(2),
                    18,
                    List.of()),
            new DemoMandate(
                    "Ekspertutval for fagkompetanse i skiftarbeid",
                    "Skiftkompetanse",
                    DemoBoard.ARBEIDSLIV,
                    "Ekspertutvalet for skiftkompetanse",
                    SEKRETAR,
                    List.of(EKSPERT5),
                    List.of(MEDLEM2, EKSPERT1, EKSPERT6),
                    List.of(0),
                    9,
                    List.of()),
            new DemoMandate(
                    "Ekspertgruppe for hydrogen til hurtigbåter i distriktene",
                    "Hydrogen til hurtigbåter",
                    DemoBoard.KYST,
                    "Hydrogengruppen",
                    SEKRETAR,
                    List.of(),
                    List.of(MEDLEM2, EKSPERT2),
                    List.of(1),
                    6,
                    List.of()),
            new DemoMandate(
                    "Ekspertgruppe for sikker drift av små vannverk",
                    "Små vannverk",
                    DemoBoard.ARBEIDSLIV,
                    "Vannverksgruppen",
                    SEKRETAR3,
                    List.of(EKSPERT7),
                    List.of(EKSPERT3, EKSPERT6),
                    List.of(3),
                    12,
                    List.of()),
            new DemoMandate(
                    "Ekspertgruppe for bruk av kunstig intelligens i kommunal saksbehandling",
                    "KI i kommunene",
                    DemoBoard.ARBEIDSLIV,
                    "KI-gruppen",
                    SEKRETAR3,
                    List.of(EKSPERT3),
                    List.of(MEDLEM1, EKSPERT5, EKSPERT7),
                    List.of(),
                    10,
                    List.of()));

    /** Who has a vote in the group. */
    List<DemoPerson> voters() {
        return Stream.concat(leader.stream(), members.stream()).toList();
    }
}
