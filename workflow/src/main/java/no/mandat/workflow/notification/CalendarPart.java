package no.mandat.workflow.notification;

/**
 * What a letter tells the reader's calendar: an iCalendar text (RFC 5545), by the rules of invitations by mail (RFC 6047).
 *
 * @param method what the calendar does with it: the same that the text says
 * @param text with lines that end with CRLF and are folded
 */
public record CalendarPart(Method method, String text) {

    /** What a calendar is told to do (RFC 5546). */
    public enum Method {
        REQUEST,
        CANCEL
    }
}
