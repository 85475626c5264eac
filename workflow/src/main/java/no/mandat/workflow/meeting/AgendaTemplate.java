package no.mandat.workflow.meeting;

import static no.mandat.domain.meeting.ItemKind.DISCUSSION;
import static no.mandat.domain.meeting.ItemKind.INFORMATION;
import static no.mandat.domain.meeting.ItemKind.INPUT;

import java.util.List;
import java.util.regex.Pattern;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.workflow.words.Words;

/**
 * What an agenda can begin with: the items that mandates usually ask of such a meeting. Clauses that speak of the meeting are linked to the
 * item that they speak of, or else to the first.
 */
public enum AgendaTemplate {
    FIRST_MEETING(
            MeetingKind.GROUP,
            "(?:første|fyrste) møte\\w*|oppstarts?møte\\w*|(?:first|kick-off) meeting",
            item("presentation", INFORMATION, 20, "presentasjon|presentere|introduc|present themselves"),
            item("activities", INFORMATION, 30, "aktivitet|pågående|pågåande|activit|ongoing"),
            item("mandate", DISCUSSION, 30, "mandat|mandate"),
            item("impartiality", INFORMATION, 10, "habil|impartial"),
            item("workingForm", DISCUSSION, 20, "arbeidsform|arbeidsmåte|framdriftsplan|fremdriftsplan|working|plan"),
            item("nextMeetings", DISCUSSION, 10, "møteplan|neste møte|møtedato|next meeting")),
    GROUP_WORK(
            MeetingKind.GROUP,
            "gruppemøte\\w*|arbeidsmøte\\w*|working meetings?|group meetings?",
            item("status", INFORMATION, 15, "status|framdrift|fremdrift|progress"),
            item("work", DISCUSSION, 60, "arbeid|drøft|diskut|work|discuss"),
            item("ahead", DISCUSSION, 15, "videre|vidare|plan|ahead|further")),
    INPUT_ROUND(
            MeetingKind.INPUT,
            "innspillsmøte\\w*|innspelsmøte\\w*|input meetings?",
            item("welcome", INFORMATION, 10, "velkommen|bakgrunn|welcome|background"),
            item("presentations", INPUT, 60, "innspill|innspel|presentasjon|input|presentation"),
            item("questions", DISCUSSION, 30, "spørsmål|samtale|dialog|question|discussion")),
    EVALUATION(
            MeetingKind.EVALUATION,
            "evaluering\\w*|evaluer\\w*|evaluat\\w*",
            item("work", DISCUSSION, 30, "arbeid|samarbeid|prosess|work|process"),
            item("deliverables", DISCUSSION, 30, "leveranse|resultat|rapport|deliverable|result|report"),
            item("carryOn", DISCUSSION, 20, "videre|vidare|lærdom|læring|neste|carry|lesson|next")),
    CLOSING(
            MeetingKind.CLOSING,
            "avslutningsmøte\\w*|avsluttende møte\\w*|avsluttande møte\\w*|sluttmøte\\w*|closing meetings?|final meetings?",
            item("report", DISCUSSION, 45, "sluttrapport|rapport|final report|report"),
            item("presentation", DISCUSSION, 15, "presentasjon|presentere|presentation"),
            item("handover", INFORMATION, 15, "overlever|hand"),
            item("communication", DISCUSSION, 15, "kommunikasjon|formidl|medie|communicat|media"));

    private final MeetingKind kind;
    private final Pattern about;
    private final List<Item> items;

    AgendaTemplate(MeetingKind kind, String about, Item... items) {
        this.kind = kind;
        this.about = pattern(about);
        this.items = List.of(items);
    }

    /**
     * One of its items.
     *
     * @param name what its words are called by
     * @param speaks whether a text speaks of it
     */
    record Item(String name, ItemKind kind, int minutes, Pattern speaks) {}

    private static Item item(String name, ItemKind kind, int minutes, String speaks) {
        return new Item(name, kind, minutes, pattern(speaks));
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(
                words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** For which meetings. */
    public MeetingKind kind() {
        return kind;
    }

    List<Item> items() {
        return items;
    }

    /** Whether a text speaks of such a meeting. */
    boolean isMeant(String text) {
        return about.matcher(text).find();
    }

    /** To which items a text that speaks of such a meeting belongs. */
    List<Item> about(String text) {
        // The name of the meeting itself says nothing of its items.
        var rest = about.matcher(text).replaceAll("");
        var spoken =
                items.stream().filter(item -> item.speaks.matcher(rest).find()).toList();
        return spoken.isEmpty() ? List.of(items.getFirst()) : spoken;
    }

    /** The keys of the words of its items. */
    public List<String> keys() {
        return items.stream().map(this::key).toList();
    }

    String title(Item item, Words words) {
        return words.of(key(item));
    }

    private String key(Item item) {
        return "AgendaTemplate.%s.%s".formatted(name(), item.name);
    }
}
