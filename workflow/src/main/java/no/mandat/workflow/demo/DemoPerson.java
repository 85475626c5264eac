package no.mandat.workflow.demo;

import java.util.Locale;

/** The people of the demo. The first eleven have an account, named as here in lower case, with the password "mandat". UTENFOR sits nowhere. */
enum DemoPerson {
    SEKRETAR("Solveig Kvamme"),
    LEDER("Eivind Rønningsbakk"),
    MEDLEM1("Amina Warsame Dahl"),
    MEDLEM2("Torgeir Haukedal"),
    MEDLEM3("Máret Somby Eira"),
    STYRE1("Ragnhild Lindemo"),
    STYRE2("Johannes Brattvåg"),
    STYRE3("Ingerid Solhaug Tveit"),
    DELTAKER("Petter Nesheim"),
    REVISOR("Kari Storlien"),
    UTENFOR("Ola Utgård"),
    SEKRETAR2("Hallvard Myrdal"),
    SEKRETAR3("Bergljot Aasgard"),
    EKSPERT1("Sunniva Tangerud"),
    EKSPERT2("Knut-Arild Fosse"),
    EKSPERT3("Ngozi Adeyemi Lund"),
    EKSPERT4("Aslak Niillas Gaup"),
    EKSPERT5("Tone Merete Hjelle"),
    EKSPERT6("Vetle Storhaug"),
    EKSPERT7("Gudrun Øyehaug"),
    STYRE4("Sigbjørn Vatne"),
    STYRE5("Marit Elveseter");

    private final String fullName;

    DemoPerson(String fullName) {
        this.fullName = fullName;
    }

    String fullName() {
        return fullName;
    }

    String email() {
        return name().toLowerCase(Locale.ROOT) + "@demo.mandat.example";
    }
}
