package no.mandat.web.open;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.web.milestone.MilestoneBadge;
import no.mandat.web.shared.ExportFile;
import no.mandat.web.shared.MandateBadge;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.contribution.PublishedCallRow;
import no.mandat.workflow.deliverable.PublishedDeliverable;
import no.mandat.workflow.mandate.PublishedMandate;
import no.mandat.workflow.mandate.PublishedVersion;
import no.mandat.workflow.meeting.PublishedMeeting;
import no.mandat.workflow.milestone.PublishedMilestone;
import no.mandat.workflow.party.PublishedMember;

/**
 * What the page of a published mandate shows, for its template.
 *
 * @param plan its milestones; none on the page of an older version
 * @param group who sits in the group; nobody on the page of an older version
 * @param calls what everybody is asked; nothing on the page of an older version
 * @param meetings on which days the group meets; nothing on the page of an older version
 * @param deliverables what the group has published; nothing on the page of an older version
 */
public record MandateSheet(
        OpenPage page,
        PublishedMandate mandate,
        List<PublishedMilestone> plan,
        List<PublishedMember> group,
        List<PublishedCallRow> calls,
        List<PublishedMeeting> meetings,
        List<PublishedDeliverable> deliverables,
        Clock clock) {

    /** Takes copies. */
    public MandateSheet {
        plan = List.copyOf(plan);
        group = List.copyOf(group);
        calls = List.copyOf(calls);
        meetings = List.copyOf(meetings);
        deliverables = List.copyOf(deliverables);
    }

    /** What a call is called, in the page's language where it is in that. */
    public String title(PublishedCallRow call) {
        return call.text().title().in(call.text().languageFor(page.language()));
    }

    /** Where everybody answers it. */
    public String address(PublishedCallRow call) {
        return page.to(PublicAddress.of(call.id()));
    }

    /** Where it is read what an open one asks; else nothing. */
    public String aboutAddress(PublishedCallRow call) {
        return call.status() == CallStatus.OPEN ? page.to(PublicAddress.ofAbout(call.id())) : "";
    }

    /** Where the answers are that everybody may read, or nothing. */
    public String answers(PublishedCallRow call) {
        return call.answered() ? page.to(PublicAddress.ofAnswers(call.id())) : "";
    }

    /** Until when it is open, or since when it isn't. */
    public String when(PublishedCallRow call) {
        return CallWhen.of(call.status(), call.window(), page, clock);
    }

    /** "8. des. 2026", or both days where it goes over midnight. */
    public String when(PublishedMeeting meeting) {
        var begins = LocalDate.ofInstant(meeting.startsAt(), clock.getZone());
        var ends = LocalDate.ofInstant(meeting.endsAt(), clock.getZone());
        var first = page.dates().day(begins);
        return begins.equals(ends)
                ? first
                : page.t("open.meetings.days", first, page.dates().day(ends));
    }

    /** Where a published deliverable is read. */
    public String address(PublishedDeliverable deliverable) {
        return page.to(PublicAddress.ofDeliverable(mandate.name(), deliverable.number()));
    }

    /** "Rapport 5 · publisert 8. des. 2026". */
    public String about(PublishedDeliverable deliverable) {
        return page.t(
                "open.deliverables.about",
                page.t(deliverable.kind()),
                deliverable.number(),
                page.dates().day(LocalDate.ofInstant(deliverable.publishedAt(), clock.getZone())));
    }

    /** The text, safe to show. */
    public String text() {
        return new OpenText(mandate, page.words()).html();
    }

    /** Its headings, safe to show, or nothing. */
    public String outline() {
        return new OpenText(mandate, page.words()).outline();
    }

    /** The classes of the badge that says where the mandate is in its life. */
    public String badge() {
        return MandateBadge.of(mandate.status()).classes();
    }

    /** That a mandate is over, or its text not the one that counts; else nothing. */
    public String end() {
        var day = Optional.ofNullable(mandate.endedOn()).map(page.dates()::day).orElse("");
        return switch (mandate.status()) {
            case CLOSED -> page.t("open.closed", day);
            case TERMINATED -> page.t("open.terminated", day);
            case EXPIRED -> page.t("open.expired");
            case CLOSING -> page.t("open.closing");
            case DRAFT, IN_CONSENT, ADOPTED, WITHDRAWN -> "";
        };
    }

    /** Where the version that counts is. */
    public String currentAddress() {
        return PublicAddress.of(mandate.name());
    }

    /** Where a version is: the one that counts is on the mandate's own page. */
    public String address(PublishedVersion version) {
        return version.equals(mandate.current())
                ? currentAddress()
                : PublicAddress.ofVersion(mandate.name(), version.number());
    }

    /** The text as Word. */
    public String wordAddress() {
        return document(ExportFile.WORD);
    }

    /** The text as PDF. */
    public String pdfAddress() {
        return document(ExportFile.PDF);
    }

    private String document(String extension) {
        return PublicAddress.ofDocument(mandate.name(), mandate.shown(), extension, page.language());
    }

    /** "31. mars 2027", or "oktober 2026". */
    public String due(PublishedMilestone milestone) {
        return page.dates().due(milestone.due(), milestone.wholeMonth());
    }

    /** "Nådd 3. feb. 2026", or how it stands else. */
    public String status(PublishedMilestone milestone) {
        var word = page.t(milestone.status());
        LocalDate reached = milestone.reachedOn();
        return reached == null ? word : word + " " + page.dates().day(reached);
    }

    /** The classes of a milestone's badge. */
    public String badge(PublishedMilestone milestone) {
        return MilestoneBadge.classes(milestone.status());
    }

    /** "leder · Kystrederiene": what somebody is in the group, and for whom they speak. */
    public String about(PublishedMember member) {
        var role = Optional.ofNullable(member.role()).map(page.words()::of).orElse("");
        var place = Optional.ofNullable(member.organisation())
                .or(() -> Optional.ofNullable(member.category()).map(page.words()::of))
                .orElse("");
        return role.isEmpty() || place.isEmpty() ? role + place : role + " · " + place;
    }

    /** What they are called, or that the seat is vacant. */
    public String name(PublishedMember member) {
        return Objects.requireNonNullElseGet(member.name(), () -> page.t("composition.vacant"));
    }
}
