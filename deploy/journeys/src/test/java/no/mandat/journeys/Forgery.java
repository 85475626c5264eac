package no.mandat.journeys;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Reads and changes what a page of ours says to the server, as somebody can who knows how. */
final class Forgery {

    private static final Pattern TALK = Pattern.compile("[?&]v-r=uidl");

    private Forgery() {}

    /** The whole body, with the token of its page. */
    static String recordBody(Person person, Runnable click) {
        return person.atRest().page().waitForRequest(Forgery::hasCalls, click).postData();
    }

    /** Puts other calls into the next thing that the page says; its token and its counters stay right. */
    static void replaceCalls(Person person, UnaryOperator<JsonArray> forged, Runnable click) {
        var page = person.atRest().page();
        var done = new AtomicBoolean();
        page.route(TALK, route -> {
            if (done.get() || !hasCalls(route.request())) {
                route.resume();
                return;
            }
            done.set(true);
            var body = body(route.request().postData());
            body.add("rpc", forged.apply(calls(body)));
            route.resume(new Route.ResumeOptions().setPostData(body.toString()));
        });
        page.waitForResponse(answer -> done.get() && TALK.matcher(answer.url()).find(), click);
        page.unroute(TALK);
    }

    /** Keeps the next thing that the page says to the server back, until it is let go with the answer. */
    static Runnable hold(Person person, Runnable click) {
        var page = person.atRest().page();
        var held = new AtomicReference<Route>();
        page.route(TALK, route -> {
            if (held.get() == null && hasCalls(route.request())) {
                held.set(route);
            } else {
                route.resume();
            }
        });
        click.run();
        page.waitForCondition(() -> held.get() != null);
        return () -> {
            held.get().resume();
            page.unroute(TALK);
        };
    }

    private static boolean hasCalls(Request request) {
        return TALK.matcher(request.url()).find()
                && request.postData() != null
                && !calls(body(request.postData())).isEmpty();
    }

    private static JsonArray calls(JsonObject body) {
        return body.getAsJsonArray("rpc");
    }

    private static JsonObject body(String text) {
        return new Gson().fromJson(text, JsonObject.class);
    }
}
