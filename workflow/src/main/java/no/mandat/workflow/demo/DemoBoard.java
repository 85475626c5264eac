package no.mandat.workflow.demo;

import static no.mandat.workflow.demo.DemoPerson.STYRE1;
import static no.mandat.workflow.demo.DemoPerson.STYRE2;
import static no.mandat.workflow.demo.DemoPerson.STYRE3;
import static no.mandat.workflow.demo.DemoPerson.STYRE4;
import static no.mandat.workflow.demo.DemoPerson.STYRE5;
import static no.mandat.workflow.demo.DemoPerson.STYRE6;

import java.util.List;

/** The boards of the demo, and who sits in them. */
enum DemoBoard {
    OMSTILLING("Strategiforum for grønn omstilling", List.of(STYRE1, STYRE2, STYRE3, STYRE4, STYRE6)),
    KYST("Kystrådet", List.of(STYRE2, STYRE3, STYRE5)),
    ARBEIDSLIV("Rådet for framtidas arbeidsliv", List.of(STYRE1, STYRE4));

    private final String fullName;
    private final List<DemoPerson> people;

    DemoBoard(String fullName, List<DemoPerson> people) {
        this.fullName = fullName;
        this.people = people;
    }

    String fullName() {
        return fullName;
    }

    List<DemoPerson> people() {
        return people;
    }
}
