package no.mandat.workflow.recognition;

import java.util.Arrays;
import java.util.Optional;
import no.mandat.domain.mandate.ClauseKind;

/** What a section is about, by the words of its heading in bokmål, nynorsk or English. The first that fits is taken. */
enum Topic {
    /** Who is in the group, how long it runs, who answers for what: whatever is said there is a frame. */
    FRAME(
            ClauseKind.FRAME,
            true,
            "sammensetning\\w*|samansetjing\\w*|samansetning\\w*|medlem\\w*|deltak\\w*|deltag\\w*|\\w*periode\\w*|varighet|lengd|"
                    + "ansvar\\w*|rolle\\w*|sekretariat\\w*|økonomi\\w*|budsjett\\w*|godtgjør\\w*|honorar\\w*|habilitet\\w*|inhabil\\w*|"
                    + "endring\\w*|oppnevning\\w*|oppnemning\\w*|ledelse\\w*|leiing\\w*|members|composition|period|duration|"
                    + "responsibilit\\w*|roles?|secretariat|budget|amendments?|ramme\\w*|frames?"),
    BACKGROUND(
            ClauseKind.BACKGROUND,
            true,
            "bakgrunn\\w*|innledning|innleiing|situasjon\\w*|kontekst|definisjon\\w*|effektmål|forankring i|background|"
                    + "introduction|context|definitions?"),
    DELIVERABLE(
            ClauseKind.DELIVERABLE,
            false,
            "\\w*leverans\\w*|resultat\\w*|rapportering\\w*|produkt\\w*|deliverables?|outputs?|reporting"),
    QUESTION(
            ClauseKind.QUESTION,
            false,
            "\\w*utredning\\w*|\\w*utgreiing\\w*|spørsmål\\w*|problemstilling\\w*|tema\\w*|analyse\\w*|kartlegging\\w*|faglig\\w*|"
                    + "fagleg\\w*|questions?|issues?|topics?|scope"),
    WORK(
            ClauseKind.FRAME,
            false,
            "organisering\\w*|arbeidsform\\w*|arbeidsmåte\\w*|gjennomføring\\w*|framgangsmåte\\w*|fremgangsmåte\\w*|møte\\w*|"
                    + "\\w*arbeidet|prosess\\w*|medvirkning\\w*|medverknad\\w*|organi[sz]ation|working methods?|meetings?|process"),
    TASK(
            ClauseKind.OBLIGATION,
            false,
            "oppgave\\w*|oppgåve\\w*|oppdrag\\w*|tiltak\\w*|aktivitet\\w*|mandat(?:et)?|tasks?|assignment|activities"),
    PURPOSE(
            ClauseKind.PURPOSE,
            true,
            "formål\\w*|føremål\\w*|hensikt\\w*|mål|målsett\\w*|målet|purpose|aims?|objectives?|goals?");

    private final ClauseKind kind;
    private final boolean settled;
    private final Says words;

    Topic(ClauseKind kind, boolean settled, String words) {
        this.kind = kind;
        this.settled = settled;
        this.words = new Says(words);
    }

    /** What a clause there is when nothing else tells. */
    ClauseKind kind() {
        return kind;
    }

    /** Whether every clause there is of that kind, whatever it says. */
    boolean isSettled() {
        return settled;
    }

    static Optional<Topic> of(String heading) {
        return Arrays.stream(values()).filter(topic -> topic.words.in(heading)).findFirst();
    }
}
