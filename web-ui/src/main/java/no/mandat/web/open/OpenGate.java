package no.mandat.web.open;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import io.undertow.util.MalformedMessageException;
import io.undertow.util.ParameterLimitException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.mandat.web.open.Allowances.Allowance;
import no.mandat.web.shared.ForeignPage;
import no.mandat.web.shared.Incidents;
import no.mandat.web.shared.PublicAddress;
import no.mandat.web.shared.RequestBody;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.words.Words;

/**
 * Stands before the pages for everybody, so that a flood of one address, or of many, keeps nobody else out. What is too much is refused
 * before anything is read, and in words; nothing was taken then, and what was typed isn't lost (docs/decisions/0041). {@code
 * mandat_public_refused_total} counts it by {@code why}.
 */
public class OpenGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final int MB = 1024 * 1024;

    /** The largest form that is taken. */
    private static final int LARGEST = 2;

    /** With files: their 100 MB, and what else is in the form. */
    private static final int LARGEST_WITH_FILES = 110;

    /** How long a form waits for its turn: as long as nobody minds, and no longer, for it keeps a thread. */
    private static final Duration TURN = Duration.ofSeconds(2);

    /** When to try again where all turns are taken. */
    private static final long SOON = 5;

    /** A form that was refused is shown again only so often at once: a part of those that are taken in. */
    private static final int SHARE_SHOWN_AGAIN = 4;

    /** Where a form's script keeps what is typed, and sends files in parts. */
    private static final Pattern SAVED = Pattern.compile(
            "/drafts/|%1$s|/receipts/%2$s/edit(?:/%2$s)?$".formatted(PublicAddress.INVITATIONS, OpenForm.UUID_SHAPE));

    /** Where forms are sent that know how to show themselves again: whatever else is sent there gets a page of words. */
    private static final Pattern FORMS =
            Pattern.compile("%s(?:%s%7$s(?:/receipts/%7$s/edit|/drafts/%7$s)?|(?:%s|%s|%s|%s)%7$s)"
                    .formatted(
                            PublicAddress.ALL,
                            PublicAddress.CALLS,
                            PublicAddress.INVITATIONS,
                            PublicAddress.MEETINGS,
                            PublicAddress.MINUTES,
                            PublicAddress.WORDINGS,
                            OpenForm.UUID_SHAPE));

    /** By which the server's words begin where a form ends before its last part does. */
    private static final String BROKE_OFF = "UT000036";

    private final transient Allowances allowances;
    private final transient Semaphore turns;
    private final transient Semaphore shownAgain;
    private final transient Duration turn;
    private final transient OpenTemplates templates;
    private final transient OpenAnswer answer;
    private final transient Configuration configuration;
    private final transient MeterRegistry meters;

    /** Takes its parts. */
    @Inject
    public OpenGate(OpenTemplates templates, OpenAnswer answer, Configuration configuration, MeterRegistry meters) {
        this(templates, answer, configuration, meters, TimeMeter.SYSTEM_NANOTIME, TURN);
    }

    OpenGate(
            OpenTemplates templates,
            OpenAnswer answer,
            Configuration configuration,
            MeterRegistry meters,
            TimeMeter time,
            Duration turn) {
        var limits = configuration.publicLimits();
        this.allowances = new Allowances(limits, time);
        this.turns = new Semaphore(limits.atOnce());
        this.shownAgain = new Semaphore(Math.max(1, limits.atOnce() / SHARE_SHOWN_AGAIN));
        this.turn = turn;
        this.templates = templates;
        this.answer = answer;
        this.configuration = configuration;
        this.meters = meters;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var allowance = allowances.of(ClientAddress.of(request));
        switch (request.getMethod()) {
            case "POST", "PUT", "PATCH" -> send(allowance, request, response, chain);
            default -> read(allowance, request, response, chain);
        }
    }

    private void read(Allowance allowance, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long wait = Allowance.take(allowance.reads());
        if (wait > 0) {
            refuse(new OpenRefusal(OpenRefusal.Kind.READS, wait), request, response);
        } else if (DraftPages.hasFiles(request) || RequestBody.isIn(request)) {
            // Whatever reads its parameters would read that, however large, or look for files where there are none.
            refuse(new OpenRefusal(OpenRefusal.Kind.NO_LENGTH, 0), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void send(Allowance allowance, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long size = request.getContentLengthLong();
        int largest = DraftPages.hasFiles(request) ? LARGEST_WITH_FILES : LARGEST;
        if (size < 0 || size > (long) largest * MB) {
            var kind = size < 0 ? OpenRefusal.Kind.NO_LENGTH : OpenRefusal.Kind.TOO_LARGE;
            refuse(new OpenRefusal(kind, largest), request, response);
            return;
        }
        // What the form's own script saves comes every few seconds, and is nothing that anybody has to handle.
        long wait = Allowance.take(isSavedByScript(request) ? allowance.reads() : allowance.sends());
        if (wait > 0) {
            again(new OpenRefusal(OpenRefusal.Kind.SENDS, wait), request, response, chain);
            return;
        }
        long heavy = allowances.weigh(allowance, size);
        if (heavy > 0) {
            again(new OpenRefusal(OpenRefusal.Kind.HEAVY, heavy), request, response, chain);
        } else if (!inTurn(allowance, request, response, chain)) {
            again(new OpenRefusal(OpenRefusal.Kind.FULL, SOON), request, response, chain);
        }
    }

    private static boolean isSavedByScript(HttpServletRequest request) {
        return DraftPages.isScript(request)
                && SAVED.matcher(request.getRequestURI()).find();
    }

    /** Lets a form through when it is its turn. Answers whether it was. */
    private boolean inTurn(
            Allowance allowance, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!allowance.bodies().tryAcquire()) {
            return false;
        }
        try {
            if (!turns.tryAcquire(turn.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
            try {
                pass(request, response, chain);
                return true;
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            allowance.bodies().release();
        }
    }

    /** Lets a form through; where something fails on its way, whoever sent it sees what they sent, and can send it once more. */
    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            takeIn(request, response, chain);
        } catch (IOException | ServletException | RuntimeException e) {
            if (response.isCommitted() || DraftPages.isScript(request) || !isOwnForm(request)) {
                throw e;
            }
            var words = OpenLanguage.ofAddress(request);
            var unsent = unsent(request, words, e).orElse(null);
            if (unsent == null) {
                throw e;
            }
            Incidents.log(e);
            count("failed");
            response.resetBuffer();
            response.setHeader("Retry-After", Long.toString(SOON));
            answer.form(HttpServletResponse.SC_SERVICE_UNAVAILABLE, templates.unsent(unsent), words, response);
        }
    }

    /** Has a form read; where it can't be, that is said. */
    private void takeIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (response.isCommitted() || !isMalformed(e)) {
                throw e;
            }
            refuse(new OpenRefusal(OpenRefusal.Kind.MALFORMED, 0), request, response);
        }
    }

    /** Whether a form couldn't be read: it broke off, or some program made it, in an alphabet that nobody knows or with too many fields. */
    private static boolean isMalformed(Exception why) {
        return Stream.<Throwable>iterate(why, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> switch (cause) {
                    case MalformedMessageException _, ParameterLimitException _, UnsupportedEncodingException _ -> true;
                    case IOException broken ->
                        String.valueOf(broken.getMessage()).startsWith(BROKE_OFF);
                    default -> false;
                });
    }

    /** What was sent; nothing where that can't be read: the disk on which its files were to be laid is full, say. */
    private Optional<UnsentForm> unsent(HttpServletRequest request, Words words, Exception why) {
        try {
            return Optional.of(UnsentForm.of(request, page(words, words.of("form.unsent.title")), words));
        } catch (RuntimeException unreadable) {
            why.addSuppressed(unreadable);
            return Optional.empty();
        }
    }

    /** One of our own, from a page of ours: another site's words have no place here. */
    private boolean isOwnForm(HttpServletRequest request) {
        return FORMS.matcher(request.getRequestURI()).matches()
                && !ForeignPage.sends(request, configuration.publicUrl());
    }

    /** Shows a form again with all that was typed, where there is room for that too. */
    private void again(OpenRefusal refusal, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!FORMS.matcher(request.getRequestURI()).matches() || !shownAgain.tryAcquire()) {
            refuse(refusal, request, response);
            return;
        }
        try {
            count(refusal);
            refusal.putOn(request);
            takeIn(request, response, chain);
        } finally {
            shownAgain.release();
        }
    }

    private void refuse(OpenRefusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        count(refusal);
        var words = OpenLanguage.ofAddress(request);
        refusal.tell(response);
        if (refusal.lasts() && DraftPages.isScript(request)) {
            answer.script(refusal.status(), refusal.atForm(words), response);
            return;
        }
        var page = page(words, refusal.title(words));
        answer.refused(refusal.status(), templates.message(page, refusal.text(words)), words, response);
    }

    private OpenPage page(Words words, String title) {
        return new OpenPage(words, title, configuration.publicUrl(), PublicAddress.ALL, Map.of());
    }

    private void count(OpenRefusal refusal) {
        count(refusal.kind().name().toLowerCase(Locale.ROOT));
    }

    private void count(String why) {
        meters.counter("mandat.public.refused", "why", why).increment();
    }
}
