package no.mandat.web.open;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.meeting.ConfirmWording;
import no.mandat.workflow.meeting.Wording;

/**
 * What somebody said in a meeting, for the template by which they confirm it.
 *
 * @param secret that of their link
 * @param told whether they have just answered
 * @param message what went wrong with what was sent; empty where nothing did
 * @param typed what stands in the field
 */
public record WordingSheet(
        OpenPage page, Wording wording, UUID secret, boolean told, String message, String typed, Clock clock) {

    /** Where it is answered. */
    public String address() {
        return page.to(PublicAddress.ofWording(secret));
    }

    /** Where the receipt of what they confirmed is. */
    public String receipt() {
        return page.to(PublicAddress.ofReceipt(wording.call(), secret));
    }

    /** Whether there is one. */
    public boolean isConfirmed() {
        return wording.reference() != null;
    }

    /** The most characters of it. */
    public int longest() {
        return ConfirmWording.LONGEST;
    }

    /** What became of it, once they can't say anything of it any more. */
    public String outcome() {
        return switch (wording.state()) {
            case CONFIRMED -> page.t("wording.confirmed", Objects.requireNonNullElse(wording.reference(), ""));
            case DECLINED -> page.t("wording.declined");
            case WAITING, LAPSED -> page.t("wording.lapsed");
        };
    }

    /** Until when they can confirm it. */
    public String until() {
        var until = Objects.requireNonNull(wording.until());
        return page.t("wording.until", page.dates().exact(until.atZone(clock.getZone())));
    }
}
