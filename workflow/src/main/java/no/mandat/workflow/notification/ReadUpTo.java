package no.mandat.workflow.notification;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;

/**
 * Up to where this node has looked through a mailbox. It is no more than a saving: what isn't marked as read there stays
 * unread, and need not be looked at again every time. After a restart it is, once.
 */
final class ReadUpTo {

    private long validity;
    private long uid;

    /** The number of the first message that hasn't been looked at; one more than there are, where all have. */
    <F extends Folder & UIDFolder> int next(F folder) throws MessagingException {
        if (validity != folder.getUIDValidity()) {
            validity = folder.getUIDValidity();
            uid = 0;
        }
        int low = 1;
        int high = folder.getMessageCount() + 1;
        // UIDs grow with the numbers.
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (uid > 0 && folder.getUID(folder.getMessage(middle)) <= uid) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    void passed(long passed) {
        uid = Math.max(uid, passed);
    }
}
