package no.mandat.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/** In which language a file is asked for: by its address, for whoever asks may have chosen another one on the page than in the browser. */
public final class AskedLanguage {

    private AskedLanguage() {}

    /** That one; none of ours where none is asked for. */
    public static Locale of(HttpServletRequest request) {
        return Locale.of(Optional.ofNullable(request.getParameter("language")).orElse(""));
    }
}
