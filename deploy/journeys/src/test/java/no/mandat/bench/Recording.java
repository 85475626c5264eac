package no.mandat.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * What the script of a page asked the server for, in order: its beginning, its push connection, and each message. A visitor
 * without a browser can ask for the same, under the keys of a session of their own.
 */
final class Recording {

    private static final Pattern KEY = Pattern.compile("\"csrfToken\":\"[^\"]*\"");
    /** A page that closes says so, and the server lets go of it. */
    private static final String GOOD_BYE = "\"UNLOAD\":true";

    private static final Pattern PUSH = Pattern.compile("v-pushId=[^&]*");

    private final List<String> beginnings = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<String> pushes = new CopyOnWriteArrayList<>();

    /** Records from now on what the page asks for. */
    static Recording of(Page page) {
        var recording = new Recording();
        page.onRequest(recording::take);
        page.onWebSocket(socket -> recording.pushes.add(socket.url()));
        return recording;
    }

    private void take(Request request) {
        if (request.url().contains("v-r=init")) {
            beginnings.add(request.url());
        } else if (request.url().contains("v-r=uidl") && !request.postData().contains(GOOD_BYE)) {
            messages.add(request.postData());
        }
    }

    String beginning() {
        return beginnings.getFirst();
    }

    String push(String id) {
        return PUSH.matcher(pushes.getFirst()).replaceFirst("v-pushId=" + id);
    }

    boolean hasPush() {
        return !pushes.isEmpty();
    }

    List<String> messages(String key) {
        return messages.stream()
                .map(message -> KEY.matcher(message).replaceFirst("\"csrfToken\":\"" + key + "\""))
                .toList();
    }

    String lastMessage() {
        return messages.getLast();
    }
}
