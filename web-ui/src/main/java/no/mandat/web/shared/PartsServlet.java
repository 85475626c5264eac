package no.mandat.web.shared;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.Reply;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.contribution.ComingFile;
import no.mandat.workflow.contribution.UploadState;
import no.mandat.workflow.shared.Json;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.RefusalWords;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Takes files part by part from a page's script ({@code parts.js}), so that nothing that has come is sent again when the line breaks.
 * POST begins a file, or says how much of it has come; HEAD says that, too; PATCH brings the part from {@code Upload-Offset} on
 * (docs/decisions/0053).
 */
public abstract class PartsServlet extends HttpServlet {

    /** Seconds after which it may be worth to try again where there was no room for a file. */
    public static final String LATER = "3600";

    private static final long serialVersionUID = 1L;

    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final int UNPROCESSABLE = 422;

    private final transient Reception reception;

    /** Takes what looks through the files. */
    protected PartsServlet(Reception reception) {
        this.reception = reception;
    }

    /** A draft to which files come. Each of what it does is refused to whom it isn't theirs. */
    public interface Place {

        /** Begins a file, or says how much of the same has come. */
        UploadState begin(ComingFile file);

        /** How much of it has come. */
        UploadState find(UUID file);

        /** Keeps a part. */
        UploadState put(UUID file, long offset, ByteBuffer part);

        /** What has come of one that is whole. */
        InputStream content(UUID file);

        /** Lets one that was looked through go with the draft. */
        void finish(UUID file, ReceivedFile received);

        /** Throws one away that isn't taken. */
        void drop(UUID file);

        /** To where the parts of a file are sent. */
        String address(UUID file);

        /** What the script is told once a file goes with the draft. */
        JsonObject taken();
    }

    /**
     * To where a request leads.
     *
     * @param file of which a part has come, where the path names one
     */
    public record Spot(Place place, Optional<UUID> file) {

        private UUID known() {
            return file.orElseThrow(PartsServlet::notThere);
        }
    }

    /** In which language it is answered. */
    protected abstract Words words(HttpServletRequest request);

    /** Whether a page of somebody else's sends it. */
    protected abstract boolean isForeign(HttpServletRequest request);

    /**
     * To where a request leads.
     *
     * @throws RefusedException when there is nothing, or it isn't theirs
     */
    protected abstract Spot at(HttpServletRequest request, HttpServletResponse response, Words words);

    /** Tells the script something, which no cache keeps. */
    protected abstract void answer(int status, JsonObject said, HttpServletResponse response) throws IOException;

    @Override
    public final void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        lead(request, response, (spot, _) -> {
            if (spot.file().isPresent()) {
                throw notThere();
            }
            begin(spot.place(), request, response);
        });
    }

    @Override
    public final void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        lead(request, response, (spot, _) -> {
            response.setHeader("Cache-Control", "no-store");
            tell(spot.place().find(spot.known()), response);
        });
    }

    @Override
    public final void doPatch(HttpServletRequest request, HttpServletResponse response) throws IOException {
        lead(request, response, (spot, words) -> put(spot.place(), spot.known(), words, request, response));
    }

    private void begin(Place place, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var state = place.begin(new ComingFile(
                Reply.readable(Optional.ofNullable(request.getParameter("name")).orElse("")),
                number(request.getParameter("size")),
                number(request.getParameter("modified"))));
        tell(state, response);
        if (state.attached()) {
            answer(HttpServletResponse.SC_OK, place.taken(), response);
            return;
        }
        response.setHeader("Location", place.address(state.id()));
        answer(HttpServletResponse.SC_CREATED, Json.createObjectBuilder().build(), response);
    }

    private void put(Place place, UUID file, Words words, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long offset = number(request.getHeader(OFFSET));
        var part = request.getInputStream().readNBytes(Attachments.PIECE + 1);
        var state = place.put(file, offset, ByteBuffer.wrap(part));
        tell(state, response);
        if (state.received() != offset + part.length) {
            say(HttpServletResponse.SC_CONFLICT, words.of("form.files.outOfStep"), response);
        } else if (!state.isWhole()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            look(place, file, state);
            answer(HttpServletResponse.SC_OK, place.taken(), response);
        }
    }

    /** What is all there is looked through, and goes with the draft; what isn't taken is thrown away. */
    private void look(Place place, UUID file, UploadState state) throws IOException {
        if (state.attached()) {
            return;
        }
        try (var content = place.content(file)) {
            var received = reception.receive(state.name(), content);
            try {
                place.finish(file, received);
            } finally {
                reception.discard(received);
            }
        } catch (RefusedException e) {
            if (e.refusal() instanceof AttachmentRefusal) {
                place.drop(file);
            }
            throw e;
        }
    }

    private static void tell(UploadState state, HttpServletResponse response) {
        response.setHeader(OFFSET, Long.toString(state.received()));
        response.setHeader(LENGTH, Long.toString(state.size()));
    }

    private static long number(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(digits -> digits.matches("[0-9]{1,15}"))
                .map(Long::valueOf)
                .orElseThrow(() -> new RefusedException(new SharedRefusal.InvalidInput(List.of())));
    }

    private void lead(HttpServletRequest request, HttpServletResponse response, AtSpot there) throws IOException {
        var words = words(request);
        if (isForeign(request)) {
            say(HttpServletResponse.SC_FORBIDDEN, words.of("form.foreign"), response);
            return;
        }
        try {
            there.come(at(request, response, words), words);
        } catch (RefusedException e) {
            if (e.refusal() instanceof AttachmentRefusal.NoRoom) {
                response.setHeader("Retry-After", LATER);
            }
            say(status(e.refusal()), new RefusalWords(words).of(e.refusal()), response);
        }
    }

    private static int status(Refusal refusal) {
        return switch (refusal) {
            case AttachmentRefusal.NoRoom() -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            case AttachmentRefusal _ -> UNPROCESSABLE;
            case SharedRefusal.InvalidInput _ -> HttpServletResponse.SC_BAD_REQUEST;
            case ContributionRefusal.DraftIsGone() -> HttpServletResponse.SC_CONFLICT;
            default -> HttpServletResponse.SC_NOT_FOUND;
        };
    }

    private void say(int status, String why, HttpServletResponse response) throws IOException {
        answer(status, Json.createObjectBuilder().add("words", why).build(), response);
    }

    /** Nothing is there, or it isn't theirs. */
    protected static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }

    /** What is done there. */
    private interface AtSpot {
        void come(Spot spot, Words words) throws IOException;
    }
}
