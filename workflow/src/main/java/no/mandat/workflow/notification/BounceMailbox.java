package no.mandat.workflow.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import no.mandat.workflow.operations.Mailbox;

/**
 * Looks through the mailbox of bounces, a piece of it at a time: what is unread there is read, and reports are marked as read
 * once what they say is committed. Nothing is moved or deleted, and all that is no report stays as it was.
 */
@ApplicationScoped
class BounceMailbox {

    /** How big a mail may be that is looked at. Reports have a few kilobytes. */
    static final int MOST_BYTES = 1024 * 1024;

    private static final int WINDOW = 100;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Returns returns;
    private final Clock clock;
    private final ReadUpTo readUpTo = new ReadUpTo();

    @Inject
    BounceMailbox(Returns returns, Clock clock) {
        this.returns = returns;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected BounceMailbox() {
        this(null, null);
    }

    /**
     * Looks through a piece of it.
     *
     * @throws MessagingException where it can't be reached, or breaks off; what was read by then counts
     */
    synchronized Tally visit(Mailbox mailbox) throws MessagingException {
        var tally = new Tally();
        try (var store = ImapSession.store(mailbox)) {
            store.connect(
                    mailbox.host(),
                    mailbox.port(),
                    mailbox.login().user(),
                    mailbox.login().password());
            try (var folder = store.getFolder(mailbox.folder())) {
                folder.open(Folder.READ_WRITE);
                visit((Folder & UIDFolder) folder, tally);
            }
        }
        return tally;
    }

    private <F extends Folder & UIDFolder> void visit(F folder, Tally tally) throws MessagingException {
        int count = folder.getMessageCount();
        int first = readUpTo.next(folder);
        int last = Math.min(count, first + WINDOW - 1);
        if (first > last) {
            return;
        }
        var window = folder.getMessages(first, last);
        folder.fetch(window, profile());
        var end = clock.instant().plus(LONGEST);
        for (var message : window) {
            if (clock.instant().isAfter(end)) {
                tally.leftMore();
                return;
            }
            long uid = folder.getUID(message);
            look(message, tally);
            readUpTo.passed(uid);
        }
        if (last < count) {
            tally.leftMore();
        }
    }

    private static FetchProfile profile() {
        var profile = new FetchProfile();
        profile.add(FetchProfile.Item.FLAGS);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(UIDFolder.FetchProfileItem.UID);
        return profile;
    }

    private void look(Message message, Tally tally) throws MessagingException {
        try {
            if (message.isSet(Flags.Flag.SEEN)) {
                return;
            }
            var found = found(message);
            if (found.isDealtWith()) {
                message.setFlag(Flags.Flag.SEEN, true);
            }
            tally.add(found);
        } catch (MessageRemovedException e) {
            tally.add(Found.REMOVED);
        }
    }

    private Found found(Message message) throws MessagingException {
        if (message.getSize() > MOST_BYTES) {
            return Found.TOO_BIG;
        }
        var bytes = new Bounded(MOST_BYTES);
        try {
            message.writeTo(bytes);
        } catch (Bounded.TooMuch e) {
            return Found.TOO_BIG;
        } catch (IOException e) {
            throw new MessagingException("the mailbox broke off", e);
        }
        return switch (ReportReader.read(bytes.taken())) {
            case Reading.Report(var report) -> returns.note(report);
            case Reading.Broken() -> Found.BROKEN;
            case Reading.NoReport() -> Found.OTHER;
        };
    }
}
