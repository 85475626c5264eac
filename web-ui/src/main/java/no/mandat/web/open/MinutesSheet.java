package no.mandat.web.open;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.MinutesContent;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.meeting.OwnMinutes;
import no.mandat.workflow.meeting.RemarkByLink;
import no.mandat.workflow.meeting.RemarkRow;
import no.mandat.workflow.text.MarkdownText;

/**
 * Minutes of the items of somebody from outside, for the template.
 *
 * @param secret that of their link
 * @param told whether they have just remarked on them
 * @param message what went wrong with what was sent; empty where nothing did
 * @param typed what stands in the form
 */
public record MinutesSheet(
        OpenPage page, OwnMinutes minutes, UUID secret, boolean told, String message, Typed typed, Clock clock) {

    /**
     * What stands in the form.
     *
     * @param key under which it acts once, however often it is sent
     * @param item on which item it is, by its id; empty where on none
     */
    public record Typed(UUID key, String item, String remark) {}

    /** Where remarks are sent. */
    public String address() {
        return page.to(PublicAddress.ofMinutes(secret));
    }

    /** Whether there is anything to read. */
    public boolean isShown() {
        return minutes.content() != null;
    }

    /** What they say. */
    public MinutesContent content() {
        return Objects.requireNonNull(minutes.content());
    }

    /** What they can do, or why there is nothing to read. */
    public String lead() {
        if (isShown()) {
            return minutes.takesRemarks()
                    ? page.t("ownMinutes.lead", minutes.name(), lastDay())
                    : page.t("ownMinutes.over", minutes.name());
        }
        return page.t(minutes.status() == MeetingStatus.CLOSED ? "ownMinutes.closed" : "ownMinutes.rewritten");
    }

    private String lastDay() {
        return Optional.ofNullable(minutes.remarksUntil())
                .map(until -> page.dates().day(zoned(until.minusSeconds(1)).toLocalDate()))
                .orElse("");
    }

    /** "Møte 3/2026 · onsdag 14. oktober". */
    public String about() {
        var day = zoned(content().beganAt()).toLocalDate();
        return page.t("ownMinutes.about", content().number(), page.dates().weekday(day, LocalDate.now(clock)));
    }

    /** From when to when it lasted, and where. */
    public String when() {
        var hours = page.t(
                "rsvp.hours",
                page.dates().time(zoned(content().beganAt())),
                page.dates().time(zoned(content().endedAt())));
        return page.sentence(
                content().place() == null ? hours : hours + " · " + content().place());
    }

    /** A text as HTML that was made safe. */
    public String html(String markdown) {
        return MarkdownText.html(markdown);
    }

    /** When an action is due. */
    public String due(MinutesContent.Action action) {
        return page.t(
                "ownMinutes.action",
                action.title(),
                action.responsible(),
                page.dates().day(action.due()));
    }

    /** What came of an item; empty where that isn't said. */
    public String outcome(MinutesContent.Item item) {
        return item.outcome() == null
                ? ""
                : page.t("minutes.outcome", page.words().of(item.outcome()));
    }

    /** What was said under an item and taken as input, by what it is known; empty where nothing was. */
    public String said(MinutesContent.Item item) {
        return item.contributions().isEmpty()
                ? ""
                : page.t("minutes.said", page.words().list(item.contributions()));
    }

    /** Their remarks on an item, or on none. */
    public List<RemarkRow> on(MinutesContent.Item item) {
        return minutes.remarks().stream()
                .filter(remark -> item.id().equals(remark.item()))
                .toList();
    }

    /** Those on none. */
    public List<RemarkRow> general() {
        return minutes.remarks().stream()
                .filter(remark -> remark.item() == null)
                .toList();
    }

    /** How one stands. */
    public String state(RemarkRow remark) {
        return page.t(remark.state());
    }

    /** The most characters of a remark. */
    public int longest() {
        return RemarkByLink.LONGEST;
    }

    private ZonedDateTime zoned(Instant at) {
        return at.atZone(clock.getZone());
    }
}
