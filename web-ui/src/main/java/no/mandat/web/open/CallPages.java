package no.mandat.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.ReplyFault;
import no.mandat.domain.contribution.ReplyRule;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.contribution.ContributionService;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.contribution.PublishedCall;
import no.mandat.workflow.contribution.ReceiptAddress;
import no.mandat.workflow.contribution.SubmitContribution;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Words;

/**
 * The form of a call for everybody, and the receipt of what was sent: without a script, a login or a session. What is wrong is said at
 * the field and summed up at the top, and nothing that was typed is lost by it.
 */
@WebServlet(PublicAddress.ALL + PublicAddress.CALLS + "*")
public class CallPages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int UNPROCESSABLE = 422;
    private static final String UUID_SHAPE = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern PATH = Pattern.compile("/(" + UUID_SHAPE + ")(?:/receipts/(" + UUID_SHAPE + "))?");
    private static final String KEY = "key";

    private final transient PublicCalls calls;
    private final transient ContributionService contributions;
    private final transient OpenTemplates templates;
    private final transient OpenAnswer answer;
    private final transient Configuration configuration;
    private final transient Validator validator;
    private final transient Clock clock;

    /** Takes what it reads from and sends to. */
    @Inject
    public CallPages(
            PublicCalls calls,
            ContributionService contributions,
            OpenTemplates templates,
            OpenAnswer answer,
            Configuration configuration,
            Validator validator,
            Clock clock) {
        this.calls = calls;
        this.contributions = contributions;
        this.templates = templates;
        this.answer = answer;
        this.configuration = configuration;
        this.validator = validator;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = OpenLanguage.of(request);
        var path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        try {
            if (path.matches()) {
                var id = new CallId(UUID.fromString(path.group(1)));
                var call = calls.of(id);
                if (path.group(2) == null) {
                    show(
                            HttpServletResponse.SC_OK,
                            call,
                            UUID.randomUUID(),
                            CallReplies.EMPTY,
                            Map.of(),
                            words,
                            response);
                } else {
                    receipt(call, UUID.fromString(path.group(2)), words, response);
                }
                return;
            }
        } catch (RefusedException e) {
            // As where there is no such address.
        }
        notThere(words, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = OpenLanguage.of(request);
        var path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (!path.matches() || path.group(2) != null) {
            notThere(words, response);
            return;
        }
        try {
            send(calls.of(new CallId(UUID.fromString(path.group(1)))), request, words, response);
        } catch (RefusedException e) {
            notThere(words, response);
        }
    }

    private void send(PublishedCall call, HttpServletRequest request, Words words, HttpServletResponse response)
            throws IOException {
        var filled = CallReplies.of(request.getParameterMap());
        var key = Optional.of(filled.value(KEY))
                .filter(value -> value.matches(UUID_SHAPE))
                .map(UUID::fromString)
                .orElseGet(UUID::randomUUID);
        if (isForeign(request)) {
            show(
                    HttpServletResponse.SC_FORBIDDEN,
                    call,
                    key,
                    filled,
                    Map.of("", words.of("form.foreign")),
                    words,
                    response);
            return;
        }
        var faults = faults(call, filled, words);
        if (!faults.isEmpty()) {
            show(UNPROCESSABLE, call, key, filled, faults, words, response);
            return;
        }
        var command = new SubmitContribution(
                key,
                call.id(),
                filled.by(),
                filled.replies(call.text()),
                call.text().languageFor(words.tag()));
        try {
            Actors.as(
                    new Actor.Visitor(command.by().name().strip()),
                    Optional.ofNullable(response.getHeader("X-Request-Id")).orElse("none"),
                    () -> contributions.submit(command));
        } catch (RefusedException e) {
            refused(e, call, key, filled, words, response);
            return;
        }
        response.setHeader("Location", PublicAddress.ofReceipt(call.id(), key) + "?language=" + words.tag());
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }

    private void refused(
            RefusedException refused,
            PublishedCall call,
            UUID key,
            CallReplies filled,
            Words words,
            HttpServletResponse response)
            throws IOException {
        switch (refused.refusal()) {
            case ContributionRefusal.CallTakesNothing(var status) ->
                show(
                        HttpServletResponse.SC_CONFLICT,
                        call.in(status),
                        key,
                        filled,
                        Map.of("", words.of(status == CallStatus.ANNOUNCED ? "form.tooEarly" : "form.tooLate")),
                        words,
                        response);
            // Another text under the same key: a form that was gone back to. It gets a key of its own.
            case SharedRefusal.KeyUsedForAnother() ->
                show(
                        HttpServletResponse.SC_CONFLICT,
                        call,
                        UUID.randomUUID(),
                        filled,
                        Map.of("", words.of("form.again")),
                        words,
                        response);
            default -> throw refused;
        }
    }

    /** A page of somebody else's sends it: browsers say so. */
    private boolean isForeign(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        var origin = request.getHeader("Origin");
        return origin != null && !configuration.publicUrl().equals(origin);
    }

    private Map<String, String> faults(PublishedCall call, CallReplies filled, Words words) {
        Map<String, String> faults = new LinkedHashMap<>();
        ReplyRule.faults(call.text(), filled.replies(call.text()))
                .forEach(fault -> faults.put(CallReplies.name(fault.question()), words(fault, words)));
        validator
                .validate(filled.by())
                .forEach(broken -> faults.put(broken.getPropertyPath().toString(), words.of(broken.getMessage())));
        if (filled.value("publication").isEmpty()) {
            faults.put("publication", words.of("rule.required"));
        }
        return faults;
    }

    private static String words(ReplyFault fault, Words words) {
        return switch (fault.kind()) {
            case MISSING -> words.of("rule.required");
            case TOO_LONG -> words.of("form.tooLong", fault.limit());
            case IMPOSSIBLE -> words.of("form.impossible");
        };
    }

    private void show(
            int status,
            PublishedCall call,
            UUID key,
            CallReplies filled,
            Map<String, String> faults,
            Words words,
            HttpServletResponse response)
            throws IOException {
        var title = call.text().title().in(call.text().languageFor(words.tag()));
        var sheet = new CallSheet(page(words, title, PublicAddress.of(call.id())), call, key, filled, faults, clock);
        answer.form(status, templates.call(sheet), words, response);
    }

    private void receipt(PublishedCall call, UUID key, Words words, HttpServletResponse response) throws IOException {
        var sent = calls.receipt(new ReceiptAddress(call.id(), key));
        var page = page(words, words.of("form.receipt.title"), PublicAddress.ofReceipt(call.id(), key));
        answer.form(
                HttpServletResponse.SC_OK,
                templates.receipt(new ReceiptSheet(page, call, sent, clock)),
                words,
                response);
    }

    private void notThere(Words words, HttpServletResponse response) throws IOException {
        answer.notThere(
                templates.notThere(page(words, words.of("open.notThere.title"), PublicAddress.ALL)), words, response);
    }

    private OpenPage page(Words words, String title, String path) {
        return new OpenPage(words, title, configuration.publicUrl(), path, Map.of());
    }
}
